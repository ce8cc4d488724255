using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// One commodity with one partner over the periods of several slots, both flows, with the World's: the input of the measures of a series.
/// </summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Partner">UN Comtrade's numeric code; 0 is the World, <see cref="PartnerGroup.NoCode"/> a group.</param>
/// <param name="Commodity">An HS code, <c>TOTAL</c>, a group or a publisher's own code.</param>
/// <param name="History">The figures by calendar; missing where there is no entity.</param>
/// <param name="Sources">The raw files behind the figures, numbered by position.</param>
/// <param name="ReadFrom">Where reading began, if there are slots before it; null: at the beginning.</param>
public sealed record CommoditySeries(
    int Reporter, int Partner, string Commodity, TradeHistory History, IReadOnlyList<FigureSource> Sources, Period? ReadFrom = null)
{
    private static readonly TradeDirection[] Flows = [TradeDirection.Exports, TradeDirection.Imports];
    private static readonly Figure Unread = new(FigureStatus.Rejected);

    /// <summary>The group of partners added up; null: a single partner.</summary>
    public PartnerGroup? Group { get; private init; }

    /// <summary>Of a monthly series, January–February of each year, which may stand for two months without figures; null: none, or not a monthly series.</summary>
    public TradeHistory? Together { get; init; }

    /// <summary>Whether exports are the partner's imports: see <see cref="BothImports"/>.</summary>
    public bool IsBothImports { get; init; }

    /// <summary>The same in US dollars.</summary>
    /// <param name="conversion">The rates.</param>
    /// <param name="months">Of a series of longer periods, the months that they may be sums of; null: not at hand.</param>
    public CommoditySeries In(CurrencyConversion conversion, CommoditySeries? months = null) => this with
    {
        History = conversion.Of(History, months?.History, months?.Together),
        Together = Together is null ? null : conversion.Of(Together, History, null),
    };

    /// <summary>Whether some members of the group have figures where others lack one.</summary>
    private bool HasGaps { get; init; }

    /// <summary>Whether figures of different HS editions are not comparable.</summary>
    public bool EditionsMatter => Core.Figures.Commodities.Commodity.EditionsMatter(Commodity);

    /// <summary>Puts the series together.</summary>
    /// <param name="entities">Entities of one reporter and commodity, of years or of their parts, in any order; at least one.</param>
    /// <param name="partner">UN Comtrade's numeric code; 0: the World.</param>
    /// <param name="readFrom">Where reading began, if there are slots before it; null: at the beginning.</param>
    /// <param name="frequency">The series' frequency; null: annual of slots of years, monthly of the others.</param>
    /// <exception cref="ArgumentException">There is no entity, or they are of several commodities or reporters, or of years and of parts.</exception>
    public static CommoditySeries Of(IEnumerable<ByCommodityEntity> entities, int partner, Period? readFrom = null, Frequency? frequency = null) =>
        Of(Sorted(entities), frequency, partner, (entity, flow, period) => entity.Figure(flow, partner, period), readFrom);

    /// <summary>Puts the series of a group of partners together: in each period the exact sum of its members.</summary>
    /// <param name="entities">Entities of one reporter and commodity, of years or of their parts, in any order; at least one.</param>
    /// <param name="group">The group.</param>
    /// <param name="readFrom">Where reading began, if there are slots before it; null: at the beginning.</param>
    /// <param name="frequency">The series' frequency; null: annual of slots of years, monthly of the others.</param>
    /// <exception cref="ArgumentException">There is no entity, or they are of several commodities or reporters, or of years and of parts.</exception>
    public static CommoditySeries Of(IEnumerable<ByCommodityEntity> entities, PartnerGroup group, Period? readFrom = null, Frequency? frequency = null)
    {
        var sorted = Sorted(entities);
        frequency ??= sorted[0].Slot.First.Frequency;
        var gaps = sorted.Exists(entity => entity.Slot.Periods.Any(period =>
            period.Frequency == frequency && PartnerSum.Lacking(entity, group, TradeDirection.Total, period).Count > 0));
        return Of(sorted, frequency, PartnerGroup.NoCode, (entity, flow, period) => PartnerSum.Of(entity, group, flow, period), readFrom) with
        {
            Group = group,
            HasGaps = gaps,
        };
    }

    /// <summary>Whether nothing is known of the partner: no figure, no conflict, no proven absence of trade.</summary>
    public bool IsEmpty => !HasGaps && History.Exports.Concat(History.Imports).All(figure => figure.Status == FigureStatus.Missing);

    /// <summary>One of its series. Build it once for several periods.</summary>
    public Series Series(TradeDirection direction, MeasureKind kind) =>
        new(
            History.First,
            History.Figures(direction),
            kind,
            EditionsMatter,
            ReadFrom,
            Together is { } together ? new Series(together.First, together.Figures(direction), kind, EditionsMatter) : null);

    /// <summary>Value per kilogram and its change over a year, of exports or imports.</summary>
    public UnitValue UnitValue(TradeDirection direction, Period period) => Core.Measures.UnitValue.Of(
        History.Figure(direction, period), History.Figure(direction, period.YearBefore), EditionsMatter);

    /// <summary>The share of the World in the same commodity.</summary>
    public Share Share(TradeDirection direction, Period period, MeasureKind kind) =>
        Core.Measures.Share.Between(History.Figure(direction, period), World(direction, period), kind);

    /// <summary>The contribution to the World's growth in the same commodity.</summary>
    public Contribution Contribution(TradeDirection direction, Period period, MeasureKind kind) => Core.Measures.Contribution.Of(
        History.Figure(direction, period),
        History.Figure(direction, period.YearBefore),
        World(direction, period.YearBefore),
        kind,
        EditionsMatter);

    /// <summary>The World's figure of one period; the series' own where its partner is the World.</summary>
    public Figure World(TradeDirection direction, Period period)
    {
        if (Partner == FlowPeriod.World) return History.Figure(direction, period);
        var index = period.PeriodsSince(History.First);
        if (period.Frequency != History.First.Frequency || (uint)index >= (uint)History.WorldExports.Count) return Figure.Missing;
        return direction switch
        {
            TradeDirection.Exports => History.WorldExports[index],
            TradeDirection.Imports => History.WorldImports[index],
            _ => TotalTrade.Of(History.WorldExports[index], History.WorldImports[index]),
        };
    }

    private static List<ByCommodityEntity> Sorted(IEnumerable<ByCommodityEntity> entities)
    {
        List<ByCommodityEntity> sorted = [.. ByCommodityEntity.ShareNamedPartners([.. entities.OrderBy(entity => entity.Slot.First)])];
        if (sorted.Count == 0) throw new ArgumentException("There is no entity.", nameof(entities));
        var first = sorted[0];
        return sorted.TrueForAll(
            entity => (entity.Reporter, entity.Commodity, entity.Slot.IsAnnual) == (first.Reporter, first.Commodity, first.Slot.IsAnnual))
            ? sorted
            : throw new ArgumentException("The entities are not of one reporter and commodity, all of years or all of parts.", nameof(entities));
    }

    private static CommoditySeries Of(
        List<ByCommodityEntity> sorted, Frequency? asked, int partner, Func<ByCommodityEntity, TradeDirection, Period, Figure> figure, Period? readFrom)
    {
        var sources = new JoinedSources();
        var frequency = asked ?? sorted[0].Slot.First.Frequency;
        var history = HistoryOf(sorted, frequency, partner, figure, readFrom, sources);
        var together = frequency == Frequency.Monthly ? HistoryOf(sorted, Frequency.JanuaryFebruary, partner, figure, readFrom, sources) : null;
        return new CommoditySeries(sorted[0].Reporter, partner, sorted[0].Commodity, history, sources.Sources, readFrom) { Together = together };
    }

    private static TradeHistory HistoryOf(
        List<ByCommodityEntity> sorted,
        Frequency frequency,
        int partner,
        Func<ByCommodityEntity, TradeDirection, Period, Figure> figure,
        Period? readFrom,
        JoinedSources sources)
    {
        var first = sorted[0].Slot.FirstOf(frequency);
        if (readFrom is null && Flows.Any(sorted[0].MayHaveUnreadBefore)) first = Before(first);
        var partners = Flows.Select(flow => ToCalendar(sorted, first, flow, figure, sources)).ToArray();
        var worlds = partner == FlowPeriod.World
            ? [[], []]
            : Flows
                .Select(flow => ToCalendar(sorted, first, flow, (entity, direction, period) => entity.Figure(direction, FlowPeriod.World, period), sources))
                .ToArray();
        return new TradeHistory(first, partners[0], partners[1], worlds[0], worlds[1]);
    }

    // Where there are no entities, one unread period represents all that could not be read, so that no record extends across it. It lies over a year
    // before the entity, so that nothing is compared with it.
    private static Period Before(Period period) => period.YearBefore.Previous;

    private static Figure[] ToCalendar(
        List<ByCommodityEntity> entities,
        Period first,
        TradeDirection flow,
        Func<ByCommodityEntity, TradeDirection, Period, Figure> figure,
        JoinedSources sources)
    {
        var frequency = first.Frequency;
        var figures = new Figure[entities[^1].Slot.LastOf(frequency).PeriodsSince(first) + 1];
        Array.Fill(figures, Figure.Missing);
        var end = 0;
        foreach (var entity in entities)
        {
            var start = entity.Slot.FirstOf(frequency);
            var offset = start.PeriodsSince(first);
            for (var period = start; period.Year <= entity.Slot.LastYear; period = period.Next)
            {
                figures[period.PeriodsSince(first)] = sources.Of(figure(entity, flow, period), entity.Sources);
            }

            if (offset > end && entity.MayHaveUnreadBefore(flow)) figures[Math.Max(end, Before(start).PeriodsSince(first))] = Unread;
            end = entity.Slot.LastOf(frequency).PeriodsSince(first) + 1;
        }

        // A partner of whom nothing is known gets no unread period either.
        var isKnown = Array.Exists(figures, one => one.Status != FigureStatus.Missing && !ReferenceEquals(one, Unread));
        return isKnown ? figures : [.. figures.Select(_ => Figure.Missing)];
    }
}

