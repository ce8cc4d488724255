using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// A table that names commodity codes: BACI's <c>product_codes_*.csv</c>, UN Comtrade's list of commodities, or one made by hand.
/// Beside the figures a file is taken for one only when every column is known, lest figures in a layout that is not known pass
/// for names.
/// </summary>
internal sealed class CommodityTableLayout(string code, string name, string[] also) : Layout
{
    /// <inheritdoc/>
    public override string Name => "commodity-names";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Required { get; } = [code, name, .. also];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Optional { get; } = ["classificationCode"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Unread { get; } = ["parent", "isLeaf", "aggrLevel", "standardUnitAbbr", "last_modified"];

    /// <inheritdoc/>
    public override bool IsReference => true;

    /// <inheritdoc/>
    public override bool Fits(Header header, ReadOptions options) =>
        base.Fits(header, options) && (options.IsReference || header.Names.All(column => IsKnown(header, column)));

    /// <inheritdoc/>
    public override IReadOnlyList<string> Words { get; } = [name, "standardUnitAbbr"];

    /// <inheritdoc/>
    public override RowReader CreateReader(Header header, ReadOptions options) => new CommodityTableReader(
        header.Find(code),
        header.Find(name),
        header.Find("classificationCode"),
        BaciFileName.TryParse(options.FileName)?.Classification ?? default);

    private bool IsKnown(Header header, string column) =>
        Columns.Concat(Unread).Any(known => header.Find(known) == header.Find(column));
}
