using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Recompute.Publish;

/// <summary>
/// Finds the partners for which a reporter's files have commodities but no TOTAL, and nothing is published in its place: a request for TOTAL names
/// them as a cause.
/// </summary>
internal static class PartnersWithoutTotal
{
    /// <summary>What was found, by partner.</summary>
    /// <param name="account">The reporter's account.</param>
    /// <param name="untotalled">The partners with goods but no TOTAL, by file: another file may have the TOTAL, or sums may be totals.</param>
    public static IReadOnlyList<PartnerWithoutTotal> Of(TradeAccount account, IEnumerable<CommoditiesWithoutTotal> untotalled) =>
    [
        .. untotalled
            .Where(without => !without.IsLeftOut && account.Figure(without.Flow.Direction(), without.Partner, without.Period).Status == FigureStatus.Missing)
            .GroupBy(without => (without.Partner, without.Flow, without.Period.Frequency), without => without.Period)
            .OrderBy(part => part.Key)
            .Select(part => new PartnerWithoutTotal(part.Key.Partner, part.Key.Flow, part.Min(), part.Max())),
    ];
}
