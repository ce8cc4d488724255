using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Api.Answers;

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
/// <param name="Mirror">What the partner says of the same trade; null where the partner is the World, no economy, or the reporter itself.</param>
/// <param name="Facts">What can truly be said of all this in sentences; empty where nothing is supported.</param>
/// <param name="Sources">The raw blobs behind the figures, numbered from 0 by position.</param>
/// <param name="Links">Addresses that belong to the answer; self keeps answering about this period, export_goods and
/// import_goods lead to all of the goods.</param>
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
    SummaryMirrorBlock? Mirror,
    IReadOnlyList<FactBlock> Facts,
    IReadOnlyList<SourceBlock> Sources,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer
{
    /// <summary>Rows that could not be read and may have a figure that the answer lacks, with file and line, the first five; null: there are
    /// none, or they were too many to be noted.</summary>
    public IReadOnlyList<CauseBlock>? Unread { get; init; }

    /// <summary>The answer from a published summary.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="year">The published year.</param>
    /// <param name="summary">The period of it that was asked for.</param>
    /// <param name="mirror">The reporter's account beside the partner's; null where the partner has none that could be compared.</param>
    /// <param name="names">What the dataset's commodities are called.</param>
    /// <param name="links">Addresses that belong to the answer.</param>
    public static SummaryAnswer Of(
        DatasetBlock dataset,
        SummaryEntity year,
        PeriodSummary summary,
        MirrorAccounts? mirror,
        CommodityNames names,
        IReadOnlyList<LinkBlock> links)
    {
        // The sources of the entity come first, so that its own indices stay as they are.
        var sources = new SourceList();
        List<int> numbers = [.. (mirror?.Sources ?? year.Sources).Select(sources.Add)];
        var exports = FlowBlock.Of(summary, TradeDirection.Exports, names);
        var imports = FlowBlock.Of(summary, TradeDirection.Imports, names);
        return new SummaryAnswer(
            dataset,
            EconomyBlock.Of(year.Reporter, summary.Period),
            EconomyBlock.Of(year.Partner, summary.Period),
            summary.Period.ToString(),
            ApiParameters.Frequency.Write(summary.Period.Frequency),
            summary.Period.YearBefore.ToString(),
            UnitsBlock.Of([summary.Exports.Figure.Currency, summary.Imports.Figure.Currency]),
            exports,
            imports,
            FlowBlock.Of(summary, TradeDirection.Total, names),
            BalanceBlock.Of(summary.Balance),
            mirror is null ? null : SummaryMirrorBlock.Of(mirror, numbers),
            [.. FactsOf(year, summary.Period, names, mirror).Select(fact => FactBlock.Of(fact, numbers))],
            sources.Blocks,
            [
                .. links,
                .. AnswerLinks.ToGoods("export_goods", "X", dataset.Name, year, summary.Period, exports.TopGoods),
                .. AnswerLinks.ToGoods("import_goods", "M", dataset.Name, year, summary.Period, imports.TopGoods),
            ]);
    }

    private static IEnumerable<Fact> FactsOf(SummaryEntity year, Period period, CommodityNames names, MirrorAccounts? mirror)
    {
        var own = SummaryFacts.Write(year, period, names);
        return mirror is null ? own : own.Concat(MirrorFacts.Write(mirror, TradeDirection.Exports, TradeDirection.Imports));
    }
}
