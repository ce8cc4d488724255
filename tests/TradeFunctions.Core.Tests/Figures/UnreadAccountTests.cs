using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Figures;

/// <summary>What an account says of a month that has no rows but one that could not be read.</summary>
public class UnreadAccountTests
{
    private const int China = 156;
    private const int UnitedStates = 842;

    // December has no rows; the month of the one that could not be read is not known.
    private static TradeAccount AccountWith(UnreadKey unread, bool isComplete)
    {
        Cell[] cells =
        [
            Cell("X 156 2024", 200),
            .. Enumerable.Range(1, 11).Select(month => Cell(FormattableString.Invariant($"X 156 2024-{month:00}"), 10)),
            Cell("X 156 2025-01", 10),
        ];
        var source = new SourceCells(File("a.csv"), [.. cells.OrderBy(cell => cell.Key)], [new UnreadFigures(unread, 4, 1)]);
        return TradeAccount.Build(ReporterCells.Resolve(Japan, [source]), new DatasetRules(isComplete));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    [InlineData(null)]
    public void It_is_no_month_without_trade_whatever_the_level_of_the_row(int? level)
    {
        var account = AccountWith(new UnreadKey(Japan, Flow.Export, null, level, UnitedStates, Frequency: Frequency.Monthly), isComplete: true);

        Assert.NotEqual(FigureStatus.NoTrade, account.Figure(TradeDirection.Exports, China, At("2024-12")).Status);
        Assert.True(account.IsTouched(Flow.Export, At("2024-12")));
        Assert.Null(account.Figure(TradeDirection.Exports, China, At("2024")).MonthsSum);
    }

    // Whether or not the year has a month that could be read.
    [Theory]
    [InlineData(UnitedStates, "X 156 2024-05")]
    [InlineData(UnitedStates, "X 156 2023-02")]
    [InlineData(UnitedStates, null)]
    [InlineData(null, null)]
    public void A_month_that_could_not_be_read_leaves_no_zero_of_its_year_and_no_sum_of_the_World(int? partner, string? month)
    {
        Cell[] cells = [Cell("X 156 2024", 5), Cell("X 842 2022", 1), .. month is null ? [] : new[] { Cell(month, 1) }];
        Assert.Equal(FigureStatus.NoTrade, Of([]).Figure(TradeDirection.Exports, UnitedStates, At("2024")).Status);

        var account = Of([new UnreadFigures(new UnreadKey(Japan, Flow.Export, Level: 0, Partner: partner, Period: At("2024-06"), Year: 2024, Frequency: Frequency.Monthly), 4, 1)]);
        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, UnitedStates, At("2024")).Status);
        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, World, At("2024")).Status);

        TradeAccount Of(UnreadFigures[] unread) => TradeAccount.Build(
            ReporterCells.Resolve(Japan, [new SourceCells(File("a.csv"), [.. cells.OrderBy(cell => cell.Key)], unread)]), new DatasetRules(Complete: true));
    }

    [Fact]
    public void Where_no_total_is_a_sum_a_row_of_commodities_does_not_touch_it()
    {
        var unread = new UnreadKey(Japan, Flow.Export, null, 4, UnitedStates, Frequency: Frequency.Monthly);
        var account = AccountWith(unread, isComplete: false);

        Assert.Equal(Figure.Missing, account.Figure(TradeDirection.Exports, China, At("2024-12")));
        Assert.Null(account.Figure(TradeDirection.Exports, China, At("2024")).MonthsSum);
    }

    [Theory]
    [InlineData(null, FigureStatus.Incomplete, FigureStatus.Rejected)]
    [InlineData(UnitedStates, FigureStatus.Incomplete, FigureStatus.Rejected)]
    [InlineData(China, FigureStatus.Ok, FigureStatus.NoTrade)]
    public void A_row_of_commodities_that_may_be_of_a_partner_without_a_total_keeps_it_from_no_trade_and_the_World_from_being_a_sum(
        int? partner, FigureStatus world, FigureStatus absent)
    {
        var unread = new UnreadKey(Japan, Flow.Export, CommodityCode.Parse("8542"), 4, partner, At("2024"), 2024, Frequency.Annual);
        Cell[] cells = [Cell("X 156 2024", 80), Cell("X 842 2023", 5)];
        var source = new SourceCells(File("a.csv"), [.. cells.OrderBy(cell => cell.Key)], [new UnreadFigures(unread, 4, 1)]);
        var account = TradeAccount.Build(ReporterCells.Resolve(Japan, [source]), new DatasetRules(Complete: true));

        Assert.Equal(world, account.Figure(TradeDirection.Exports, World, At("2024")).Status);
        Assert.Equal(absent, account.Figure(TradeDirection.Exports, UnitedStates, At("2024")).Status);
    }
}
