using TradeFunctions.Core.Facts;
using TradeFunctions.Core.Metrics;

namespace TradeFunctions.Core.Queries;

/// <summary>How a reporter's trade with a partner did in a period.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporter">Whose account it is.</param>
/// <param name="Partner">With whom; the World where none was named.</param>
/// <param name="Period">The year or month: 2024 or 2025-05.</param>
/// <param name="Frequency">annual or monthly.</param>
/// <param name="ComparedWith">The period that year-over-year figures compare with: the same one a year before.</param>
/// <param name="Units">The units of amounts and ratios.</param>
/// <param name="Exports">Exports of the reporter to the partner.</param>
/// <param name="Imports">Imports of the reporter from the partner.</param>
/// <param name="Total">Exports and imports together.</param>
/// <param name="Balance">Exports less imports.</param>
/// <param name="Facts">What can truly be said of all this in sentences; empty where nothing is supported.</param>
/// <param name="Sources">The raw blobs behind the figures, numbered from 0 by position.</param>
/// <param name="Links">Addresses that belong to the answer; self keeps answering about this period.</param>
public sealed record SummaryAnswer(
    DatasetBlock Dataset,
    EconomyBlock Reporter,
    EconomyBlock Partner,
    string Period,
    string Frequency,
    string ComparedWith,
    UnitsBlock Units,
    FlowBlock Exports,
    FlowBlock Imports,
    FlowBlock Total,
    BalanceBlock Balance,
    IReadOnlyList<FactBlock> Facts,
    IReadOnlyList<SourceBlock> Sources,
    IReadOnlyList<LinkBlock> Links)
{
    /// <summary>The answer from a published summary.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="year">The published year.</param>
    /// <param name="summary">The period of it that was asked for.</param>
    /// <param name="links">Addresses that belong to the answer.</param>
    public static SummaryAnswer From(
        DatasetBlock dataset, PartnerYearSummary year, PeriodSummary summary, IReadOnlyList<LinkBlock> links) => new(
        dataset,
        EconomyBlock.From(year.Reporter),
        EconomyBlock.From(year.Partner),
        summary.Period.ToString(),
        ApiParameters.Frequency.Write(summary.Period.Frequency),
        summary.Period.YearBefore.ToString(),
        UnitsBlock.From([summary.Exports.Figure.Currency, summary.Imports.Figure.Currency]),
        FlowBlock.From(summary.Exports),
        FlowBlock.From(summary.Imports),
        FlowBlock.From(summary.Total),
        BalanceBlock.From(summary.Balance),
        FactsOf(year, summary.Period),
        [.. year.Sources.Select(SourceBlock.From)],
        links);

    // The answer's sources are those of the entity, in the same order.
    private static IReadOnlyList<FactBlock> FactsOf(PartnerYearSummary year, Period period)
    {
        var facts = year.Partner == WorldFacts.World ? WorldFacts.Write(year, period) : BilateralFacts.Write(year, period);
        return [.. facts.Select(fact => FactBlock.From(fact, [.. Enumerable.Range(0, year.Sources.Count)]))];
    }
}
