using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// Reads rows of a selection of UN Comtrade's columns. Without the column of classifications codes are those of the Harmonized System, as
/// most downloads are; one of an odd length may as well be one of the SITC's, and is rejected.
/// </summary>
internal sealed class ComtradeSelectionRowReader(ComtradeColumns columns) : ComtradeRowReader(columns)
{
    private readonly int commodity = columns.Commodity;
    private readonly bool hasSystem = columns.Classification >= 0 || columns.Level >= 0;

    /// <inheritdoc/>
    public override RowVerdict Read(RecordFields record, RowOutput output) => HasDoubtfulCode(record)
        ? output.Reject(
            commodity,
            RejectCodes.UnknownClassification,
            "a code of the Harmonized System has 2, 4 or 6 digits, and the file has others too; without classificationCode or aggrLevel it does not say whose this one is")
        : base.Read(record, output);

    /// <inheritdoc/>
    protected override bool HasDoubtfulCode(RecordFields record)
    {
        if (hasSystem) return false;
        var code = record.Code(commodity);
        return (code.Length is 1 or 3 or 5 || (HasForeignCodes && code.Length < CommodityField.SubheadingLength)) && ExactNumber.TryReadCode(code, out _);
    }
}
