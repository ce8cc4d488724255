using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// A table that names commodity codes: BACI's <c>product_codes_*.csv</c>, UN Comtrade's list of commodities, or one made by hand.
/// Beside the figures a file is taken for one only when every column is known, lest figures in a layout that is not known pass
/// for names.
/// </summary>
internal sealed class CommodityTableLayout(string code, string name, string[] also) : Layout
{
    public override string Name => "commodity-names";

    public override IReadOnlyList<string> Required { get; } = [code, name, .. also];

    public override IReadOnlyList<string> Optional { get; } = ["classificationCode"];

    public override IReadOnlyList<string> Unread { get; } = ["parent", "isLeaf", "aggrLevel", "standardUnitAbbr", "last_modified"];

    public override bool IsReference => true;

    public override bool Fits(Header header, ReadOptions options) =>
        base.Fits(header, options) && (options.IsReference || header.Names.All(column => IsKnown(header, column)));

    public override IReadOnlyList<string> Words { get; } = [name, "standardUnitAbbr"];

    public override RowReader CreateReader(Header header, ReadOptions options) => new CommodityTableReader(
        header.Find(code),
        header.Find(name),
        header.Find("classificationCode"),
        BaciFileName.TryParse(options.FileName)?.Classification ?? default);

    private bool IsKnown(Header header, string column) =>
        Columns.Concat(Unread).Any(known => header.Find(known) == header.Find(column));
}

/// <summary>Reads a table that names commodity codes.</summary>
/// <param name="code">The column of codes.</param>
/// <param name="name">The column of names.</param>
/// <param name="edition">The column of classifications; -1: none.</param>
/// <param name="fileEdition">The classification of the whole file; empty: not known.</param>
internal sealed class CommodityTableReader(int code, int name, int edition, ShortCode fileEdition) : RowReader
{
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

        output.Names.Learn(commodity, classification, record[name], NameOrigin.Reference);
        return RowVerdict.Used;
    }
}
