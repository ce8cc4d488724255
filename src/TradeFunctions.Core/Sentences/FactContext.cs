using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// What every sentence needs: a reporter's trade with a partner, or the World, in one period; its figures and measures, and the words for it.
/// </summary>
/// <param name="ReporterCode">UN Comtrade's numeric code.</param>
/// <param name="PartnerCode">UN Comtrade's numeric code.</param>
/// <param name="Period">The period spoken of.</param>
internal abstract record FactContext(int ReporterCode, int PartnerCode, Period Period)
{
    /// <summary>The goods' name within a sentence ("machine tools"); null: all goods.</summary>
    public string? CommodityName { get; init; }

    /// <summary>The code that is said once beside the name ("HS 72"); null: none.</summary>
    public string? CommodityCode { get; init; }

    /// <summary>Whether the goods are a group of the dataset, whose figures are sums over its codes.</summary>
    public bool IsCommodityGroup { get; init; }

    /// <summary>The group of partners that the trade is with; null: a single partner.</summary>
    public PartnerGroup? Group { get; init; }

    /// <summary>Whether exports are the partner's imports: <see cref="BothImports"/>.</summary>
    public bool IsBothImports { get; init; }

    /// <summary>Whether a year's months are available too. Tables of series hold years and months apart.</summary>
    public abstract bool HasMonthsOfYear { get; }

    /// <summary>The figure of the period, or of a month of its year; missing where there is none.</summary>
    public abstract Figure Figure(TradeDirection direction, Period period);

    /// <summary>The figure a year before <paramref name="period"/>.</summary>
    public abstract Figure YearBefore(TradeDirection direction, Period period);

    /// <summary>The measures of the period; null: there are no amounts of this kind up to it.</summary>
    public abstract SeriesMeasures? Measures(TradeDirection direction, MeasureKind kind);

    /// <summary>The share of the World in the period; null like <see cref="Measures"/>.</summary>
    public abstract Share? Share(TradeDirection direction, MeasureKind kind);

    public Economy Reporter => EconomyList.Get(ReporterCode);

    public Economy Partner => EconomyList.Get(PartnerCode);

    /// <summary>Whether the partner is the reporter: its own goods that come back, or goods whose origin it is.</summary>
    public bool IsOwnTrade => Group is null && PartnerCode == ReporterCode;

    /// <summary>"China", "the United States", "ASEAN (G.asean)"; "itself" for the reporter's own goods.</summary>
    public string PartnerName => Group is not null ? EconomyText.Name(Group) : IsOwnTrade ? EconomyText.Itself : EconomyText.Name(Partner);

    /// <summary>Whether the figure of a period says little by itself, since the Lunar New Year moves: see <see cref="LunarNewYear"/>.</summary>
    public bool HolidayMoves(Period period) => LunarNewYear.Moves(period, ReporterCode, Group is { } group ? group.Members.Select(member => member.Code) : [PartnerCode]);

    /// <summary>Whether exports and imports are both published: otherwise nothing is said of their sum and their difference.</summary>
    public bool BothSidesAreOk => TradeDirection.Total.Flows().All(flow => Figure(flow, Period).Status == FigureStatus.Ok);

    /// <summary>" of iron and steel (HS 72)", or nothing.</summary>
    public string OfCommodity => CommodityName is null ? string.Empty : $" of {CommodityName}{Code}";

    /// <summary>" in iron and steel (HS 72)", or nothing.</summary>
    public string InCommodity => CommodityName is null ? string.Empty : $" in {CommodityName}{Code}";

    private string Code => CommodityCode is null ? string.Empty : $" ({CommodityCode})";
}

/// <summary>A period of a published summary.</summary>
/// <param name="Summary">The period's year: cumulative figures need the other months.</param>
/// <param name="Now">The period.</param>
internal sealed record SummaryContext(SummaryEntity Summary, PeriodSummary Now) : FactContext(Summary.Reporter, Summary.Partner, Now.Period)
{
    /// <summary>What commodities are called.</summary>
    public CommodityNames Names { get; init; } = CommodityNames.Chapters;

    public override bool HasMonthsOfYear => true;

    /// <summary>The three subjects, in the order in which they are spoken of.</summary>
    public IEnumerable<SummarySubject> Subjects => Enum.GetValues<TradeDirection>().Select(direction => new SummarySubject(this, direction));

    /// <summary>The context of a period; null: the summary does not have it.</summary>
    public static SummaryContext? Find(SummaryEntity summary, Period period) =>
        summary.Find(period) is { } now ? new SummaryContext(summary, now) : null;

    public override Figure Figure(TradeDirection direction, Period period) =>
        Summary.Figures(direction, period)?.Figure ?? Core.Figures.Figure.Missing;

    public override Figure YearBefore(TradeDirection direction, Period period) =>
        Summary.Figures(direction, period)?.YearBefore ?? Core.Figures.Figure.Missing;

    public override SeriesMeasures? Measures(TradeDirection direction, MeasureKind kind) => Now.Flow(direction).Measures(kind)?.Series;

    public override Share? Share(TradeDirection direction, MeasureKind kind) => Now.Flow(direction).Measures(kind)?.Share;
}

/// <summary>A period of a series, whose measures are calculated when a sentence needs them.</summary>
/// <param name="Series">One commodity, or all together, with one partner or a group of them.</param>
/// <param name="Period">A period of its frequency.</param>
internal sealed record SeriesContext(CommoditySeries Series, Period Period) : FactContext(Series.Reporter, Series.Partner, Period)
{
    public override bool HasMonthsOfYear => false;

    public override Figure Figure(TradeDirection direction, Period period) =>
        (period.Frequency == Period.Frequency ? Series.History : Series.Together)?.Figure(direction, period) ?? Core.Figures.Figure.Missing;

    public override Figure YearBefore(TradeDirection direction, Period period) => Figure(direction, period.YearBefore);

    public override SeriesMeasures? Measures(TradeDirection direction, MeasureKind kind)
    {
        var series = Series.Series(direction, kind);
        return IsThere(series) ? series.Measures(Period) : null;
    }

    public override Share? Share(TradeDirection direction, MeasureKind kind) =>
        IsThere(Series.Series(direction, kind)) ? Series.Share(direction, Period, kind) : null;

    // TOTAL rows mostly carry no weight; a value is always spoken of.
    private bool IsThere(Series series) => series.Kind == MeasureKind.Value || series.HasAmountsUpTo(Period);
}
