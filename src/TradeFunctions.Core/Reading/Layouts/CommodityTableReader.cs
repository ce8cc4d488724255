using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>Reads a table that names commodity codes.</summary>
/// <param name="code">The column of codes.</param>
/// <param name="name">The column of names.</param>
/// <param name="edition">The column of classifications; -1: none.</param>
/// <param name="fileEdition">The classification of the whole file; empty: not known.</param>
internal sealed class CommodityTableReader(int code, int name, int edition, ShortCode fileEdition) : RowReader
{
    /// <inheritdoc/>
    public override RowVerdict Read(RecordFields record, RowOutput output)
    {
        if (CommodityField.Read(record.Code(code), level: null, isDotted: HasDottedCodes, out var commodity) is { } wrong)
            return output.Reject(code, wrong);
        if (record[name].IsEmpty) return output.Reject(name, RejectCodes.Missing);
        if (!ShortCode.TryParse(record[edition], out var classification))
        {
            if (!record[edition].IsEmpty) return output.Reject(edition, RejectCodes.UnknownClassification);
            classification = fileEdition;
        }

        output.Names.See(commodity, classification, record[name], NameOrigin.Reference);
        return RowVerdict.Used;
    }
}
