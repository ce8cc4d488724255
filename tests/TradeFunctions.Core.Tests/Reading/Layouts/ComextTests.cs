using System.Text;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Tests.Reading.Layouts;

public class ComextTests
{
    private const string Names =
        "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,"
        + "SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT";

    private const string LegacyNames =
        "DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_cpa2002,PRODUCT_cpa2008,PRODUCT_CPA2_1,PRODUCT_BEC,"
        + "PRODUCT_SECTION,FLOW,STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY";

    [Fact]
    public async Task A_record_is_a_part_of_its_partners_figure_and_of_that_of_all_partners_outside_the_Union()
    {
        var reads = await Reads.Text($"{Names}\n{Record("EL", "JP", "E", "85044090", "2", "1", "202402", "1234", "56", "NAR", "7")}\n");
        Assert.Equal("comext", reads.Outcome.Layout);
        Assert.True(reads.Outcome.SumsAreTotals);
        Assert.Equal((1, 2), (reads.Outcome.Counts.UsedRecords, reads.Outcome.Counts.Rows));
        var figures = new CellFigures(1_234_000, 56_000, 7_000, 5, ShortCode.Parse("EUR"), Valuation.Fob, FigureMarks.None);
        Assert.Equal(
            [Key(300, Flow.Export, "850440", 392, 202402, "H6"), Key(300, Flow.Export, "850440", 2016, 202402, "H6")], reads.Rows.Select(row => row.Key));
        Assert.All(reads.Rows, row => Assert.Equal(figures, row.Figures));
        Assert.Equal(reads.Rows[0].Detail, reads.Rows[1].Detail);
        Assert.NotEqual(0UL, reads.Rows[0].Detail);
        Assert.True(EconomyList.IsGroup(2016));
    }

    /// <summary>What is known of a record that could not be read goes on to every sum that it may be a part of.</summary>
    [Theory]
    [InlineData("K", "85423110", "1", new[] { 392, 2015, 2016 })]
    [InlineData("E", "8542311", "1", new[] { 392, 2016 })]
    [InlineData("E", "85423110", "3", new[] { 392, 2016 })]
    public async Task A_record_that_cannot_be_read_may_be_of_its_partner_and_of_all_of_its_kind(string kind, string product, string flow, int[] partners)
    {
        var reads = await Reads.Text($"{Names}\n{Record("AT", "JP", kind, product, flow, "1", "202402", "5", "1", "NAR", "1")}\n");
        Assert.Single(reads.Rejects);
        Assert.Equal(partners, Assert.Single(reads.Unread).Select(key => key.Partner!.Value).Order());
        Assert.All(Assert.Single(reads.Unread), key => Assert.Equal((40, 202402), (key.Reporter, key.Period!.Value.Code)));
    }

    [Fact]
    public async Task National_codes_and_procedures_add_up_to_the_subheading()
    {
        var cells = await Cells(
            Record("DE", "JP", "E", "85044082", "1", "1", "202402", "100", "10", "NAR", "1"),
            Record("DE", "JP", "E", "85044082", "1", "2", "202402", "20", "2", "NAR", "2"),
            Record("DE", "JP", "E", "85044090", "1", "1", "202402", "3", "0", "NO_SU", "0"),
            Record("DE", "FR", "I", "85044090", "1", "1", "202402", "1000", "50", "NO_SU", "0"));
        Assert.Equal(
            [
                (251, 1_000_000L, 50_000L, null),
                (392, 123_000L, 12_000L, null),
                (2015, 1_000_000L, 50_000L, null),
                (2016, 123_000L, 12_000L, null),
            ],
            cells.Select(cell => (cell.Key.Partner, cell.Figures.Value, cell.Figures.NetWeight, cell.Figures.Quantity)));
    }

    [Fact]
    public async Task Confidential_goods_stay_in_their_chapter_and_records_that_differ_in_another_nomenclature_alone_are_added()
    {
        var cells = await Cells(
            Record("DE", "JP", "E", "39XXXXXX", "1", "1", "202402", "100", "1", sitc: "582XX"),
            Record("DE", "JP", "E", "39XXXXXX", "1", "1", "202402", "200", "1", sitc: "571XX"),
            Record("DE", "JP", "E", "2710XXXX", "1", "1", "202402", "1", "1"),
            Record("DE", "JP", "E", "99RRR100", "1", "1", "202402", "2", "1"),
            Record("DE", "JP", "E", "XXXXXXXX", "1", "1", "202402", "3", "1"));
        Assert.Equal(
            [("2710XX", 1_000L), ("39XXXX", 300_000L), ("9999AA", 3_000L), ("99RRR1", 2_000L)],
            cells.Where(cell => cell.Key.Partner == 392).Select(cell => (cell.Key.Commodity.ToString(), cell.Figures.Value!.Value)));
    }

