using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>What two reporters say about the trade between them.</summary>
public sealed record MirrorAnswer : ILinkedAnswer
{
    /// <summary>The dataset.</summary>
    public required DatasetBlock Dataset { get; init; }

    /// <summary>The first of the two; flows are named from its point of view.</summary>
    public required EconomyBlock Reporter { get; init; }

    /// <summary>The second of the two.</summary>
    public required EconomyBlock Partner { get; init; }

    /// <summary>The period: 2024, 2025-05, 2025-Q1 or 2025-01/2025-02.</summary>
    public required string Period { get; init; }

    /// <summary>Why this period: asked (it was requested), last_shared (the last that both report) or last_reported (the last of the only side that
    /// reports).</summary>
    public required string PeriodChoice { get; init; }

    /// <summary>annual, quarterly, monthly or january-february.</summary>
    public required string Frequency { get; init; }

    /// <summary>The units of amounts and ratios.</summary>
    public required UnitsBlock Units { get; init; }

    /// <summary>The requested flow; if none was, exports, imports and total trade.</summary>
    public required IReadOnlyList<MirrorBlock> Flows { get; init; }

    /// <summary>What the two accounts show, in sentences; empty where the figures support none.</summary>
    public required IReadOnlyList<FactBlock> Facts { get; init; }

    /// <summary>The raw blobs behind the figures, numbered from 0 by their position.</summary>
    public required IReadOnlyList<SourceBlock> Sources { get; init; }

    /// <summary>Related addresses.</summary>
    public required IReadOnlyList<LinkBlock> Links { get; init; }

    /// <summary>The answer from two published accounts.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="accounts">The two accounts.</param>
    /// <param name="choice">Why this period.</param>
    /// <param name="directions">The reporter's flows to show.</param>
    /// <param name="links">Related addresses.</param>
    public static MirrorAnswer Of(
        DatasetBlock dataset,
        MirrorAccounts accounts,
        string choice,
        IReadOnlyList<TradeDirection> directions,
        IReadOnlyList<LinkBlock> links)
    {
        var sources = new SourceList();
        List<int> numbers = [.. accounts.Sources.Select(sources.Add)];
        List<MirrorBlock> flows = [.. directions.Select(direction => MirrorBlock.Of(accounts, direction, numbers))];
        return new MirrorAnswer
        {
            Dataset = dataset,
            Reporter = EconomyBlock.Of(accounts.Reporter, accounts.Period),
            Partner = EconomyBlock.Of(accounts.Partner, accounts.Period),
            Period = accounts.Period.ToString(),
            PeriodChoice = choice,
            Frequency = ApiParameters.Frequency.Write(accounts.Period.Frequency),
            Units = UnitsBlock.Of(flows.SelectMany(flow => new[] { flow.Own.Figure.Currency, flow.Other.Figure.Currency })),
            Flows = flows,
            Facts = [.. MirrorFacts.Write(accounts, directions).Select(fact => FactBlock.Of(fact, numbers))],
            Sources = sources.Blocks,
            Links = links,
        };
    }
}

/// <summary>One flow in two accounts, side by side and never averaged.</summary>
/// <param name="Status">ok; missing: the reporter has no figure, or a row of either could not be read; not_reported: the partner has no figure;
/// conflict; incomplete or not_existing: either figure is; reconciled_source: the publisher made both sides agree; currency_differs.</param>
/// <param name="Own">The reporter's account.</param>
/// <param name="Other">The partner's account of the same trade: its imports where the reporter exports.</param>
/// <param name="Difference">The partner's value less the reporter's; null unless the status is ok.</param>
/// <param name="RatioToOwn">The difference divided by the reporter's value, a fraction; null unless the status is ok and that value is above
/// zero.</param>
/// <param name="RatioToOther">The difference divided by the partner's value, likewise.</param>
/// <param name="Causes">What usually makes such figures differ; empty unless the status is ok and they differ.</param>
/// <param name="Fob">The same with the imports valued FOB like the exports. Null unless the status is ok, the flow is not total trade, the exports
/// are valued FOB and the imports CIF, and the importer's files have an FOB value below the CIF value.</param>
public sealed record MirrorBlock(
    MeasureStatus Status,
    MirrorSideBlock Own,
    MirrorSideBlock Other,
    decimal? Difference,
    decimal? RatioToOwn,
    decimal? RatioToOther,
    IReadOnlyList<MirrorCauseBlock> Causes,
    FobMirrorBlock? Fob)
{
    /// <summary>The block of one flow of the reporter.</summary>
    /// <param name="accounts">The two accounts.</param>
    /// <param name="direction">The reporter's flow.</param>
    /// <param name="sources">The index of each source of the accounts in the answer.</param>
    internal static MirrorBlock Of(MirrorAccounts accounts, TradeDirection direction, IReadOnlyList<int> sources)
    {
        var mirror = accounts.Of(direction);
        return new MirrorBlock(
            mirror.Status,
            MirrorSideBlock.Of(EconomyList.Get(accounts.Reporter), direction, Numbered(mirror.Own)),
            MirrorSideBlock.Of(EconomyList.Get(accounts.Partner), MirrorAccounts.Opposite(direction), Numbered(mirror.Other)),
            mirror.Difference?.ToDecimal(),
            mirror.RatioToOwn,
            mirror.RatioToOther,
            [.. mirror.Causes.Select(cause => new MirrorCauseBlock(cause, MirrorFacts.Explain(cause, accounts.Reporter, accounts.Partner)))],
            FobMirrorBlock.Of(mirror.Fob));

        Figure Numbered(Figure figure) => figure.Renumbered(source => sources[source]);
    }
}

/// <summary>One side of a mirror: the account of one reporter.</summary>
/// <param name="Reporter">Whose account it is.</param>
/// <param name="Flow">X, M or total, from this reporter's point of view.</param>
/// <param name="Figure">Its figure, with its own valuation.</param>
/// <param name="FobValue">For imports, their value without freight and insurance in units of the currency, where this reporter's files have it; null
/// otherwise.</param>
public sealed record MirrorSideBlock(
    EconomyBlock Reporter,
    string Flow,
    FigureBlock Figure,
    decimal? FobValue)
{
    internal static MirrorSideBlock Of(Economy reporter, TradeDirection direction, Figure figure) =>
        new(EconomyBlock.Of(reporter), RequestedFlows.Text(direction), FigureBlock.Of(figure), figure.FobValue?.ToDecimal());
}

/// <summary>What usually makes two accounts of one flow differ.</summary>
/// <param name="Code">valuation, origin_and_destination, transit, timing or confidentiality.</param>
/// <param name="Text">The same in words.</param>
public sealed record MirrorCauseBlock(
    MirrorCause Code,
    string Text);

/// <summary>The same two accounts with the imports valued FOB like the exports: the difference that remains without freight and insurance.</summary>
/// <param name="FreightAndInsurance">The imports' CIF value less their FOB value, in units of the currency.</param>
/// <param name="Difference">The partner's value less the reporter's.</param>
/// <param name="RatioToOwn">The difference divided by the reporter's value, a fraction; null unless that value is above zero.</param>
/// <param name="RatioToOther">The difference divided by the partner's value, likewise.</param>
public sealed record FobMirrorBlock(
    decimal FreightAndInsurance,
    decimal Difference,
    decimal? RatioToOwn,
    decimal? RatioToOther)
{
    internal static FobMirrorBlock? Of(FobMirror? fob) => fob is null
        ? null
        : new FobMirrorBlock(fob.FreightAndInsurance.ToDecimal(), fob.Difference.ToDecimal(), fob.RatioToOwn, fob.RatioToOther);
}
