using FsCheck.Xunit;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Tests.Figures.Commodities;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Figures;

public class CurrencyConversionTests
{
    private static readonly CurrencyConversion Rates = new(new ExchangeRates(
        [new(2023, "JPY", 0.0071m, null), .. Enumerable.Range(1, 12).Select(month => new RateRow(202400 + month, "JPY", 0.006m + (month * 0.0001m), "made-up bank"))],
        "made up"));

    [Fact]
    public void A_figure_is_converted_by_the_rate_of_its_own_period_and_says_so()
    {
        var figure = Rates.Of(Value(1000, "JPY"), At("2024-03"));

        Assert.Equal((Units(6.3m), "USD"), (figure.Value, figure.Currency));
        Assert.Equal(new FigureConversion("JPY", 0.0063m, "made-up bank"), figure.Conversion);
        Assert.Equal((Units(7.1m), "made up"), (Rates.Of(Value(1000, "JPY"), At("2023")).Value, Rates.Of(Value(1000, "JPY"), At("2023")).Conversion!.Source));
    }

    [Fact]
    public void Products_are_rounded_to_thousandths_half_away_from_zero()
    {
        var rates = new CurrencyConversion(new ExchangeRates([new(2024, "JPY", 0.0005m, null)], null));

        Assert.Equal(Units(0.001m), rates.Of(Value(1, "JPY"), At("2024")).Value);
        Assert.Equal(Units(-0.001m), rates.Of(Value(-1, "JPY"), At("2024")).Value);
    }

    [Fact]
    public void Where_there_is_no_rate_there_is_no_value()
    {
        var figure = Rates.Of(Value(1000, "JPY"), At("2022"));

        Assert.Equal((FigureStatus.Ok, null, null), (figure.Status, figure.Value, figure.Currency));
        Assert.True(figure.Conversion!.IsWithoutRate);
        Assert.True(Rates.Of(Value(1000, "CNY"), At("2024-03")).Conversion!.IsWithoutRate);
        var total = TotalTrade.Of(figure, Value(1));
        Assert.Equal((FigureStatus.Ok, null, true), (total.Status, total.Value, total.Conversion!.IsWithoutRate));
    }

    [Fact]
    public void US_dollars_and_figures_without_a_value_stay_as_they_are()
    {
        Assert.Equal(Value(5), Rates.Of(Value(5), At("1999")));
        Assert.Equal(Figure.Missing, Rates.Of(Figure.Missing, At("2024")));
    }

    [Fact]
    public void A_longer_period_that_was_reported_itself_takes_the_mean_of_its_months_for_want_of_a_rate()
    {
        var figure = Rates.Of(Value(1000, "JPY"), At("2024-Q1"));

        Assert.Equal((Units(6.2m), true), (figure.Value, figure.Conversion!.IsMean));
        Assert.Equal(Units(6.15m), Rates.Of(Value(1000, "JPY"), At("2024-01/2024-02")).Value);
    }

    /// <summary>Whatever is missing: a year, a quarter or a sum in US dollars is the sum of its converted months, and both imports add up.</summary>
    [Property(MaxTest = 200)]
    public void Sums_of_converted_months_are_what_the_months_add_up_to(int seed)
    {
        var random = new Random(seed);
        var months = Enumerable.Range(1, 12).Where(_ => random.Next(15) > 0).ToDictionary(month => month, _ => random.Next(1, int.MaxValue) / 1000m);
        if (months.Count == 0) return;
        var account = Account(months.Select(month => Cell($"M 156 2024-{month.Key:00}", month.Value, currency: "JPY")));
        var entity = SeriesSlice.Build(account).Single(one => one.Partner == China).In(Rates);
        foreach (var period in Period.OfWholeYear(2024))
        {
            var parts = period.MonthsOf().Select(month => months.TryGetValue(month.Month, out var value) ? Math.Round(value * (0.006m + (month.Month * 0.0001m)), 3, MidpointRounding.AwayFromZero) : (decimal?)null).ToList();
            var figure = entity.History(period.Frequency)?.Figure(TradeDirection.Imports, period) ?? Figure.Missing;
            Assert.Equal(parts.Contains(null) ? null : parts.Sum(), figure.Value?.ToDecimal());
        }

        var toDate = entity.Measures(TradeDirection.Imports, At("2024-12")).YearToDate!;
        Assert.Equal(months.Count == 12 ? entity.Annual!.Figure(TradeDirection.Imports, At("2024")).Value : null, toDate.Sum);
    }