    [Theory]
    [InlineData("202402", 202402)]
    [InlineData("202452", 2024)]
    public async Task A_period_is_a_month_or_the_whole_year(string text, int expected)
    {
        var reads = await Reads.Text($"{Names}\n{Record(period: text)}\n");
        Assert.All(reads.Rows, row => Assert.Equal(expected, row.Key.Period.Code));
    }

    [Theory]
    [InlineData("202201", "H6")]
    [InlineData("202112", "H5")]
    [InlineData("201652", "H4")]
    [InlineData("201112", "H3")]
    [InlineData("200601", "H2")]
    [InlineData("200112", "H1")]
    [InlineData("198852", "H0")]
    public async Task The_edition_follows_from_the_year(string period, string edition)
    {
        var reads = await Reads.Text($"{Names}\n{Record(period: period)}\n");
        Assert.All(reads.Rows, row => Assert.Equal(ShortCode.Parse(edition), row.Key.Classification));
    }

    [Theory]
    [InlineData("XI", 826)]
    [InlineData("GB", 826)]
    [InlineData("XK", 412)]
    [InlineData("XS", 688)]
    [InlineData("NA", 516)]
    [InlineData("QP", 899)]
    [InlineData("QS", 837)]
    [InlineData("QW", 899)]
    [InlineData("QZ", 839)]
    public async Task Eurostats_own_codes_are_countries_or_special_partners(string code, int partner)
    {
        var reads = await Reads.Text($"{Names}\n{Record(partner: code)}\n");
        Assert.Equal([partner, 2016], reads.Rows.Select(row => row.Key.Partner));
    }

    [Theory]
    [InlineData("SD", 2005, 736)]
    [InlineData("SD", 2015, 729)]
    [InlineData("CS", 1990, 200)]
    [InlineData("CS", 2004, 891)]
    [InlineData("BE", 1995, 58)]
    [InlineData("YU", 1989, 890)]
    public void A_code_that_changed_hands_is_told_by_the_year(string code, int year, int economy)
    {
        Assert.True(ComextEconomies.All.TryFind(code, year, out var found));
        Assert.Equal(economy, found);
    }

    [Fact]
    public void Every_code_of_the_tables_is_an_economy_of_the_list()
    {
        foreach (var table in new[] { ComextEconomies.All, ChinaCustomsEconomies.All })
        {
            Assert.All(table.Codes, code =>
            {
                Assert.True(table.TryFind(code, 2024, out var economy), code);
                Assert.True(EconomyList.TryGet(economy, out var known) && !known.IsGroup, code);
            });
        }
    }

    [Fact]
    public async Task A_row_of_all_goods_is_a_figure_of_its_own()
    {
        var cells = await Cells(
            Record("DE", "JP", "E", "TOTAL", "1", "1", "202402", "100", "1"), Record("DE", "JP", "E", "TOTAL", "1", "3", "202402", "5", "1"));
        Assert.Equal([(392, 105_000L), (2016, 105_000L)], cells.Select(cell => (cell.Key.Partner, cell.Figures.Value!.Value)));
        Assert.All(cells, cell => Assert.True(cell.Key.Commodity.IsTotal));
    }

    [Fact]
    public async Task Sums_beside_their_parts_are_left_out()
    {
        var reads = await Reads.Text(
            $"{Names}\n{Record(procedure: "4")}\n{Record(product: "850440")}\n{Record(product: "850440", value: "0", weight: "0")}\n");
        Assert.Empty(reads.Rows);
        Assert.Equal(3, reads.Outcome.Counts.BreakdownRows);
        Assert.Equal([392, 392, 2016, 2016], reads.LeftOut.Select(key => key.Partner).Order());
    }

    [Theory]
    [InlineData("0", "NO_SU", "0", "900", 0L)]
    [InlineData("0", "NO_SU", "0", "1001", null)]
    [InlineData("0", "NAR", "5", "900", null)]
    [InlineData("", "NO_SU", "0", "900", null)]
    public async Task A_weight_of_zero_is_under_half_a_kilogram_or_not_known(string weight, string unit, string quantity, string value, long? grams)
    {
        var reads = await Reads.Text($"{Names}\n{Record(value: value, weight: weight, unit: unit, quantity: quantity)}\n");
        Assert.All(reads.Rows, row => Assert.Equal(grams, row.Figures.NetWeight));
    }

