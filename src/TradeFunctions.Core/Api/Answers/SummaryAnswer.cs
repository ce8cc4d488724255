using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>A reporter's trade with a partner in a period.</summary>
public sealed record SummaryAnswer : ILinkedAnswer
{
    /// <summary>The dataset.</summary>
    public required DatasetBlock Dataset { get; init; }

    /// <summary>Whose account it is.</summary>
    public required EconomyBlock Reporter { get; init; }

    /// <summary>The partner; the World where none was named.</summary>
    public required EconomyBlock Partner { get; init; }

    /// <summary>The period: 2024, 2025-05, 2025-Q1 or 2025-01/2025-02.</summary>
    public required string Period { get; init; }

    /// <summary>annual, quarterly, monthly or january-february.</summary>
    public required string Frequency { get; init; }

    /// <summary>The period that year-over-year figures are measured against: the same period a year before.</summary>
    public required string ComparedWith { get; init; }

    /// <summary>The units of amounts and ratios.</summary>
    public required UnitsBlock Units { get; init; }

    /// <summary>Exports of the reporter to the partner.</summary>
    public required FlowBlock Exports { get; init; }

    /// <summary>Imports of the reporter from the partner.</summary>
    public required FlowBlock Imports { get; init; }

    /// <summary>Exports and imports together.</summary>
    public required FlowBlock Total { get; init; }

    /// <summary>Exports less imports.</summary>
    public required BalanceBlock Balance { get; init; }

    /// <summary>What the partner says about the same trade; null where the partner is the World, not an economy, or the reporter itself.</summary>
    public required SummaryMirrorBlock? Mirror { get; init; }

    /// <summary>The same trade by what both import; null likewise.</summary>
    public required BothImportsBlock? BothImports { get; init; }

    /// <summary>moving_holiday: January or February of an economy that keeps the Lunar New Year, which falls in either; compare both months together
    /// (period 2025-01/2025-02), of which the sentences speak. together: the figures are given with those of the other month only, under that period. Null without
    /// notes.</summary>
    public IReadOnlyList<string>? Notes { get; init; }

    /// <summary>What the figures show, in sentences; empty where they support none.</summary>
    public required IReadOnlyList<FactBlock> Facts { get; init; }

    /// <summary>The raw blobs behind the figures, numbered from 0 by their position.</summary>
    public required IReadOnlyList<SourceBlock> Sources { get; init; }

    /// <summary>Related addresses. self always answers for this period; export_goods and import_goods lead to all goods.</summary>
    public required IReadOnlyList<LinkBlock> Links { get; init; }

    /// <summary>The first five rows, with file and line, that could not be read and may have a figure that the answer lacks; null when there are
    /// none, or too many to be recorded.</summary>
    public IReadOnlyList<CauseBlock>? Unread { get; init; }

    /// <summary>The answer from a published summary.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="year">The published year.</param>
    /// <param name="summary">The requested period of that year.</param>
    /// <param name="mirror">The accounts of both sides; null where the partner has no account to compare with.</param>
    /// <param name="names">What the dataset's commodities are called.</param>
    /// <param name="links">Related addresses.</param>
    public static SummaryAnswer Of(
        DatasetBlock dataset,
        SummaryEntity year,
        PeriodSummary summary,
        MirrorAccounts? mirror,
        CommodityNames names,
        IReadOnlyList<LinkBlock> links)
    {
        // The sources are added in the order of the entity, so its indices stay valid.
        var sources = new SourceList();
        List<int> numbers = [.. (mirror?.Sources ?? year.Sources).Select(sources.Add)];
        var exports = FlowBlock.Of(summary, TradeDirection.Exports, names);
        var imports = FlowBlock.Of(summary, TradeDirection.Imports, names);
        return new SummaryAnswer
        {
            Dataset = dataset,
            Reporter = EconomyBlock.Of(year.Reporter, summary.Period),
            Partner = EconomyBlock.Of(year.Partner, summary.Period),
            Period = summary.Period.ToString(),
            Frequency = ApiParameters.Frequency.Write(summary.Period.Frequency),
            ComparedWith = summary.Period.YearBefore.ToString(),
            Units = UnitsBlock.Of([summary.Exports.Figure.Currency, summary.Imports.Figure.Currency]),
            Exports = exports,
            Imports = imports,
            Total = FlowBlock.Of(summary, TradeDirection.Total, names),
            Balance = BalanceBlock.Of(summary.Balance),
            Mirror = mirror is null ? null : SummaryMirrorBlock.Of(mirror, numbers),
            BothImports = mirror is null ? null : BothImportsBlock.Of(mirror, numbers),
            Notes = PeriodNotes.Of(
                summary.Period,
                year.Reporter,
                [year.Partner],
                summary.Exports.Figure.IsKnown ? summary.Imports.Figure : summary.Exports.Figure,
                year.Find(Core.Trade.Period.OfJanuaryFebruary(year.Year)) is { } both ? summary.Exports.Figure.IsKnown ? both.Imports.Figure : both.Exports.Figure : null),
            Facts = [.. FactsOf(year, summary.Period, names, mirror).Select(fact => FactBlock.Of(fact, numbers))],
            Sources = sources.Blocks,
            Links =
            [
                .. links,
                .. AnswerLinks.ToCommodityRanking("export_goods", "X", dataset.Name, year, summary.Period, exports.TopGoods),
                .. AnswerLinks.ToCommodityRanking("import_goods", "M", dataset.Name, year, summary.Period, imports.TopGoods),
            ],
        };
    }

    private static IEnumerable<Fact> FactsOf(SummaryEntity year, Period period, CommodityNames names, MirrorAccounts? mirror)
    {
        var own = SummaryFacts.Write(year, period, names);
        return mirror is null ? own : own.Concat(MirrorFacts.Write(mirror, TradeDirection.Exports, TradeDirection.Imports)).Concat(BothImportsFacts.Write(mirror));
    }
}

/// <summary>What the partner says about the same trade in its own account.</summary>
/// <param name="Exports">The reporter's exports beside the partner's imports.</param>
/// <param name="Imports">The reporter's imports beside the partner's exports.</param>
public sealed record SummaryMirrorBlock(
    MirrorBlock Exports,
    MirrorBlock Imports)
{
    internal static SummaryMirrorBlock Of(MirrorAccounts accounts, IReadOnlyList<int> sources) => new(
        MirrorBlock.Of(accounts, TradeDirection.Exports, sources), MirrorBlock.Of(accounts, TradeDirection.Imports, sources));
}
