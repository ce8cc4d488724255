using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http.Rankings;

/// <summary>A request for a ranking of partners whose account and commodity are known.</summary>
/// <param name="Query">The request.</param>
/// <param name="Account">The reporter's account.</param>
/// <param name="Commodity">The commodity.</param>
/// <param name="Combine">The partners whose joint share is asked for.</param>
/// <param name="Period">The period asked for; of the latest the one that is tried first.</param>
internal sealed record PartnerRankingRequest(
    Query Query, PublishedAccount Account, ResolvedCommodity Commodity, IReadOnlyList<ResolvedPartner> Combine, Period Period)
{
    /// <summary>The flow asked for; where none is, that of <see cref="RankingFlow"/>.</summary>
    public TradeDirection Direction { get; init; } = RankingFlow.Asked(Query) ?? TradeDirection.Total;

    public MeasureKind Kind { get; } = Query.Get(ApiParameters.Measure);

    /// <summary>
    /// Whether the figures say which period it is: the latest of one commodity. The manifest knows the levels of a period, not their codes;
    /// the block of the latest period of its level is read anyway, and has eleven other months or nine other years.
    /// </summary>
    public bool IsOpen => Query.Get(ApiParameters.Period).Period is null && !Commodity.IsTotal;

    /// <summary>What the answer may be read from: the period's block and, where the year before may be in it, the one before.</summary>
    public IReadOnlyList<ManifestSlot> Slots =>
    [
        .. CommoditySlot.Between(IsOpen ? CommoditySlot.Of(Period).First.YearBefore : Period.YearBefore, Period)
            .Select(slot => Account.Pointer.Find(slot.Name))
            .OfType<ManifestSlot>(),
    ];

    /// <summary>What the answer's ETag has of these.</summary>
    public IReadOnlyList<string> Versions =>
    [
        CommodityResolver.Version(Account.Dataset),
        .. IsOpen ? [$"tried={Period}"] : Array.Empty<string>(),
        .. Slots.SelectMany(Account.VersionsOf).Distinct(),
    ];

    /// <summary>What is known of the request before figures are read, for a period: the flow may follow from them.</summary>
    public string CanonicalOf(Period period) => Query.CanonicalWith(Resolved(period));

    /// <summary>The lasting address of the answer for a period.</summary>
    public string AddressOf(Period period) =>
        Query.CanonicalWith([.. Resolved(period), (ApiParameters.Flow.Name, RequestedFlows.Text(Direction))]);

    private (string Name, string Text)[] Resolved(Period period) =>
    [
        (ApiParameters.Dataset.Name, Account.Dataset.Dataset),
        (ApiParameters.Period.Name, period.ToString()),
        .. CommodityResolver.Resolved(Commodity),
    ];

    /// <summary>The period to answer for, now that the block of the one that was tried is read.</summary>
    public Period Resolve(ByCommodityEntity now) =>
        IsOpen && !now.IsKnown(Direction, Kind, Period) ? now.Latest(Direction, Kind) ?? Period : Period;

    /// <summary>What is asked for, after "of".</summary>
    public string Subject =>
        $"{Account.Reporter.Name}'s trade in {(Commodity.IsTotal ? "all commodities together" : Commodity.Code)} in {Period}";
}
