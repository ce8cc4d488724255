using System.Text.Json;
using FsCheck.Xunit;
using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Tests.Figures.Totals;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Slices;

public class SlicesTests
{
    private static readonly (string Row, decimal Value)[] TwoYears =
    [
        ("X 0 2023", 680), ("X 156 2023", 120), ("X 842 2023", 100), ("X 899 2023", 460),
        ("M 0 2023", 780), ("M 156 2023", 165), ("M 842 2023", 90), ("M 899 2023", 525),
        ("X 0 2024", 700), ("X 156 2024", 124), ("X 842 2024", 140), ("X 899 2024", 436),
        ("M 0 2024", 800), ("M 156 2024", 168), ("M 842 2024", 80), ("M 899 2024", 552),
    ];

    [Fact]
    public void A_summary_carries_figures_measures_shares_ranks_and_the_balance()
    {
        var summary = Summary(Account(TwoYears), China, "2024");

        Assert.Equal(Units(124), summary.Exports.Figure.Value);
        Assert.Equal(Units(120), summary.Exports.YearBefore.Value);
        Assert.Equal(0.033333m, summary.Exports.Value.Series.Change.Ratio);
        Assert.Equal(new Share(MeasureStatus.Ok, 0.177143m, Units(700), WorldBasis.Reported, 0), summary.Exports.Value.Share);
        Assert.Equal(new Rank(MeasureStatus.Ok, 2, 2, IsCertain: true), summary.Exports.Value.Rank);
        Assert.Equal(new Contribution(MeasureStatus.Ok, 0.005882m), summary.Exports.Value.Contribution);
        Assert.Equal(Units(292), summary.Total.Figure.Value);
        Assert.Equal(new Rank(MeasureStatus.Ok, 1, 2, IsCertain: true), summary.Total.Value.Rank);
        Assert.Equal(0.194667m, summary.Total.Value.Share.Ratio);
        Assert.Equal(Units(-44), summary.Balance.Value);
        Assert.Equal(BalanceMovement.Narrowed, summary.Balance.Movement);
        Assert.Null(summary.Exports.NetWeight);
        Assert.Null(summary.Exports.TopPartners);
    }

    [Fact]
    public void The_World_has_its_own_summary_with_its_largest_partners_and_their_concentration()
    {
        var summary = Summary(Account(TwoYears), World, "2024");

        Assert.Equal(Units(-100), summary.Balance.Value);
        Assert.Equal(MeasureStatus.Unranked, summary.Exports.Value.Rank.Status);
        Assert.Equal([Usa, China], summary.Exports.TopPartners!.Select(partner => partner.Partner));
        Assert.Equal([China, Usa], summary.Total.TopPartners!.Select(partner => partner.Partner));
        Assert.Equal((1, Units(140), 0.4m, 0.2m), Flat(summary.Exports.TopPartners![0]));

        // (124² + 140²) / 264², over 264 of 700: the rest is "Areas, nes".
        Assert.Equal(new Concentration(MeasureStatus.Ok, 0.501837m, 2, 0.377143m), summary.Exports.Concentration);

        Assert.All(summary.Total.TopPartners!, partner => Assert.Equal((null, 0, 0), (partner.Source, partner.ExportSource, partner.ImportSource)));
        Assert.All(summary.Exports.TopPartners!, partner => Assert.Equal((0, null, null), (partner.Source, partner.ExportSource, partner.ImportSource)));

        static (int, Amount, decimal?, decimal?) Flat(TopPartner partner) =>
            (partner.Place, partner.Value, partner.Change.Ratio, partner.Share.Ratio);
    }

    [Fact]
    public void Weights_have_measures_where_there_are_weights()
    {
        var account = Account([Cell("X 156 2023", 100, 50), Cell("X 156 2024", 120, 40), Cell("M 156 2024", 1)]);
        var summary = Summary(account, China, "2024");

        Assert.Equal(-0.2m, summary.Exports.NetWeight!.Series.Change.Ratio);
        Assert.Equal(new UnitValue(MeasureStatus.Ok, 3m, MeasureStatus.Ok, 0.5m), summary.Exports.UnitValue);
        Assert.Equal(MeasureStatus.NoWorld, summary.Exports.NetWeight.Share.Status);
        Assert.Equal(new Rank(MeasureStatus.Incomplete, null, 1), summary.Exports.NetWeight.Rank);
        Assert.Null(summary.Imports.NetWeight);
        Assert.Null(summary.Imports.UnitValue);
    }

