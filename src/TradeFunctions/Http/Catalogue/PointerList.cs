using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http.Catalogue;

/// <summary>The pointers of a dataset that a query is about: the reporter's that it names, or all.</summary>
public sealed class PointerList(PublishedReader reader, DatasetResolver datasets, AccountResolver accounts)
{
    /// <summary>The dataset and its pointers, withdrawn ones included, by code.</summary>
    /// <param name="query">The query.</param>
    /// <param name="part">What is needed of them where they are many.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<Outcome<DatasetPointers>> ReadAsync(Query query, OutlinePart part, CancellationToken cancellationToken)
    {
        var dataset = await datasets.ChooseAsync(query, cancellationToken);
        if (!dataset.IsOk) return dataset.Error;
        if (!query.TryGet(ApiParameters.ReporterFilter, out var reporter))
            return new DatasetPointers(dataset.Value, await reader.OutlinesAsync(dataset.Value.Dataset, part, cancellationToken));
        var pointer = await reader.PointerAsync(dataset.Value.Dataset, reporter.Code, cancellationToken)
            ?? await reader.NewestPointerAsync(dataset.Value.Dataset, reporter.Code, cancellationToken);
        return pointer is not null
            ? new DatasetPointers(dataset.Value, [PointerOutline.Of(pointer)])
            : await accounts.ExplainAsync(dataset.Value, reporter, query, ApiParameters.ReporterFilter.Name, cancellationToken);
    }
}
