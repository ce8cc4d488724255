using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Http.Rankings;

/// <summary>Chooses the flow of a ranking.</summary>
internal static class RankingFlow
{
    /// <summary>The requested flow; null if it was left out.</summary>
    public static TradeDirection? Requested(Query query) => query.TryGet(ApiParameters.Flow, out var flow) ? flow.Direction() : null;

    /// <summary>
    /// The requested flow or else, as in series, total trade; exports if no row has both flows; imports if none has exports.
    /// </summary>
    /// <param name="query">The request.</param>
    /// <param name="says">Whether a ranking by a flow has an amount in any row.</param>
    public static TradeDirection Resolve(Query query, Func<TradeDirection, bool> says) =>
        Requested(query)
            ?? TradeDirections.TotalFirst.Where(says).Select(direction => (TradeDirection?)direction).FirstOrDefault()
            ?? TradeDirection.Total;
}
