using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Http.Rankings;

/// <summary>The flow that a ranking is of.</summary>
internal static class RankingFlow
{
    /// <summary>The flow asked for; null: it was left out.</summary>
    public static TradeDirection? Asked(Query query) => query.TryGet(ApiParameters.Flow, out var flow) ? flow.Direction() : null;

    /// <summary>
    /// The flow asked for; left out, as in series: total trade, or where no row has both flows exports, or else imports.
    /// </summary>
    /// <param name="query">The request.</param>
    /// <param name="says">Whether the ranking by a flow would have an amount in any row.</param>
    public static TradeDirection Choose(Query query, Func<TradeDirection, bool> says) =>
        Asked(query)
            ?? TradeDirections.TotalFirst.Where(says).Select(direction => (TradeDirection?)direction).FirstOrDefault()
            ?? TradeDirection.Total;
}