/// <summary>Adds up the members of a partner group, from the entity that holds every partner of a commodity.</summary>
internal static class PartnerSum
{
    /// <summary>The sum of the members in one flow; missing unless every one of them is known.</summary>
    public static Figure Of(ByCommodityEntity entity, PartnerGroup group, TradeDirection flow, Period period)
    {
        var sum = new FigureSum();
        foreach (var (_, figure) in Parts(entity, group, flow, period)) sum.Add(figure);
        return sum.ToFigure();
    }

    /// <summary>
    /// The members that lack a figure where others have one, so that the group has none, in code order; empty otherwise. For total trade, those of
    /// either flow.
    /// </summary>
    public static IReadOnlyList<Economy> Lacking(ByCommodityEntity entity, PartnerGroup group, TradeDirection direction, Period period)
    {
        var lacking = direction.Flows()
            .Select(flow => Parts(entity, group, flow, period))
            .Where(parts => parts.Exists(part => part.Figure.IsReported))
            .SelectMany(parts => parts.Where(part => !part.Figure.IsKnown).Select(part => part.Member));
        return [.. lacking.Distinct().OrderBy(member => member.Code)];
    }

    /// <summary>Whether a member counts. The reporter itself counts only where it has a figure or may have one: because a row could not be
    /// read, or because other rows show that it trades with itself.</summary>
    public static bool Counts(ByCommodityEntity entity, int member, Figure figure, TradeDirection direction, Period period) =>
        member != entity.Reporter || figure.IsReported
        || (figure.Status == FigureStatus.Missing && (entity.IsTouched(direction, period) || entity.HasOwnTrade(direction, period)));

