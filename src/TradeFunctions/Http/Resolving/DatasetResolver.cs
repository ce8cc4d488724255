using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Http.Resolving;

/// <summary>Finds the dataset that a query means.</summary>
public sealed class DatasetResolver(PublishedReader reader, TradeMetrics metrics)
{
    private const int MostUnusable = 20;

    /// <summary>The dataset that the query names, else the only one, else the default.</summary>
    public async Task<Outcome<DatasetRow>> ResolveAsync(Query query, CancellationToken cancellationToken)
    {
        var named = query.TryGet(ApiParameters.Dataset, out var name);
        var datasets = await reader.DatasetsAsync(cancellationToken);
        // The cached list may be older than the dataset's first run, and clients that waited for it ask at once.
        if (named && !datasets.Any(dataset => dataset.Dataset == name)) datasets = await reader.NewestDatasetsAsync(cancellationToken);
        foreach (var dataset in datasets) metrics.Seen(dataset);
        if (datasets.Count == 0) return new QueryError(ProblemCode.NothingPublished, "There is no dataset yet.");
        if (named) return Named(datasets, name!);
        List<DatasetRow> present = [.. datasets.Where(dataset => !dataset.IsRemoved)];
        // If all files are gone, the datasets are still answered, as withdrawn.
        return OnlyOrDefault(present.Count > 0 ? present : datasets);
    }

    /// <summary>The block about the dataset in answers.</summary>
    public static DatasetBlock Block(DatasetRow dataset) => new(
        dataset.Dataset,
        dataset.Config.Title,
        dataset.Config.Publisher,
        dataset.Config.Licence,
        dataset.Config.Attribution,
        [.. Unusable(dataset).Select(file => new UnusableFileBlock(file.Blob, file.Problem, FlawText.Of(file)))],
        dataset.Flaws.Unusable);

    /// <summary>The version of a dataset for ETags: its name, the ETags of its description and rates, and its unusable files.</summary>
    public static string Version(DatasetRow dataset) => string.Join(
        '\n', [$"{dataset.Dataset}={dataset.ConfigETag}{dataset.RatesETag}", .. Unusable(dataset).Select(file => $"{file.Blob}: {FlawText.Of(file)}")]);

    private static IEnumerable<FlawedFile> Unusable(DatasetRow dataset) =>
        dataset.Flaws.Files.Where(file => file.IsUnusable()).Take(MostUnusable);

    private static Outcome<DatasetRow> Named(IReadOnlyList<DatasetRow> datasets, string name)
    {
        if (datasets.FirstOrDefault(dataset => dataset.Dataset == name) is { } found) return found;
        return new QueryError(ProblemCode.UnknownDataset, $"There is no dataset '{name}'.")
        {
            Parameter = ApiParameters.Dataset.Name,
            Nearest = NearestTexts.Of(name, datasets.Select(dataset => dataset.Dataset)),
        };
    }

    private static Outcome<DatasetRow> OnlyOrDefault(IReadOnlyList<DatasetRow> datasets)
    {
        if (datasets is [var only]) return only;
        if (datasets.Where(dataset => dataset.Config.Default).ToList() is [var preferred]) return preferred;
        return new QueryError(ProblemCode.AmbiguousDataset, "There are several datasets, and not exactly one of them is the default.")
        {
            Parameter = ApiParameters.Dataset.Name,
            Nearest = [.. datasets.Select(dataset => dataset.Dataset)],
        };
    }
}
