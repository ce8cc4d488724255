using TradeFunctions.Core.Queries;

namespace TradeFunctions.Http;

/// <summary>Plans series: of all commodities together from one table, of one commodity from another.</summary>
public sealed class SeriesPlanner(AccountChoice accounts, CommodityChoice commodities, TotalSeriesPlan total, GoodsSeriesPlan goods) : IPlanner
{
    /// <inheritdoc/>
    public RouteDescription Route => ApiRoutes.Series;

    /// <inheritdoc/>
    public async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var account = await accounts.ChooseAsync(query, cancellationToken);
        if (!account.IsOk) return account.Error;
        var commodity = await commodities.ChooseAsync(account.Value.Dataset, query, cancellationToken);
        if (!commodity.IsOk) return commodity.Error;
        return commodity.Value.IsTotal
            ? total.Of(query, account.Value, commodity.Value)
            : goods.Of(query, account.Value, commodity.Value);
    }
}
