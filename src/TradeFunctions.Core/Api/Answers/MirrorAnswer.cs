using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Slices;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>What two reporters say of the trade between them.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporter">The first of the two; flows are named as it sees them.</param>
/// <param name="Partner">The second.</param>
/// <param name="Period">The year or month.</param>
/// <param name="PeriodChoice">Why this period: asked; last_shared: the last that both report; last_reported: the last of the only one
/// that reports at all.</param>
/// <param name="Frequency">annual or monthly.</param>
/// <param name="Units">The units of amounts and ratios.</param>
/// <param name="Flows">The flow asked for; without one exports, imports and total trade.</param>
/// <param name="Facts">What can truly be said of the two accounts in sentences; empty where nothing is supported.</param>
/// <param name="Sources">The raw blobs behind the figures, numbered from 0 by position.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record MirrorAnswer(
    DatasetBlock Dataset,
    EconomyBlock Reporter,
    EconomyBlock Partner,
    string Period,
    string PeriodChoice,
    string Frequency,
    UnitsBlock Units,
    IReadOnlyList<MirrorBlock> Flows,
    IReadOnlyList<FactBlock> Facts,
    IReadOnlyList<SourceBlock> Sources,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer
{
    /// <summary>The answer from two published accounts.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="accounts">The two accounts.</param>
    /// <param name="choice">Why this period.</param>
    /// <param name="directions">The reporter's flows to show.</param>
    /// <param name="links">Addresses that belong to the answer.</param>
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
        return new MirrorAnswer(
            dataset,
            EconomyBlock.Of(accounts.Reporter, accounts.Period),
            EconomyBlock.Of(accounts.Partner, accounts.Period),
            accounts.Period.ToString(),
            choice,
            ApiParameters.Frequency.Write(accounts.Period.Frequency),
            UnitsBlock.Of(flows.SelectMany(flow => new[] { flow.Own.Figure.Currency, flow.Other.Figure.Currency })),
            flows,
            [.. MirrorFacts.Write(accounts, directions).Select(fact => FactBlock.Of(fact, numbers))],
            sources.Blocks,
            links);
    }
}
