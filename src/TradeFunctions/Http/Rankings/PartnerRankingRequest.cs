using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http.Rankings;

/// <summary>A request for a ranking of partners whose account and commodity are known.</summary>
/// <param name="Query">The request.</param>
/// <param name="Account">The reporter's account.</param>
/// <param name="Commodity">The commodity.</param>
/// <param name="Combine">The partners whose joint share is requested.</param>
/// <param name="Period">The requested period; for the latest, the period to try first.</param>
internal sealed record PartnerRankingRequest(
    Query Query, PublishedAccount Account, ResolvedCommodity Commodity, IReadOnlyList<ResolvedPartner> Combine, Period Period)
{
    /// <summary>The requested flow, or else that of <see cref="RankingFlow"/>.</summary>
    public TradeDirection Direction { get; init; } = RankingFlow.Requested(Query) ?? TradeDirection.Total;

    /// <summary>The conversion that is asked for.</summary>
    public required RequestedConversion Conversion { get; init; }

    public MeasureKind Kind { get; } = Query.Get(ApiParameters.Measure);

    /// <summary>
    /// Whether the period depends on the figures: the latest of one commodity. The manifest knows the levels of a period but not their codes. The
    /// entity of the latest period of the level is read anyway, and has eleven other months or nine other years.
    /// </summary>
    public bool IsOpen => Query.Get(ApiParameters.Period).Period is null && !Commodity.IsTotal;

    /// <summary>The slots the answer may read: the period's and, if the year before may be there, the one before.</summary>
    public IReadOnlyList<ManifestSlot> Slots =>
    [
        .. CommoditySlot.Between(IsOpen ? CommoditySlot.Of(Period).FirstOf(Period.Frequency).YearBefore : Period.YearBefore, Period)
            .Select(slot => Account.Pointer.Find(slot.Name))
            .OfType<ManifestSlot>(),
    ];

    // A converted year may be the sum of its months, which are in other slots; which year it will be is not known of an open period.
    private IEnumerable<ManifestSlot> Months => Conversion.Rates is null || Period.Frequency != Frequency.Annual ? []
        : CommoditySlot.Between(Period.OfMonth(IsOpen ? CommoditySlot.Of(Period).FirstYear - 1 : Period.Year - 1, 1), Period.OfMonth(Period.Year, 1))
            .Select(slot => Account.Pointer.Find(slot.Name))
            .OfType<ManifestSlot>();

    /// <summary>The versions of these slots for the ETag.</summary>
    public IReadOnlyList<string> Versions =>
    [
        CommodityResolver.Version(Account.Dataset),
        Conversion.Version,
        .. IsOpen ? [$"tried={Period}"] : Array.Empty<string>(),
        .. Slots.Concat(Months).SelectMany(Account.VersionsOf).Distinct(),
    ];

    /// <summary>The canonical query for a period as known before figures are read: the flow may depend on them.</summary>
    public string CanonicalOf(Period period) => Query.CanonicalWith(Resolved(period));

    /// <summary>The permanent address of the answer for a period.</summary>
    public string AddressOf(Period period) =>
        Query.CanonicalWith([.. Resolved(period), (ApiParameters.Flow.Name, RequestedFlows.Text(Direction))]);

    private (string Name, string Text)[] Resolved(Period period) =>
    [
        (ApiParameters.Dataset.Name, Account.Dataset.Dataset),
        (ApiParameters.Period.Name, period.ToString()),
        .. CommodityResolver.Resolved(Commodity),
    ];

    /// <summary>The period of the answer, once the entity of the tried period is read.</summary>
    public Period Resolve(ByCommodityEntity now) =>
        IsOpen && !now.IsKnown(Direction, Kind, Period) ? now.Latest(Period.Frequency, Direction, Kind) ?? Period : Period;

    /// <summary>What is requested, to follow "of".</summary>
    public string Subject =>
        $"{Account.Reporter.Name}'s trade in {(Commodity.IsTotal ? "all commodities together" : Commodity.Code)} in {Period}";
}
