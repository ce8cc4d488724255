using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Names;

namespace TradeFunctions.Http.Resolving;

/// <summary>Which commodity a query means, and which there are. Names are kept in memory: once they are, this costs no request.</summary>
public sealed class CommodityResolver(PublishedNames published)
{
    /// <summary>The commodity that the parameter names, or that the dataset has none such.</summary>
    public async Task<Outcome<ResolvedCommodity>> ChooseAsync(DatasetRow dataset, Query query, CancellationToken cancellationToken) =>
        (await CatalogueAsync(dataset, cancellationToken)).Find(query.Get(ApiParameters.Commodity), ApiParameters.Commodity.Name);

    /// <summary>The commodities of a dataset.</summary>
    public async ValueTask<CommodityCatalogue> CatalogueAsync(DatasetRow dataset, CancellationToken cancellationToken) => new(
        await published.GetAsync(dataset, cancellationToken),
        [.. dataset.Config.Groups.Commodities.Select(group => new NamedGroup(CommodityGroup.Prefix + group.Key, group.Value.Title, group.Value.Codes))]);

    /// <summary>The commodity as the lasting address of an answer has it: groups are asked for in any case.</summary>
    public static (string Name, string Text)[] Resolved(ResolvedCommodity commodity) =>
        commodity.IsTotal ? [] : [(ApiParameters.Commodity.Name, commodity.Code)];

    /// <summary>What an answer's ETag has of the names; those of groups are in the dataset's own version.</summary>
    public static string Version(DatasetRow dataset) => $"names={dataset.NamesVersion}";
}