    [Fact]
    public async Task A_unit_that_is_not_known_gives_no_quantity_and_loses_no_value()
    {
        var reads = await Reads.Text($"{Names}\n{Record(unit: "ZZZ", quantity: "5")}\n");
        Assert.All(reads.Rows, row => Assert.Equal((null, CellFigures.NoUnit), (row.Figures.Quantity, row.Figures.QuantityUnit)));
        Assert.Equal(2, reads.Rows.Count);
    }

    [Theory]
    [InlineData("REPORTER", "unknown_economy: \"ZZ\"", "reporter")]
    [InlineData("TRADE_TYPE", "unknown_breakdown: \"X\"", "type")]
    [InlineData("PRODUCT_NC", "unknown_commodity: \"8504\u00e9\"", "product")]
    [InlineData("FLOW", "unknown_flow: \"3\"", "flow")]
    [InlineData("VALUE_EUR", "no_value: \"\"", "value")]
    public async Task What_cannot_be_read_is_rejected_with_its_column(string column, string reason, string what)
    {
        var record = what switch
        {
            "reporter" => Record(reporter: "ZZ"),
            "type" => Record(type: "X"),
            "product" => Record(product: "8504\u00e9"),
            "flow" => Record(flow: "3"),
            _ => Record(value: ""),
        };
        var reads = await Reads.Text($"{Names}\n{record}\n");
        Assert.Equal((column, reason), (reads.Rejects.Single().Column, reads.Reason));
        Assert.Empty(reads.Rows);
    }

    [Fact]
    public async Task A_part_of_unknown_goods_leaves_every_sum_unknown_that_it_may_be_a_part_of()
    {
        var cells = await Cells(
            Record("DE", "JP", "E", "85044090", "1"), Record("DE", "JP", "E", "85044#90", "1"), Record("DE", "CN", "E", "85044090", "1"),
            Record("DE", "FR", "I", "85044090", "1"));
        Assert.Equal(
            [(156, CellStatus.Ok), (251, CellStatus.Ok), (392, CellStatus.Rejected), (2015, CellStatus.Ok), (2016, CellStatus.Rejected)],
            cells.Select(cell => (cell.Key.Partner, cell.Status)));
    }

    [Fact]
    public async Task Files_of_before_the_second_version_are_read_too()
    {
        var reads = await Reads.Text($"{LegacyNames}\n001,FR,0003,NL,I,99RRR100,00151,0122,0143,.....,111,01,1,1,A,200101,2580,600,1\n");
        Assert.Equal("comext-legacy", reads.Outcome.Layout);
        Assert.Equal(
            [Key(251, Flow.Import, "99RRR1", 528, 200101, "H1"), Key(251, Flow.Import, "99RRR1", 2015, 200101, "H1")], reads.Rows.Select(row => row.Key));
        Assert.All(reads.Rows, row => Assert.Equal((2_580_000, 600_000, null), (row.Figures.Value, row.Figures.NetWeight, row.Figures.Quantity)));
    }

    [Fact]
    public async Task A_packed_file_is_read_as_it_is()
    {
        var reads = await Reads.Bytes(Reads.Gzip(Encoding.UTF8.GetBytes($"{Names}\n{Record()}\n")), new ReadOptions { FileName = "full_v2_202402.dat.gz" });
        Assert.Equal(2, reads.Rows.Count);
    }

    private static async Task<List<Cell>> Cells(params string[] records)
    {
        using var sorter = new CellSorter();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"{Names}\n{string.Join('\n', records)}\n"));
        await Core.Reading.TradeFile.ReadAsync(content, sorter, ReadOptions.Default, CancellationToken.None);
        return [.. sorter.Merge()];
    }

    private static CellKey Key(int reporter, Flow flow, string commodity, int partner, int period, string edition) =>
        Tests.Cells.TestCells.Key(reporter, flow, commodity, partner, period, edition);

    private static string Record(
        string reporter = "DE",
        string partner = "JP",
        string type = "E",
        string product = "85044090",
        string flow = "1",
        string procedure = "1",
        string period = "202402",
        string value = "100",
        string weight = "10",
        string unit = "NO_SU",
        string quantity = "0",
        string sitc = "77125") =>
        $"{reporter},{partner},{type},{product},{sitc},2711,2711,410,311210,16,{flow},{procedure},{unit},{period},{value},{value},{weight},{quantity}";
}
