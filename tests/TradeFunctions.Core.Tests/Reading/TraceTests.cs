using TradeFunctions.Core.Tests.Reading.Layouts;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading;

/// <summary>What is known of rows that were rejected.</summary>
public class TraceTests
{
    private const string Tidy = "period,reporter,partner,flow,commodity,value";
    private static readonly UnreadKey V1 = new(
        392, Flow.Import, CommodityCode.Parse("030613"), 6, 156, Period.OfYear(2023), 2023, Frequency.Annual, ShortCode.Parse("H6"));

    private static readonly UnreadKey TidyKey = new(
        392, Flow.Export, CommodityCode.Parse("8542"), 4, 156, Period.OfMonth(2024, 5), 2024, Frequency.Monthly, default(ShortCode));

    [Theory]
    [InlineData("primaryValue", "x")]
    [InlineData("primaryValue", "-5")]
    [InlineData("primaryValue", "")]
    [InlineData("primaryValue", "2.72E+12")]
    [InlineData("netWgt", "heavy")]
    [InlineData("qtyUnitCode", "kg")]
    public async Task Where_only_a_figure_is_damaged_the_whole_key_is_known(string column, string value)
    {
        var key = (await Reads.Text(ComtradeSample.V1((column, value)))).Key;
        Assert.Equal(V1, key);
        Assert.True(key.IsExact);
    }

    [Fact]
    public async Task Each_part_of_the_key_that_cannot_be_read_is_open()
    {
        await IsKnown(V1 with { Reporter = null }, ("reporterCode", "???"));
        await IsKnown(V1 with { Partner = null }, ("partnerCode", "Elsewhere"));
        await IsKnown(V1 with { Flow = null }, ("flowCode", "E"));
        await IsKnown(V1 with { Commodity = null }, ("cmdCode", "shrimps"));
        await IsKnown(V1 with { Commodity = null, Level = null }, ("cmdCode", "8542"));
        await IsKnown(V1 with { Commodity = null, Level = null }, ("aggrLevel", "0"));
        await IsKnown(V1 with { Period = null, Year = null }, ("period", "soon"));
        await IsKnown(V1 with { Period = null }, ("period", "202313"));
        await IsKnown(V1 with { Period = null, Year = null, Frequency = null }, ("period", "soon"), ("freqCode", ""));
        await IsKnown(V1 with { Period = null, Year = null, Frequency = null }, ("period", "soon"), ("freqCode", "Q"));
        await IsKnown(V1 with { Period = null, Frequency = null }, ("freqCode", "M"));
        await IsKnown(V1 with { Classification = null }, ("classificationCode", "HSX"));
        await IsKnown(V1 with { IsConverted = true }, ("primaryValue", "x"), ("isOriginalClassification", "False"));
        await IsKnown(V1 with { Partner = null }, ("primaryValue", "x"), ("partnerCode", "76543"));
        await IsKnown(V1 with { Classification = null }, ("primaryValue", "x"), ("classificationCode", "HS"));
    }

    // In a file of months, month 52 is the year's total: a figure of the year.
    [Theory]
    [InlineData("5", Frequency.Monthly)]
    [InlineData("12.0", Frequency.Monthly)]
    [InlineData("52", null)]
    [InlineData("", null)]
    [InlineData("May", null)]
    public async Task A_monthly_row_is_a_month_s_where_its_month_says_so(string month, Frequency? expected) => await IsKnown(
        V1 with { Period = null, Year = null, Frequency = expected }, ("period", "soon"), ("freqCode", "M"), ("refMonth", month));

    [Theory]
    [InlineData("period", "2023S1", "freqCode", "S")]
    [InlineData("reporterCode", "0", "primaryValue", "x")]
    public async Task A_row_that_has_no_figure_that_matters_leaves_nothing_behind(string column, string value, string other, string text)
    {
        var reads = await Reads.Text(ComtradeSample.V1((column, value), (other, text)));
        Assert.Empty(Assert.Single(reads.Unread));
        Assert.Empty(reads.Rows);
    }

    // It shows trade in the figure it is part of; the partner is unknown.
    [Fact]
    public async Task A_part_of_a_figure_whose_key_cannot_be_read_is_known_as_far_as_it_can()
    {
        await IsKnown(V1 with { Partner = null }, ("motCode", "2100"), ("partnerCode", "???"));
        await IsKnown(V1 with { Partner = null, Reporter = null }, ("customsCode", "C07"), ("reporterCode", "???"));
        await IsKnown(
            V1 with { Commodity = null, Level = -1, Partner = null, Classification = null },
            ("classificationCode", "S3"),
            ("partnerCode", "???"));
    }

    // A code of three digits may be the SITC's where no column tells, be the row a breakdown or not.
    [Fact]
    public async Task A_part_of_a_figure_with_a_doubtful_code_may_be_a_part_of_any()
    {
        var reads = await Reads.Text(
            "period,reporterCode,partnerCode,flowCode,cmdCode,motCode,primaryValue\n2023,392,156,M,101,2100,5\n");
        var key = Assert.Single(Assert.Single(reads.Unread));
        Assert.Equal((392, null, null, null), (key.Reporter, key.Partner, key.Commodity, key.Level));
    }

