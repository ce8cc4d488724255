using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Figures.Commodities;

/// <summary>What could not be read where nothing else is: in a hole of a history, before it, and between blocks that are kept apart.</summary>
public class UnreadCommodityTests
{
    private static readonly string[] Levels = ["TOTAL", "85", "8542", "854231"];

    private static readonly UnreadKey OfHeadings = new(Japan, Flow.Export, Level: 4, Partner: China, Classification: default(ShortCode));

    [Fact]
    public void A_record_does_not_reach_across_a_year_of_which_nothing_could_be_read()
    {
        (string, decimal)[] rows = [("X 156 2021 8542", 5), ("X 156 2022 8542", 4), ("X 156 2024 8542", 9)];

        Assert.NotNull(Record(rows, "2024", null).High);
        Assert.Null(Record(rows, "2024", OfHeadings with { Year = 2023 }).High);
        // A chapter that could not be read may have had the heading.
        Assert.Null(Record(rows, "2024", OfHeadings with { Year = 2023, Level = 2 }).High);
        Assert.NotNull(Record(rows, "2024", OfHeadings with { Year = 2023, Flow = Flow.Import }).High);
    }

    [Fact]
    public void Nothing_is_on_record_where_years_before_a_slot_could_not_be_read()
    {
        (string, decimal)[] rows = [("X 156 2020 8542", 5), ("X 156 2021 8542", 4), ("X 156 2022 8542", 9)];

        Assert.True(Record(rows, "2022", null).High is { Since: null });
        Assert.Null(Record(rows, "2022", OfHeadings with { Year = 2018 }).High);
        Assert.Null(Record(rows, "2022", OfHeadings).High);
    }

    [Fact]
    public void What_could_not_be_read_between_slots_takes_no_figure_of_theirs()
    {
        (string, decimal)[] rows = [("X 156 2022-12 8542", 5), ("X 156 2024-01 8542", 4), ("X 156 2024-02 8542", 3), ("X 156 2024-03 8542", 9)];
        var series = Series(rows, OfHeadings with { Year = 2023 });

        Assert.Equal(Units(5), series.History.Figure(TradeDirection.Exports, At("2022-12")).Value);
        Assert.Null(series.Series(TradeDirection.Exports, MeasureKind.Value).Record(At("2024-03")).High);
    }

    [Fact]
    public void A_group_has_no_record_across_a_year_in_which_none_of_its_codes_could_be_read()
    {
        (string, decimal)[] rows = [("X 156 2021 8541", 5), ("X 156 2022 8541", 4), ("X 156 2024 8541", 9)];
        var traded = Build(rows, OfHeadings with { Year = 2023 }, CommodityEntities.Grouped(("chips", ["8541"])));
        var group = CommoditySeries.Of(traded.ByCommodity.Where(entity => entity.Commodity == "G.chips"), China);

        Assert.Equal(FigureStatus.Rejected, group.History.Figure(TradeDirection.Exports, At("2023")).Status);
        Assert.Null(group.Series(TradeDirection.Exports, MeasureKind.Value).Record(At("2024")).High);
    }

    [Theory]
    [InlineData("85", null, 842)]
    [InlineData("8542", null, 842)]
    [InlineData("854231", null, 842)]
    [InlineData(null, 2, 842)]
    [InlineData("8542", null, null)]
    [InlineData(null, 0, null)]
    public void What_is_above_or_below_a_row_that_could_not_be_read_is_no_zero_and_in_no_sum_of_the_World(string? code, int? level, int? partner)
    {
        (string, decimal)[] rows =
        [
            ("X 156 2023", 5), ("X 156 2023 85", 5), ("X 156 2023 8542", 5), ("X 156 2023 854231", 5),
            ("X 842 2022", 4), ("X 842 2022 85", 4), ("X 842 2022 8542", 4), ("X 842 2022 854231", 4),
        ];
        var complete = new CommodityRules(new DatasetRules(Complete: true), []);
        Assert.All(Levels, commodity => Assert.Equal(FigureStatus.NoTrade, Build(rows, null, complete).Figure($"X 842 2023 {commodity}").Status));
        var key = new UnreadKey(
            Japan, Flow.Export, code is null ? null : CommodityCode.Parse(code), level ?? CommodityCode.Parse(code!).Level, partner, At("2023"), 2023, Frequency.Annual);
        var traded = Build(rows, key, complete);
        foreach (var commodity in Levels)
        {
            Assert.Equal(FigureStatus.Rejected, traded.Figure($"X 842 2023 {commodity}").Status);
            Assert.Null(traded.Figure($"X 0 2023 {commodity}").Value);
        }
    }