    [Fact]
    public void A_ranking_of_partners_in_several_currencies_is_one_in_US_dollars()
    {
        var traded = CommodityEntities.Build(
            [CommodityEntities.Cell("X 156 2024-03 8542", 1000, currency: "JPY"), CommodityEntities.Cell("X 842 2024-03 8542", 6), CommodityEntities.Cell("X 764 2024-03 8542", 7)]);
        var entity = traded.Entity("CM2024", "8542").In(Rates);

        Assert.Equal((Units(6.3m), "USD"), (entity.Figure(TradeDirection.Exports, China, At("2024-03")).Value, entity.Figure(TradeDirection.Exports, China, At("2024-03")).Currency));
        Assert.Equal([Thailand, China, Usa], Core.Slices.Rankings.PartnerRanking.Of(entity, entity, TradeDirection.Exports, At("2024-03")).Ranked.Select(row => row.Partner));
    }

    [Fact]
    public void A_mirror_of_two_currencies_is_refused_as_published_and_compared_in_US_dollars()
    {
        var japan = SummarySlice.Build(Account([Cell("X 156 2024-03", 1000, currency: "JPY")]), 2024).Single(one => one.Partner == China);
        var china = SummarySlice.Build(Account([Cell("M 156 2024-03", 7)]), 2024).Single(one => one.Partner == China);
        var accounts = new MirrorAccounts(Japan, China, At("2024-03"), japan, china);

        Assert.Equal(MeasureStatus.CurrencyDiffers, accounts.Of(TradeDirection.Exports).Status);
        var mirror = (accounts with { Conversion = Rates }).Of(TradeDirection.Exports);
        Assert.Equal((MeasureStatus.Ok, Units(0.7m)), (mirror.Status, mirror.Difference));
    }

    /// <summary>Whatever is missing: quarters, years and sums of what both import are what its months add up to, of each side and of both.</summary>
    [Property(MaxTest = 100)]
    public void What_both_import_adds_up_over_the_calendar(int seed)
    {
        var random = new Random(seed);
        var (own, other) = (Months(random), Months(random));
        if (own.Count == 0 || other.Count == 0) return;
        foreach (var whole in Period.OfWholeYear(2024).Where(period => period.Span > 1))
        {
            var both = BothImports.Of(Imported(own, whole), Imported(other, whole))!.History;
            decimal?[] expected = [Sum(other, whole), Sum(own, whole), Sum(other, whole) + Sum(own, whole)];
            Assert.Equal(expected, new[] { TradeDirection.Exports, TradeDirection.Imports, TradeDirection.Total }.Select(flow => both.Figure(flow, whole).Value?.ToDecimal()));
        }

        var monthly = BothImports.Of(Imported(own, At("2024-01")), Imported(other, At("2024-01")))!.Series(TradeDirection.Total, MeasureKind.Value);
        Assert.Equal(Sum(own, At("2024")) + Sum(other, At("2024")), monthly.YearToDate(At("2024-12")).Sum?.ToDecimal());
        Assert.Equal(Sum(own, At("2024")) + Sum(other, At("2024")), monthly.Rolling(At("2024-12")).Sum?.ToDecimal());

        static Dictionary<int, decimal> Months(Random random) =>
            Enumerable.Range(1, 12).Where(_ => random.Next(20) > 0).ToDictionary(month => month, _ => random.Next(1, int.MaxValue) / 1000m);

        static CommoditySeries Imported(Dictionary<int, decimal> months, Period first) =>
            SeriesSlice.Build(Account(months.Select(month => Cell($"M 156 2024-{month.Key:00}", month.Value)))).Single(one => one.Partner == China).ToCommoditySeries(first);

        static decimal? Sum(Dictionary<int, decimal> months, Period whole) => whole.MonthsOf().All(month => months.ContainsKey(month.Month))
            ? whole.MonthsOf().Sum(month => months[month.Month])
            : null;
    }

