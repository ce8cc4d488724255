using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http.Catalogue;

/// <summary>Reads the pointers that a query asks for: that of the reporter it names, or all.</summary>
public sealed class PointerList(PublishedReader reader, DatasetResolver datasets, AccountResolver accounts)
{
    /// <summary>The dataset and its pointers, withdrawn ones included, by code.</summary>
    /// <param name="query">The query.</param>
    /// <param name="part">The part of the outlines to read.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<Outcome<DatasetPointers>> ReadAsync(Query query, OutlinePart part, CancellationToken cancellationToken)
    {
        var dataset = await datasets.ResolveAsync(query, cancellationToken);
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

/// <summary>A dataset and its pointers.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Pointers">The pointers, by code.</param>
public sealed record DatasetPointers(DatasetRow Dataset, IReadOnlyList<PointerOutline> Pointers)
{
    /// <summary>The versions for the ETag of an answer made from these pointers.</summary>
    public IReadOnlyList<string> Versions =>
        [DatasetResolver.Version(Dataset), .. Pointers.Select(pointer => VersionOf(pointer.Head))];

    /// <summary>The plan of an answer made from these pointers alone.</summary>
    public Plan Plan(Query query, object answer) => new(
        query.CanonicalWith((ApiParameters.Dataset.Name, Dataset.Dataset)),
        Versions,
        Pointers.Count == 0 ? null : Pointers.Max(pointer => pointer.Head.Published),
        _ => Task.FromResult<Outcome<Answer>>(new Answer(answer)));

    // The same whether one pointer was read or all. A cleaned-up pointer keeps its version: lists do not show what changed.
    private static string VersionOf(PointerHead head) => FormattableString.Invariant(
        $"{head.Reporter}={head.Version}-{head.Published.UtcTicks}-{head.StaleSince?.UtcTicks}-{head.Input}");
}