    /// <summary>The figure that a member counts with. Of the reporter's total trade one flow is enough.</summary>
    public static Figure Member(ByCommodityEntity entity, int member, TradeDirection direction, Period period)
    {
        if (member != entity.Reporter || direction != TradeDirection.Total) return entity.Figure(direction, member, period);
        var counting = direction.Flows().Where(flow => Counts(entity, member, entity.Figure(flow, member, period), flow, period)).ToList();
        return entity.Figure(counting is [var only] ? only : direction, member, period);
    }

    // The member's figure; missing where some of its trade is under the code of an economy outside the group: in years in which the member did not
    // exist, or where both codes have figures, as in the year of the change.
    private static Figure WithHolders(ByCommodityEntity entity, Economy member, PartnerGroup group, TradeDirection direction, Period period)
    {
        var figure = Member(entity, member.Code, direction, period);
        if (member.ExistedThroughout(period)) return figure;
        var others = EconomyHistory.HoldersOf(member, period).Where(holder => group.Members.All(other => other.Code != holder));
        return others.Any(holder => !member.Existed(period) || entity.Figure(direction, holder, period).IsReported) ? Figure.Missing : figure;
    }

    private static List<(Economy Member, Figure Figure)> Parts(ByCommodityEntity entity, PartnerGroup group, TradeDirection flow, Period period) =>
    [
        .. group.Members
            .Select(member => (Member: member, Figure: WithHolders(entity, member, group, flow, period)))
            .Where(part => Counts(entity, part.Member.Code, part.Figure, flow, period)),
    ];
}