    [Theory]
    [InlineData(MeasureStatus.Incomplete, "X 156 2024")] // nothing shows who else there is
    [InlineData(MeasureStatus.Incomplete, "X 156 2024", "X 899 2024")]
    [InlineData(MeasureStatus.Incomplete, "X 0 2024", "X 0 2024", "X 156 2024")] // others have half of it
    [InlineData(MeasureStatus.Ok, "X 0 2024", "X 156 2024")] // all of it
    public void A_single_partner_is_the_largest_only_where_it_is_known_to_be_all_there_is(MeasureStatus expected, params string[] rows)
    {
        var account = Account([.. rows.GroupBy(row => row).Select(row => (row.Key, (decimal)row.Count()))]);

        var rank = Summary(account, China, "2024").Exports.Value.Rank;

        Assert.Equal(new Rank(expected, expected == MeasureStatus.Ok ? 1 : null, 1, IsCertain: expected == MeasureStatus.Ok), rank);
        if (account.Partners.Contains(World)) Assert.Equal(rank.Place ?? 0, Summary(account, World, "2024").Exports.TopPartners!.Count);
    }

    [Fact]
    public void A_single_partner_of_twelve_complete_months_is_that_of_the_year()
    {
        var account = Account([.. Enumerable.Range(1, 12).SelectMany(month => ((string, decimal)[])[($"X 0 2024-{month:00}", 5), ($"X 156 2024-{month:00}", 5)])]);

        Assert.Equal(new Rank(MeasureStatus.Ok, 1, 1, IsCertain: true), Summary(account, China, "2024").Exports.Value.Rank);
    }

    [Fact]
    public void A_year_has_its_annual_period_and_all_months_and_quarters_where_it_has_any()
    {
        var account = Account(("X 156 2023", 1), ("X 156 2024", 1), ("X 156 2024-05", 1));

        Assert.Equal(["2023"], Periods(account, 2023));
        Assert.Equal(
            ["2024", .. Enumerable.Range(1, 12).Select(month => $"2024-{month:00}"), .. Enumerable.Range(1, 4).Select(quarter => $"2024-Q{quarter}")],
            Periods(account, 2024));
        Assert.Empty(SummarySlice.Build(account, 2022));

        static IEnumerable<string> Periods(TradeAccount account, int year) =>
            SummarySlice.Build(account, year).Single().Periods.Select(period => period.Period.ToString());
    }

    [Fact]
    public void Every_partner_seen_up_to_the_year_has_an_entity_and_no_later_one()
    {
        var account = Account(("X 156 2022", 1), ("M 842 2023", 1), ("X 0 2023", 1), ("X 764 2024", 1));

        Assert.Equal([World, China, Usa], SummarySlice.Build(account, 2023).Select(entity => entity.Partner));
        Assert.Equal([World, China, Thailand, Usa], SeriesSlice.Build(account).Select(entity => entity.Partner));
        Assert.Equal(FigureStatus.Missing, Summary(account, China, "2023").Exports.Figure.Status);
    }

    [Fact]
    public void An_entity_lists_only_its_own_sources()
    {
        ResolvedCell[] cells = [new(Cell("X 156 2022", 1), 0), new(Cell("X 156 2023", 1), 2), new(Cell("X 842 2023", 1), 1)];
        var account = TradeAccount.Build(Japan, [File("a"), File("b"), File("c")], cells, DatasetRules.Default);

        var china = SummarySlice.Build(account, 2023).Single(entity => entity.Partner == China);

        Assert.Equal(["c", "a"], china.Sources.Select(source => source.Blob));
        Assert.Equal((0, 1), (china.Periods[0].Exports.Figure.Source, china.Periods[0].Exports.YearBefore.Source));
        Assert.Equal(["b"], SeriesSlice.Build(account).Single(entity => entity.Partner == Usa).Sources.Select(source => source.Blob));
    }

    [Fact]
    public void A_series_has_both_flows_over_all_periods_and_the_Worlds_beside()
    {
        var china = SeriesSlice.Build(Account([.. TwoYears, ("X 156 2021", 9)])).Single(entity => entity.Partner == China);

        Assert.Null(china.Monthly);
        Assert.Equal((At("2021"), At("2024")), (china.Annual!.First, china.Annual.Last));
        Assert.Equal([Units(9), null, Units(120), Units(124)], china.Annual.Exports.Select(figure => figure.Value));
        Assert.Equal([null, null, Units(780), Units(800)], china.Annual.WorldImports.Select(figure => figure.Value));
        Assert.Equal(Units(292), china.Annual.Figure(TradeDirection.Total, At("2024")).Value);
        Assert.Equal(Figure.Missing, china.Annual.Figure(TradeDirection.Total, At("2025")));
    }