    [Fact]
    public async Task A_part_of_a_figure_whose_whole_key_is_known_is_left_out()
    {
        var reads = await Reads.Text(ComtradeSample.V1(("motCode", "2100"), ("customsCode", "???")));
        Assert.Empty(Assert.Single(reads.Unread));
        Assert.Equal(V1.ToCellKey(), Assert.Single(reads.LeftOut));

        // Goods in another system are left out of TOTAL.
        reads = await Reads.Text(ComtradeSample.V1(("classificationCode", "S3"), ("cmdCode", "77"), ("aggrLevel", "2"), ("motCode", "2100"), ("customsCode", "???")));
        Assert.Empty(Assert.Single(reads.Unread));
        Assert.True(Assert.Single(reads.LeftOut).Commodity.IsTotal);

        // It needs no value to show that there was trade.
        reads = await Reads.Text(ComtradeSample.V1(("motCode", "2100"), ("primaryValue", "x")));
        Assert.Empty(reads.Rejects);
        Assert.Equal(V1.ToCellKey(), Assert.Single(reads.LeftOut));
    }

    [Theory]
    [InlineData("reporterCode", "JPN")]
    [InlineData("flowCode", "156")]
    [InlineData("cmdCode", "C00")]
    [InlineData("period", "392")]
    [InlineData("primaryValue", "TOTAL")]
    [InlineData("partner2Code", "H6")]
    public async Task A_field_that_holds_what_another_should_makes_everything_unknown(string column, string value)
    {
        var key = (await Reads.Text(ComtradeSample.V1((column, value)))).Key;
        Assert.Equal(UnreadKey.Unknown, key);
    }

    [Theory]
    [InlineData("2024-05,JPN,CHN,X,8542,x")]
    [InlineData("2024-05,JPN,CHN,X,8542,")]
    public async Task A_tidy_row_without_a_value_is_known_but_for_it(string row) => Assert.Equal(TidyKey, await KeyOfTidy(row));

    [Fact]
    public async Task Each_part_of_a_tidy_row_is_open_that_cannot_be_read()
    {
        Assert.Equal(TidyKey with { Reporter = null }, await KeyOfTidy("2024-05,Japan,CHN,X,8542,1"));
        Assert.Equal(TidyKey with { Partner = null }, await KeyOfTidy("2024-05,JPN,NA,X,8542,1"));
        Assert.Equal(TidyKey with { Partner = null }, await KeyOfTidy("2024-05,JPN,US,X,8542,1"));
        Assert.Equal(TidyKey with { Flow = null }, await KeyOfTidy("2024-05,JPN,CHN,E,8542,1"));
        Assert.Equal(TidyKey with { Commodity = null, Level = null }, await KeyOfTidy("2024-05,JPN,CHN,X,chips,1"));
        Assert.Equal(TidyKey with { Period = null, Year = null, Frequency = null }, await KeyOfTidy("May-24,JPN,CHN,X,8542,1"));
    }

    [Theory]
    [InlineData("2024S1,JPN,CHN,X,8542,1")]
    [InlineData("2024-05,WLD,CHN,X,8542,1")]
    [InlineData("2024-05,0,CHN,X,8542,1")]
    public async Task Half_years_and_rows_of_the_World_leave_nothing_behind(string row)
    {
        var reads = await Reads.Text($"{Tidy}\n{row}\n");
        Assert.Single(reads.Rejects);
        Assert.Empty(Assert.Single(reads.Unread));
    }

    [Fact]
    public async Task A_record_of_BACI_leaves_a_figure_of_each_side_behind()
    {
        var reads = await Reads.Text("t,i,j,k,v,q\n2023,392,elsewhere,850440,5,1\n");
        var export = new UnreadKey(392, Flow.Export, CommodityCode.Parse("850440"), 6, null, Period.OfYear(2023), 2023, Frequency.Annual, default(ShortCode));
        Assert.Equal([export, export with { Flow = Flow.Import, Reporter = null, Partner = 392 }], Assert.Single(reads.Unread));
    }

    [Theory]
    [InlineData("2024-05,JPN", 1)]
    [InlineData("2024-05,JPN,CHN,X,8542,1,1", 1)]
    [InlineData("\"2024-05\"x,JPN,CHN,X,8542,1", 1)]
    public async Task Of_a_row_whose_fields_cannot_be_told_apart_nothing_is_known(string row, int keys)
    {
        var reads = await Reads.Text($"{Tidy}\n{row}\n");
        Assert.Equal(UnreadKey.Unknown, reads.Key);
        Assert.Single(reads.Unread, unread => unread.Length == keys);
    }

    private static async Task IsKnown(UnreadKey expected, params (string Name, string Value)[] changes) =>
        Assert.Equal(expected, (await Reads.Text(ComtradeSample.V1(changes))).Key);

    private static async Task<UnreadKey> KeyOfTidy(string row) => (await Reads.Text($"{Tidy}\n{row}\n")).Key;
}
