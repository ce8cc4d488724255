using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Names;

namespace TradeFunctions.Http.Resolving;

/// <summary>Finds the commodity that a query means among those of the dataset. Names are cached, so this costs no request.</summary>
public sealed class CommodityResolver(PublishedNames published)
{
    /// <summary>The commodity that the parameter names, or an error if the dataset has none like it.</summary>
    public async Task<Outcome<ResolvedCommodity>> ResolveAsync(DatasetRow dataset, Query query, CancellationToken cancellationToken) =>
        (await CatalogueAsync(dataset, cancellationToken)).Find(query.Get(ApiParameters.Commodity), ApiParameters.Commodity.Name);

    /// <summary>The commodities of a dataset.</summary>
    public async ValueTask<CommodityCatalogue> CatalogueAsync(DatasetRow dataset, CancellationToken cancellationToken) => new(
        await published.GetAsync(dataset, cancellationToken),
        [.. dataset.Config.Groups.Commodities.Select(group => new NamedGroup(CommodityGroup.Prefix + group.Key, group.Value.Title, group.Value.Codes))]);

    /// <summary>The commodity in the permanent address of an answer.</summary>
    public static (string Name, string Text)[] Resolved(ResolvedCommodity commodity) =>
        commodity.IsTotal ? [] : [(ApiParameters.Commodity.Name, commodity.Code)];

    /// <summary>The version of the names for ETags; the names of groups belong to the dataset's version.</summary>
    public static string Version(DatasetRow dataset) => $"names={dataset.NamesVersion}";
}
