using TradeFunctions.Core;
using TradeFunctions.Core.Metrics;
using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http;

/// <summary>Plans the list of a dataset's reporters.</summary>
public sealed class ReportersPlanner(PublishedReader reader, DatasetChoice datasets) : IPlanner
{
    /// <inheritdoc/>
    public RouteDescription Route => ApiRoutes.Reporters;

    /// <inheritdoc/>
    public async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var dataset = await datasets.ChooseAsync(query, cancellationToken);
        if (!dataset.IsOk) return dataset.Error;
        var pointers = await reader.PointersAsync(dataset.Value.Dataset, cancellationToken);
        var canonical = query.CanonicalWith((ApiParameters.Dataset.Name, dataset.Value.Dataset));
        var answer = new ReportersAnswer(
            DatasetChoice.Block(dataset.Value), [.. pointers.Select(Entry)], [AnswerLinks.Self(canonical)]);
        return new Plan(
            canonical,
            [DatasetChoice.Version(dataset.Value), .. pointers.Select(pointer => FormattableString.Invariant($"{pointer.Reporter}={pointer.ETag}"))],
            pointers.Count == 0 ? null : pointers.Max(pointer => pointer.Published),
            _ => Task.FromResult<Outcome<Answer>>(new Answer(answer)));
    }

    private static ReporterEntry Entry(Pointer pointer)
    {
        var years = BoundsOf(pointer.Coverage, Frequency.Annual);
        var months = BoundsOf(pointer.Coverage, Frequency.Monthly);
        return new ReporterEntry(
            EconomyBlock.From(pointer.Reporter),
            ReporterStatus.Of(pointer),
            pointer.Coverage?.DefaultPeriod?.ToString(),
            years?.First.ToString(),
            years?.Last.ToString(),
            months?.First.ToString(),
            months?.Last.ToString(),
            pointer.Published);
    }

    private static (Period First, Period Last)? BoundsOf(AccountCoverage? coverage, Frequency frequency) =>
        coverage is null ? null : ReportedPeriods.Bounds(coverage, frequency);
}