    [Theory]
    [InlineData(842, "2024-05")]
    [InlineData(null, "2024-05")]
    [InlineData(842, "2023-02")] // of the year there is no month
    [InlineData(null, null)] // there is no month at all
    public void A_row_of_a_month_that_could_not_be_read_leaves_no_zero_of_its_year(int? partner, string? other)
    {
        (string, decimal)[] rows = [("X 156 2024 854110", 5), ("X 842 2023 854110", 1)];
        if (other is not null) rows = [.. rows, ($"X 156 {other} 854110", 5)];
        var key = new UnreadKey(Japan, Flow.Export, Level: 6, Partner: partner, Period: At("2024-05"), Year: 2024, Frequency: Frequency.Monthly);
        var complete = new CommodityRules(new DatasetRules(Complete: true), []);
        Assert.Equal(FigureStatus.NoTrade, Build(rows, null, complete).Figure("X 842 2024 854110").Status);

        var traded = Build(rows, key, complete);
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 842 2024 854110").Status);
        Assert.Null(traded.Figure("X 0 2024 854110").Value);
    }

    [Theory]
    [InlineData("X 842 2023 85")]
    [InlineData("X 842 2023 8542")]
    [InlineData("X 842 2023")]
    public void What_is_below_a_figure_in_conflict_is_no_zero_and_in_no_sum_of_the_World(string row)
    {
        var traded = CommodityEntities.Build(
            [
                CommodityEntities.Cell("X 156 2023 854231", 5), CommodityEntities.Cell("X 842 2022 854231", 4), CommodityEntities.Cell("X 764 2022 854231", 4), CommodityEntities.Cell("X 764 2023 720810", 4),
                CommodityEntities.Cell(row, null, conflict: true),
            ],
            new CommodityRules(new DatasetRules(Complete: true), []));

        Assert.NotEqual(FigureStatus.NoTrade, traded.Figure("X 842 2023 854231").Status);
        Assert.Equal(FigureStatus.Incomplete, traded.Figure("X 0 2023 854231").Status);
    }

    /// <summary>A line of which not even the frequency is known is no quarter's where there are no rows of quarters: those are sums of months, each known.</summary>
    [Fact]
    public void A_line_of_unknown_frequency_takes_no_quarter_away_that_its_months_give()
    {
        var unread = new UnreadKey(Japan, Flow.Export, Level: 4, Partner: Usa, Classification: default(ShortCode));
        var traded = Build([("X 156 2024-01 8542", 1), ("X 156 2024-02 8542", 2), ("X 156 2024-03 8542", 4)], unread);

        Assert.Equal(Units(7), traded.Figure("X 156 2024-Q1 8542").Value);
        Assert.Equal(Units(3), traded.Figure("X 156 2024-01/2024-02 8542").Value);
        Assert.NotEqual(FigureStatus.NoTrade, traded.Figure("X 842 2024-Q1 8542").Status);
    }

    private static SeriesRecord Record((string, decimal)[] rows, string period, UnreadKey? unread) =>
        Series(rows, unread).Series(TradeDirection.Exports, MeasureKind.Value).Record(At(period));

    private static CommoditySeries Series((string, decimal)[] rows, UnreadKey? unread) =>
        CommoditySeries.Of(Build(rows, unread).ByCommodity.Where(entity => entity.Commodity == "8542"), China);

    private static CommodityEntities Build((string Row, decimal Value)[] rows, UnreadKey? unread, CommodityRules? rules = null)
    {
        var cells = rows.Select(row => CommodityEntities.Cell(row.Row, row.Value)).OrderBy(cell => cell.Key);
        UnreadFigures[] figures = unread is { } key ? [new UnreadFigures(key, 4, 1)] : [];
        return CommodityEntities.Build(ReporterCells.Resolve(Japan, [new SourceCells(Make.File("a.csv"), [.. cells], figures)]), rules);
    }
}
