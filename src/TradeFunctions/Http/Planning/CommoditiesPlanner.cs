using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Names;

namespace TradeFunctions.Http;

/// <summary>Plans the list of a dataset's commodities: its names are kept in memory, so that it costs no request.</summary>
public sealed class CommoditiesPlanner(DatasetChoice datasets, PublishedNames published) : IPlanner
{
    /// <inheritdoc/>
    public RouteDescription Route => ApiRoutes.Commodities;

    /// <inheritdoc/>
    public async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var chosen = await datasets.ChooseAsync(query, cancellationToken);
        if (!chosen.IsOk) return chosen.Error;
        var dataset = chosen.Value;
        var names = await published.GetAsync(dataset, cancellationToken);
        var level = query.TryGet(ApiParameters.LevelFilter, out var named) ? (int?)named : null;
        var codes = names.Search(level, query.TryGet(ApiParameters.Search, out var text) ? text : null);
        List<string> versions = [DatasetChoice.Version(dataset), $"names={dataset.NamesVersion}"];
        var page = Paging.Of(codes, versions, query, ApiParameters.PageLimit);
        if (!page.IsOk) return page.Error;
        var answer = new CommoditiesAnswer(
            DatasetChoice.Block(dataset),
            page.Value.Total,
            page.Value.Next,
            [.. page.Value.Rows.Select(code => CommodityEntry.From(code, names))],
            AnswerLinks.OfPage(query, dataset.Dataset, page.Value.Next));
        return new Plan(
            query.CanonicalWith((ApiParameters.Dataset.Name, dataset.Dataset)),
            versions,
            null,
            _ => Task.FromResult<Outcome<Answer>>(new Answer(answer)));
    }
}
