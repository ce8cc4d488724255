using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Slices;
using static TradeFunctions.Core.Tests.Figures.Make;
using static TradeFunctions.Core.Tests.Figures.Totals.TradeAccountTests;

namespace TradeFunctions.Core.Tests.Figures;

/// <summary>The FOB value of imports in an account: its own, or the sum of its parts where each of them has one; never a part of it.</summary>
public class FobValueTests
{
    private const int World = 0;
    private const int China = 156;

    [Fact]
    public void A_figure_has_the_one_of_its_row()
    {
        var account = Account([Cell("M 156 2024", 100, fobValue: 90.5m), Cell("X 156 2024", 80), Cell("M 842 2024", 7)]);
        Assert.Equal(Units(90.5m), Imports(account, China, "2024").FobValue);
        Assert.Null(Imports(account, 842, "2024").FobValue);
        Assert.Null(account.Figure(TradeDirection.Exports, China, At("2024")).FobValue);
        Assert.Null(account.Figure(TradeDirection.Total, China, At("2024")).FobValue);
    }

    [Theory]
    [InlineData(12, 1140)]
    [InlineData(11, null)]
    [InlineData(0, null)]
    public void A_year_of_months_has_the_sum_only_where_every_month_has_one(int months, int? sum)
    {
        var account = Account(Months("M 156", 2024, 12).Select((row, i) => Cell(row, 100, fobValue: i < months ? 95 : null)));
        var year = Imports(account, China, "2024");
        Assert.Equal((FigureStatus.Ok, Units(1200)), (year.Status, year.Value));
        Assert.Equal(sum is { } units ? Units(units) : null, year.FobValue);
    }

    [Fact]
    public void A_month_without_trade_adds_nothing_to_it()
    {
        var cells = Months("M 842", 2024, 12).Select(row => Cell(row, 10, fobValue: 9))
            .Concat(Months("M 156", 2024, 3).Select(row => Cell(row, 2, fobValue: 1)))
            .Concat(Months("M 0", 2024, 12).Select((row, i) => Cell(row, i < 3 ? 12 : 10)))
            .Append(Cell("M 764 2023-12", 1));
        var account = Account(cells);
        Assert.Equal((Units(6), Units(3)), (Imports(account, China, "2024").Value, Imports(account, China, "2024").FobValue));
        var none = Imports(account, 764, "2024");
        Assert.Equal((FigureStatus.NoTrade, null), (none.Status, none.FobValue));
    }

    [Theory]
    [InlineData(18, 108)]
    [InlineData(null, null)]
    public void The_World_as_a_sum_of_partners_has_one_only_where_every_partner_has(int? usa, int? world)
    {
        var account = Account([Cell("M 156 2024", 100, fobValue: 90), Cell("M 842 2024", 20, fobValue: usa)], sumsAreTotals: true);
        Assert.Equal(Units(120), Imports(account, World, "2024").Value);
        Assert.Equal(world is { } units ? Units(units) : null, Imports(account, World, "2024").FobValue);
    }

    [Fact]
    public void A_sum_of_commodities_has_an_fob_value_only_if_every_part_has()
    {
        var account = Account(
            [
                Cell("M 156 2024 01", 100, fobValue: 90), Cell("M 156 2024 02", 20, fobValue: 18),
                Cell("M 842 2024 01", 100, fobValue: 90), Cell("M 842 2024 02", 20),
            ],
            complete: true);
        Assert.Equal((Units(120), Units(108)), (Imports(account, China, "2024").Value, Imports(account, China, "2024").FobValue));
        Assert.Equal((Units(120), null), (Imports(account, 842, "2024").Value, Imports(account, 842, "2024").FobValue));
    }

    [Fact]
    public void A_sum_in_two_currencies_or_with_a_part_in_conflict_has_none()
    {
        var months = Months("M 156", 2024, 12).ToList();
        var currencies = Account(months.Select((row, i) => Cell(row, 10, netWeight: 1, currency: i == 6 ? "EUR" : "USD", fobValue: 9)));
        Assert.Equal((Units(12), null), (Imports(currencies, China, "2024").NetWeight, Imports(currencies, China, "2024").FobValue));
        var conflict = Account(months.Select((row, i) => Cell(row, 10, conflict: i == 6, fobValue: 9)));
        Assert.Equal(new Figure(FigureStatus.Incomplete), Imports(conflict, China, "2024"));
    }

    [Fact]
    public void It_is_published_with_the_figure_and_comes_back()
    {
        var account = Account([Cell("M 156 2024", 100, fobValue: 90.5m)]);
        var summary = SummarySlice.Build(account, 2024).Single(year => year.Partner == China);
        var read = PackedSummary.Unpack(PackedSummary.Pack(summary));
        Assert.Equal(Units(90.5m), read.Find(At("2024"))!.Imports.Figure.FobValue);
    }

    private static Figure Imports(TradeAccount account, int partner, string period) => account.Figure(TradeDirection.Imports, partner, At(period));
}
