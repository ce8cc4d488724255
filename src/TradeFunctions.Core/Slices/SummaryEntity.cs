using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices;

/// <summary>
/// One entity of the table <c>summaries</c>: a reporter's trade with one partner (0: the World) in one calendar year.
/// Read leniently: a later version may add properties.
/// </summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Partner">UN Comtrade's numeric code; 0 is the World.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Periods">The year itself when the account has an annual figure of it, then all twelve months when it has one of them, January–February
/// likewise, and all four quarters. Periods not reported yet are included as missing; <see cref="AccountCoverage"/> tells the two apart.</param>
/// <param name="Sources">The raw files behind this entity's figures, numbered by position.</param>
public sealed record SummaryEntity(
    int Reporter,
    int Partner,
    int Year,
    IReadOnlyList<PeriodSummary> Periods,
    IReadOnlyList<FigureSource> Sources)
{
    /// <summary>The figures of the year's months and of January–February, where only some periods were read in full; null elsewhere.</summary>
    public IReadOnlyList<MonthFigures>? Months { get; init; }

    /// <summary>The summary of one period; null when this entity has none.</summary>
    public PeriodSummary? Find(Period period) => Periods.FirstOrDefault(summary => summary.Period == period);

    /// <summary>The figure of one period and that of the year before it, also where the period was not read in full; null when this entity has
    /// none.</summary>
    public FlowFigures? Figures(TradeDirection direction, Period period) => Find(period)?.Flow(direction) is { } flow
        ? new FlowFigures(flow.Figure, flow.YearBefore)
        : Months?.FirstOrDefault(month => month.Period == period)?.Flow(direction);
}

/// <summary>The figures of one month or of January–February, without what follows from them: what is said of several months together needs no more.</summary>
/// <param name="Period">The period.</param>
/// <param name="Exports">Exports (X).</param>
/// <param name="Imports">Imports (M).</param>
/// <param name="Total">Exports + imports.</param>
public sealed record MonthFigures(Period Period, FlowFigures Exports, FlowFigures Imports, FlowFigures Total)
{
    /// <summary>The figures of a summary.</summary>
    public static MonthFigures Of(PeriodSummary summary) =>
        new(summary.Period, Of(summary.Exports), Of(summary.Imports), Of(summary.Total));

    /// <summary>Exports, imports or total trade.</summary>
    public FlowFigures Flow(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => Exports,
        TradeDirection.Imports => Imports,
        _ => Total,
    };

    private static FlowFigures Of(FlowSummary flow) => new(flow.Figure, flow.YearBefore);
}

/// <summary>A figure, and the one it is compared with.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="YearBefore">The figure of the same period one year before.</param>
public sealed record FlowFigures(Figure Figure, Figure YearBefore);

/// <summary>A reporter's trade with one partner in one period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Exports">Exports (X).</param>
/// <param name="Imports">Imports (M).</param>
/// <param name="Total">Exports + imports.</param>
/// <param name="Balance">Exports − imports.</param>
/// <param name="TopGoods">The ten largest goods each way at HS 2, 4 and 6, where there are any; their figures name the entity's sources. Null: no
/// goods are reported.</param>
public sealed record PeriodSummary(
    Period Period,
    FlowSummary Exports,
    FlowSummary Imports,
    FlowSummary Total,
    Balance Balance,
    IReadOnlyList<TopCommodities>? TopGoods = null)
{
    /// <summary>Exports, imports or total trade.</summary>
    public FlowSummary Flow(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => Exports,
        TradeDirection.Imports => Imports,
        _ => Total,
    };
}

/// <summary>One flow (exports, imports, or both added up) with one partner in one period.</summary>
/// <param name="Figure">The figure. For total trade the sum of both flows: missing if either side is, without quantity and valuation;
/// its sources are those of the two flows.</param>
/// <param name="YearBefore">The figure of the same period one year before.</param>
/// <param name="Value">Measures by value.</param>
/// <param name="NetWeight">Measures by net weight; null: the series has no net weight up to this period.</param>
/// <param name="Quantity">Measures by quantity; null: the series has no quantity up to this period.</param>
/// <param name="UnitValue">Value per kilogram; null where <paramref name="NetWeight"/> is null, and for total trade, which mixes valuations.</param>
/// <param name="TopPartners">The ten largest partner economies by value, in ranking order; only beside the World, null elsewhere.</param>
/// <param name="Concentration">Of partners by value; only beside the World, null elsewhere.</param>
public sealed record FlowSummary(
    Figure Figure,
    Figure YearBefore,
    FlowMeasures Value,
    FlowMeasures? NetWeight = null,
    FlowMeasures? Quantity = null,
    UnitValue? UnitValue = null,
    IReadOnlyList<TopPartner>? TopPartners = null,
    Concentration? Concentration = null)
{
    /// <summary>The measures of one kind of amount; null: the series has none of it up to this period.</summary>
    public FlowMeasures? Measures(MeasureKind kind) => kind switch
    {
        MeasureKind.Value => Value,
        MeasureKind.NetWeight => NetWeight,
        _ => Quantity,
    };
}

/// <summary>Every measure of one flow and one kind of amount in one period.</summary>
/// <param name="Series">What follows from the partner's own series.</param>
/// <param name="Share">Of the World.</param>
/// <param name="Rank">Among partner economies.</param>
/// <param name="Contribution">To the World's growth.</param>
public sealed record FlowMeasures(SeriesMeasures Series, Share Share, Rank Rank, Contribution Contribution);

/// <summary>One partner in a ranking, by value.</summary>
/// <param name="Partner">UN Comtrade's numeric code.</param>
/// <param name="Place">1 is the largest; equal values share a place.</param>
/// <param name="Value">In thousandths of the currency unit.</param>
/// <param name="Share">Of the World.</param>
/// <param name="Change">Year-over-year.</param>
/// <param name="Source">Index of the figure's source in the list beside; null: it comes from no single row.</param>
/// <param name="IsCertain">Whether no partner without a figure can be as large; see <see cref="Rank.IsCertain"/>.</param>
/// <param name="ExportSource">Of total trade, the source of its exports; null for a single flow.</param>
/// <param name="ImportSource">Of total trade, the source of its imports; null for a single flow.</param>
public sealed record TopPartner(
    int Partner,
    int Place,
    Amount Value,
    Share Share,
    Change Change,
    int? Source = null,
    bool IsCertain = false,
    int? ExportSource = null,
    int? ImportSource = null);
