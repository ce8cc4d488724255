using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// This project's own layout: one line a figure, countries by any code of theirs, HS code or TOTAL. The classification is left
/// empty; the currency is USD where the file names none.
/// </summary>
internal sealed class TidyLayout : Layout
{
    /// <inheritdoc/>
    public override string Name => "tidy";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Required { get; } = ["period", "reporter", "partner", "flow", "commodity", "value"];

    /// <summary>Columns by which other publishers say that values are thousands or millions; here they are not.</summary>
    public static readonly IReadOnlyList<string> Multipliers = ["unit_mult", "unit_multiplier", "multiplier", "power_code", "scale"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Optional { get; } = ["currency", "quantity", "unit", "net_weight_kg", "valuation", "classification", .. Multipliers];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Words { get; } = ["unit"];

    /// <inheritdoc/>
    public override RowReader CreateReader(Header header, ReadOptions options) => new TidyRowReader(header);
}
