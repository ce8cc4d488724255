namespace TradeFunctions.Core.Queries;

/// <summary>One partner's series.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Status">ok, or no_figures: the reporter publishes none with this partner, and there are no rows.</param>
/// <param name="Rows">Every period from the first to the last, in order, without holes.</param>
public sealed record PartnerSeriesBlock(
    EconomyBlock Partner,
    string Status,
    IReadOnlyList<SeriesRowBlock> Rows);