    [Fact]
    public void Measures_of_a_frequency_that_is_not_there_are_missing()
    {
        var china = SeriesSlice.Build(Account(TwoYears)).Single(entity => entity.Partner == China);

        Assert.Equal(
            MeasureStatus.Missing,
            china.Measures(TradeDirection.Exports, At("2024-05")).Change.Status);
    }

    [Property(MaxTest = 20)]
    public void Measures_worked_out_on_reading_equal_the_published_ones(int seed)
    {
        var account = Account(RandomCells(seed));
        var series = SeriesSlice.Build(account).ToDictionary(
            entity => entity.Partner, entity => PackedContent.Unpack<SeriesEntity>(PackedContent.Pack(entity)));
        foreach (var summary in account.Years.SelectMany(year => SummarySlice.Build(account, year)))
        {
            foreach (var period in summary.Periods)
            {
                (TradeDirection, FlowSummary)[] flows =
                    [(TradeDirection.Exports, period.Exports), (TradeDirection.Imports, period.Imports), (TradeDirection.Total, period.Total)];
                foreach (var (direction, flow) in flows)
                {
                    Same(flow.Value.Series, MeasureKind.Value);
                    if (flow.NetWeight is { } weight) Same(weight.Series, MeasureKind.NetWeight);

                    void Same(SeriesMeasures published, MeasureKind kind) => Assert.Equal(
                        JsonSerializer.Serialize(published, PublishedJson.Default.SeriesMeasures),
                        JsonSerializer.Serialize(
                            series[summary.Partner].Measures(direction, period.Period, kind), PublishedJson.Default.SeriesMeasures));
                }
            }
        }
    }

    [Property(MaxTest = 20)]
    public void Any_order_of_the_cells_gives_the_same_slices(int seed)
    {
        var cells = RandomCells(seed);
        var expected = Slices(Account(cells));
        new Random(~seed).Shuffle(cells);

        Assert.Equal(expected, Slices(Account(cells)));
    }

    [Property(MaxTest = 20)]
    public void A_years_slice_depends_on_nothing_later(int seed)
    {
        var cells = RandomCells(seed);
        var account = Account(cells);
        foreach (var year in account.Years)
        {
            var upToYear = Account(cells.Where(cell => cell.Key.Period.Year <= year));

            Assert.Equal(Json(SummarySlice.Build(account, year)), Json(SummarySlice.Build(upToYear, year)));
        }
    }

    // Three years of both frequencies and flows, partners with holes, conflicts and weights; the World mostly the exact sum.
    private static Cell[] RandomCells(int seed)
    {
        var random = new Random(seed);
        var cells = new List<Cell>();
        foreach (var flow in new[] { "X", "M" })
        {
            foreach (var period in Enumerable.Range(2021, 3).SelectMany(year => TradeAccountTests.Months("", year, 12).Append($" {year}")))
            {
                decimal sum = 0;
                foreach (var partner in new[] { China, Usa, Thailand, OtherAsia, AreasNes }.Where(_ => random.Next(5) > 0))
                {
                    decimal value = random.Next(1, 500);
                    sum += value;
                    decimal? weight = random.Next(2) == 0 ? random.Next(1, 9) : null;
                    cells.Add(Cell($"{flow} {partner}{period}", value, weight, conflict: random.Next(25) == 0));
                }

                if (random.Next(8) > 0) cells.Add(Cell($"{flow} 0{period}", random.Next(5) == 0 ? sum * 2 : sum));
            }
        }

        return [.. cells];
    }

    private static PeriodSummary Summary(TradeAccount account, int partner, string period) =>
        SummarySlice.Build(account, At(period).Year).Single(entity => entity.Partner == partner).Find(At(period))!;

    private static List<string> Slices(TradeAccount account) =>
        [.. account.Years.Select(year => Json(SummarySlice.Build(account, year))), Json(SeriesSlice.Build(account)), Json([AccountCoverage.Of(account)])];

    private static string Json<T>(IReadOnlyList<T> entities) =>
        string.Join('\n', entities.Select(entity => JsonSerializer.Serialize(entity, PublishedJson.Default.GetTypeInfo(typeof(T))!)));
}
