using FsCheck.Xunit;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Tests.Figures.Commodities;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Figures;

/// <summary>Months, January–February, quarters and years of one account: what follows from what.</summary>
public class CalendarTests
{
    [Fact]
    public void A_quarter_is_its_three_months_or_a_row_of_its_own()
    {
        var account = Account(
            ("X 156 2024-01", 1), ("X 156 2024-02", 2), ("X 156 2024-03", 4), ("X 156 2024-Q2", 50), ("X 156 2024-07", 8), ("X 156 2024-08", 16));

        Assert.Equal((FigureStatus.Ok, Units(7), true), Told(account, "2024-Q1"));
        Assert.Equal((FigureStatus.Ok, Units(50), false), Told(account, "2024-Q2"));
        Assert.Equal((FigureStatus.Incomplete, null, false), Told(account, "2024-Q3"));
        Assert.Equal((FigureStatus.Missing, null, false), Told(account, "2024-Q4"));
        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, China, At("2024")).Status);
    }

    [Fact]
    public void A_figure_of_January_and_February_is_in_neither_month_and_in_every_sum_over_both()
    {
        var account = Account(
            [Cell("X 156 2024-01/2024-02", 10), .. Enumerable.Range(3, 10).Select(month => Cell($"X 156 2024-{month:00}", 1))], complete: true);

        Assert.All(["2024-01", "2024-02"], month => Assert.Equal((FigureStatus.Missing, null, false), Told(account, month)));
        Assert.Equal((FigureStatus.Ok, Units(10), false), Told(account, "2024-01/2024-02"));
        Assert.Equal((FigureStatus.Ok, Units(11), true), Told(account, "2024-Q1"));
        Assert.Equal((FigureStatus.Ok, Units(20), true), Told(account, "2024"));
        var measures = Entity(account).Measures(TradeDirection.Exports, At("2024-05"));
        Assert.Equal((MeasureStatus.Ok, Units(13)), (measures.YearToDate!.Status, measures.YearToDate.Sum));
        Assert.Equal(Units(20), Entity(account).Measures(TradeDirection.Exports, At("2024-12")).Rolling!.Sum);

        // A sum over one of the two is none.
        Assert.Equal(MeasureStatus.Incomplete, Entity(account).Measures(TradeDirection.Exports, At("2024-04")).Three!.Status);
        Assert.Equal(Units(11), Entity(account).Measures(TradeDirection.Exports, At("2024-03")).Three!.Sum);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void January_and_February_compare_with_the_same_span_in_whatever_form_it_was_given(bool togetherBefore, bool togetherNow)
    {
        var account = Account([.. Form(2023, togetherBefore, 100), .. Form(2024, togetherNow, 130)]);

        var change = Entity(account).Measures(TradeDirection.Exports, At("2024-01/2024-02")).Change;
        Assert.Equal((MeasureStatus.Ok, 0.3m, Units(100)), (change.Status, change.Ratio, change.Base));
        var toDate = Entity(account).Measures(TradeDirection.Exports, At("2024-03")).YearToDate!;
        Assert.Equal((Units(140), Units(110)), (toDate.Sum, toDate.Change.Base));
        Assert.Empty(toDate.Missing);
        var january = Entity(account).Measures(TradeDirection.Exports, At("2024-01")).Change.Status;
        Assert.Equal((togetherBefore, togetherNow) switch { (false, false) => MeasureStatus.Ok, (true, false) => MeasureStatus.NoBase, _ => MeasureStatus.Missing }, january);

        static (string, decimal)[] Form(int year, bool together, decimal value) =>
        [
            .. together
                ? new[] { ($"X 156 {year}-01/{year}-02", value) }
                : [($"X 156 {year}-01", value * 0.7m), ($"X 156 {year}-02", value * 0.3m)],
            ($"X 156 {year}-03", 10m),
        ];
    }

    [Fact]
    public void Where_both_years_have_some_months_the_common_ones_take_both_forms()
    {
        var account = Account(("X 156 2023-01", 4), ("X 156 2023-02", 6), ("X 156 2023-04", 1), ("X 156 2024-01/2024-02", 12), ("X 156 2024-03", 1), ("X 156 2024-04", 1));

        var common = Entity(account).Measures(TradeDirection.Exports, At("2024-04")).YearToDate!.Common!;
        Assert.Equal([1, 2, 4], common.Months);
        Assert.Equal((Units(13), Units(11)), (common.Sum, common.Change.Base));
    }

    [Fact]
    public void A_partner_with_one_figure_of_both_months_did_not_fail_to_trade_in_either()
    {
        // China's two months come together, those of the others apart; the dataset is complete.
        var account = Account(
            [Cell("X 156 2024-01/2024-02", 10), Cell("X 842 2024-01", 1), Cell("X 842 2024-02", 2), Cell("X 764 2024-01", 1)], complete: true);

        Assert.All(["2024-01", "2024-02"], month => Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, China, At(month)).Status));
        Assert.Equal(FigureStatus.NoTrade, account.Figure(TradeDirection.Exports, Thailand, At("2024-02")).Status);
        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, World, At("2024-01")).Status);
        Assert.Equal(Units(3), account.Figure(TradeDirection.Exports, Usa, At("2024-01/2024-02")).Value);
    }

    [Fact]
    public void The_latest_quarter_is_one_with_a_figure_also_without_a_World()
    {
        var coverage = AccountCoverage.Of(Account(
            ("X 156 2024-01", 1), ("X 156 2024-02", 2), ("X 156 2024-03", 4), ("X 156 2024-04", 8)));

        Assert.Equal(At("2024-Q1"), coverage.Default(Frequency.Quarterly));
        Assert.Equal(At("2024-01/2024-02"), AccountCoverage.Of(Account(("X 156 2024-01/2024-02", 3))).DefaultPeriod);
    }

    [Fact]
    public void Goods_follow_the_same_calendar()
    {
        var traded = CommodityEntities.Of(
            ("X 156 2024-01/2024-02 8542", 10), ("X 156 2024-03 8542", 1), ("X 156 2023-01 8542", 4), ("X 156 2023-02 8542", 4), ("X 156 2023-03 8542", 2));
        var blocks = traded.ByCommodity.Where(entity => entity.Commodity == "8542").ToList();
        var quarters = CommoditySeries.Of(blocks, China, frequency: Frequency.Quarterly);
        var months = CommoditySeries.Of(blocks, China);
        var both = CommoditySeries.Of(blocks, China, frequency: Frequency.JanuaryFebruary);

        Assert.Equal((Units(11), 0.1m), (quarters.History.Figure(TradeDirection.Exports, At("2024-Q1")).Value, quarters.Series(TradeDirection.Exports, MeasureKind.Value).YearOverYear(At("2024-Q1")).Ratio));
        Assert.Equal(0.25m, both.Series(TradeDirection.Exports, MeasureKind.Value).YearOverYear(At("2024-01/2024-02")).Ratio);
        Assert.Equal((Units(11), Units(10)), (months.Series(TradeDirection.Exports, MeasureKind.Value).YearToDate(At("2024-03")).Sum, months.Series(TradeDirection.Exports, MeasureKind.Value).YearToDate(At("2024-03")).Change.Base));
        Assert.Equal(Units(11), traded.With(China, "2024-Q1", CommodityLevel.Heading).Figure(TradeDirection.Exports, "8542").Value);
    }

    /// <summary>Any months, any of them together, any missing: quarters, years and sums are what the months add up to, to the last digit.</summary>
    [Property(MaxTest = 300)]
    public void Quarters_years_and_sums_are_what_the_months_add_up_to_whatever_is_missing(int seed)
    {
        var random = new Random(seed);
        var given = new Dictionary<Period, decimal>();
        var missing = random.Next(2) == 0 ? 0.02 : 0.2;
        for (var year = 2022; year <= 2024; year++)
        {
            foreach (var period in Period.OfWholeYear(year).Where(period => period.Frequency is Frequency.Monthly or Frequency.JanuaryFebruary))
            {
                if (random.NextDouble() < (period.Frequency == Frequency.Monthly ? missing : 0.7)) continue;
                given[period] = random.Next(1, 1_000_000_000) / 1000m;
            }
        }

        // Another partner covers other periods.
        var cells = given.Select(entry => Cell($"X 156 {entry.Key}", entry.Value)).ToList();
        for (var month = 1; month <= 12; month++)
        {
            if (random.Next(3) > 0) cells.Add(Cell($"X 842 2023-{month:00}", month));
        }

        var account = Account(cells);
        if (given.Count == 0) return;
        var entity = Entity(account);
        foreach (var whole in Enumerable.Range(2022, 3).SelectMany(Period.OfWholeYear))
        {
            var figure = account.Figure(TradeDirection.Exports, China, whole);
            Assert.Equal(SumOf(whole), Thousandths(figure.Value));
            if (whole.Frequency != Frequency.Monthly) continue;
            var measures = entity.Measures(TradeDirection.Exports, whole);
            Assert.Equal(SumOver(Period.OfMonth(whole.Year, 1), whole), Thousandths(measures.YearToDate!.Sum));
            Assert.Equal(SumOver(whole.AddPeriods(-11), whole), Thousandths(measures.Rolling!.Sum));
            Assert.Equal(SumOver(whole.AddPeriods(-2), whole), Thousandths(measures.Three!.Sum));
        }

        decimal? SumOf(Period period) => period.Frequency == Frequency.Monthly || given.ContainsKey(period)
            ? given.TryGetValue(period, out var own) ? own : null
            : SumOver(period.MonthsOf().First(), period.MonthsOf().Last());

        decimal? SumOver(Period first, Period last)
        {
            decimal? sum = 0;
            for (var month = first; month <= last; month = month.Next)
            {
                var both = Period.OfJanuaryFebruary(month.Year);
                if (month.Month == 1 && month < last && !(given.ContainsKey(month) && given.ContainsKey(month.Next)) && given.TryGetValue(both, out var value))
                {
                    sum += value;
                    month = month.Next;
                    continue;
                }

                sum += given.TryGetValue(month, out var own) ? own : null;
            }

            return sum;
        }
    }

    private static decimal? Thousandths(Amount? amount) => amount?.ToDecimal();

    private static SeriesEntity Entity(TradeAccount account) => SeriesSlice.Build(account).Single(entity => entity.Partner == China);

    private static (FigureStatus Status, Amount? Value, bool Derived) Told(TradeAccount account, string period)
    {
        var figure = account.Figure(TradeDirection.Exports, China, At(period));
        return (figure.Status, figure.Value, figure.Derived);
    }
}