    [Fact]
    public void A_total_of_one_converted_side_and_one_in_dollars_has_no_rate_of_its_own()
    {
        var yen = Rates.Of(Value(1000, "JPY"), At("2024-03"));

        Assert.Equal((Units(7.3m), "JPY", null, true), (TotalTrade.Of(yen, Value(1)).Value, TotalTrade.Of(yen, Value(1)).Conversion!.From, TotalTrade.Of(yen, Value(1)).Conversion!.Rate, TotalTrade.Of(yen, Value(1)).Conversion!.IsSum));
        Assert.Equal(yen.Conversion, TotalTrade.Of(yen, yen).Conversion);
        Assert.Null(TotalTrade.Of(Value(1), Value(1)).Conversion);
    }

    [Fact]
    public void A_mirror_without_a_rate_of_either_side_says_so()
    {
        var japan = SummarySlice.Build(Account([Cell("X 156 2024-03", 1000, currency: "JPY")]), 2024).Single(one => one.Partner == China);
        var china = SummarySlice.Build(Account([Cell("M 156 2024-03", 7, currency: "CNY")]), 2024).Single(one => one.Partner == China);

        Assert.Equal(MeasureStatus.NoRate, (new MirrorAccounts(Japan, China, At("2024-03"), japan, china) { Conversion = Rates }).Of(TradeDirection.Exports).Status);
        Assert.Equal(MeasureStatus.NoRate, (new MirrorAccounts(China, Japan, At("2024-03"), china, japan) { Conversion = Rates }).Of(TradeDirection.Imports).Status);
    }

    [Fact]
    public void A_summary_in_dollars_has_no_amount_left_as_it_was_published()
    {
        var account = Account(
            [.. new[] { ("2023", 900m), ("2024-03", 1000m), ("2023-03", 500m) }.SelectMany(row => new[]
            {
                Cell($"X 0 {row.Item1}", 2 * row.Item2, currency: "JPY"), Cell($"X 156 {row.Item1}", row.Item2, currency: "JPY"), Cell($"X 842 {row.Item1}", row.Item2, currency: "JPY"),
            })]);
        var rates = new CurrencyConversion(new ExchangeRates([new(202403, "JPY", 0.01m, null), new(202303, "JPY", 0.02m, null)], null));
        var world = new ConvertedSummary(rates, SeriesSlice.Build(account).Single(one => one.Partner == World))
            .Of(SummarySlice.Build(account, 2024).Single(one => one.Partner == World)).Find(At("2024-03"))!;

        Assert.Equal((Units(20), Units(20)), (world.Exports.Figure.Value, world.Exports.YearBefore.Value));
        var first = world.Exports.TopPartners![0];
        Assert.Equal((Units(10), Units(20), 0.5m, Units(10), 0m), (first.Value, first.Share.Of, first.Share.Ratio, first.Change.Base, first.Change.Ratio));
        Assert.Equal(0m, world.Exports.Value.Series.Change.Ratio);

        var china = new ConvertedSummary(rates, SeriesSlice.Build(account).Single(one => one.Partner == China))
            .Of(SummarySlice.Build(account, 2024).Single(one => one.Partner == China)).Find(At("2024-03"))!;
        Assert.Equal((Units(10), 0.5m, Units(20)), (china.Exports.Figure.Value, china.Exports.Value.Share.Ratio, china.Exports.Value.Share.Of));
    }

    [Fact]
    public void By_what_both_import_exports_are_the_partners_imports()
    {
        var japan = CommoditySeriesOf(("X 156 2024", 50), ("M 156 2024", 70), ("M 156 2023", 60));
        var china = CommoditySeriesOf(("M 156 2024", 55), ("M 156 2023", 50), ("X 156 2024", 65));
        var both = BothImports.Of(japan, china)!;

        Assert.True(both.IsBothImports);
        Assert.Equal((Units(55), Units(70), Units(125)), (both.History.Figure(TradeDirection.Exports, At("2024")).Value, both.History.Figure(TradeDirection.Imports, At("2024")).Value, both.History.Figure(TradeDirection.Total, At("2024")).Value));
        Assert.Equal(MeasureStatus.NoWorld, both.Share(TradeDirection.Exports, At("2024"), MeasureKind.Value).Status);
        Assert.Equal(0.136364m, both.Series(TradeDirection.Total, MeasureKind.Value).YearOverYear(At("2024")).Ratio);
        Assert.Null(BothImports.Of(japan, null));

        static CommoditySeries CommoditySeriesOf(params (string, decimal)[] rows) =>
            SeriesSlice.Build(Account(rows)).Single(one => one.Partner == China).ToCommoditySeries(At("2024"));
    }
}
