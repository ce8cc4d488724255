using System.Globalization;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>
/// A download of one chapter over three editions of the Harmonized System, shaped as UN Comtrade hands it out, with made-up values and no
/// TOTAL: Thailand's imports of HS 854231 and 85, H4 to 2016, H5 to 2021, H6 from 2022.
/// </summary>
public sealed class EditionBreakTests : IAsyncLifetime
{
    private const string Header =
        "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,"
        + "partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,"
        + "customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,"
        + "netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";

    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        var rows = from year in Enumerable.Range(2014, 11)
                   from partner in new[] { "\"0\",\"W00\",\"World\"", "\"392\",\"JPN\",\"Japan\"" }
                   from good in new[] { "\"85\",\"Chapter\",\"2\"", "\"854231\",\"Processors\",\"6\"" }
                   select Row(year, partner, good);
        await _world.PutAsync("mine/tha.csv", $"{Header}\n{string.Join('\n', rows)}\n");
        await _world.RunAsync("mine");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Theory]
    [InlineData("854231", "no_base ok ok classification_break ok ok ok ok classification_break ok ok", "2022")]
    [InlineData("85", "no_base ok ok ok ok ok ok ok ok ok ok", "2014")]
    public async Task A_subheading_breaks_where_the_edition_changes_and_a_chapter_does_not(string commodity, string statuses, string first)
    {
        var answer = await _world.JsonAsync($"/api/v1/series/THA/JPN?flow=M&commodity={commodity}");
        var rows = answer.At("series.0.rows").EnumerateArray().ToList();
        Assert.Equal(("2014", "2024"), (answer.Text("from"), answer.Text("to")));
        Assert.Equal(statuses, string.Join(' ', rows.Select(row => row.Text("year_over_year.status"))));
        Assert.Equal("H4 H4 H4 H5 H5 H5 H5 H5 H6 H6 H6", string.Join(' ', rows.Select(row => row.Text("classification"))));
        // What leans on the comparison breaks with it; a share is of one year, and of one edition.
        Assert.Equal(statuses, string.Join(' ', rows.Select(row => row.Text("contribution.status"))));
        Assert.Equal(statuses, string.Join(' ', rows.Select(row => row.Text("unit_value.change_status"))));
        Assert.All(rows, row => Assert.Equal("ok", row.Text("share.status")));
        // The highest since the edition began is not the highest on record.
        Assert.Equal((first, commodity == "85"), (rows[10].Text("record.first"), rows[10].At("record.high.on_record").GetBoolean()));
    }

    [Fact]
    public async Task A_sentence_does_not_compare_editions()
    {
        var facts = (await _world.JsonAsync("/api/v1/series/THA/JPN?flow=M&commodity=854231&to=2022")).At("facts").EnumerateArray().ToList();
        Assert.Equal("Thailand's imports of processors (HS 854231) from Japan were $123.00 million in 2022.", facts[0].Text("text"));
        Assert.DoesNotContain(facts, fact => fact.Text("id")!.Contains("change", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_highest_of_an_edition_is_not_called_the_highest_on_record()
    {
        var latest = (await _world.JsonAsync("/api/v1/series/THA/JPN?flow=M&commodity=854231")).At("facts.0");
        Assert.Equal("Thailand's imports of processors (HS 854231) from Japan were $125.00 million in 2024, the highest of the years from 2022 on.", latest.Text("text"));
        var chapter = (await _world.JsonAsync("/api/v1/series/THA/JPN?flow=M&commodity=85")).At("facts.0");
        Assert.EndsWith("in 2024, the highest on record (since 2014).", chapter.Text("text"), StringComparison.Ordinal);
    }

    private static string Row(int year, string partner, string good)
    {
        var edition = year <= 2016 ? "H4" : year <= 2021 ? "H5" : "H6";
        var parts = good.Split(',');
        var value = ((partner.Contains("World", StringComparison.Ordinal) ? 10 : 1) * (year - 1899)).ToString(CultureInfo.InvariantCulture) + "000000";
        return $"\"C\",\"A\",\"{year}0101\",\"{year}\",\"52\",\"{year}\",\"764\",\"THA\",\"Thailand\",\"M\",\"Import\",{partner},\"0\",\"W00\",\"World\","
            + $"\"{edition}\",\"HS\",\"true\",{parts[0]},{parts[1]},{parts[2]},\"false\",\"C00\",\"TOTAL CPC\",\"0 \",\"0\",\"TOTAL MOT\","
            + $"\"5\",\"u\",\"1000\",\"false\",\"-1\",\"N/A\",\"0\",\"false\",\"2000\",\"false\",,\"false\",\"{value}\",,\"{value}\",\"0\",\"true\",\"false\",";
    }
}
