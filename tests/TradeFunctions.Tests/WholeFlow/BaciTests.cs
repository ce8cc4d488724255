using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>CEPII's BACI from a file to the answers, with made-up values: both sides of every trade, ranked, added up and never mirrored.</summary>
public sealed class BaciTests : IAsyncLifetime
{
    private const string File = "BACI_HS22_Y2023_V202501.csv";

    // Exporter, importer, code, thousand dollars, tons: one code lost its leading zero, one weight is not there.
    private static readonly string[] Records =
    [
        "2023,156,392,850440,900.5,12", "2023,156,842,850440,700,10", "2023,156,842,10121,20.25,NA", "2023,156,490,854231,50,",
        "2023,392,156,854231,640.125,3", "2023,392,842,870323,810,95", "2023,392,410,870323,640.125,70",
        "2023,842,392,10121,33,4", "2023,410,156,854231,205.125,1",
    ];

    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        await _world.PutAsync($"baci/{File}", string.Join('\n', Records.Prepend("t,i,j,k,v,q")) + "\n");
        await _world.PutAsync("baci/country_codes_V202501.csv", "country_code,country_name,country_iso2,country_iso3\n156,China,CN,CHN\n392,Japan,JP,JPN\n410,Rep. of Korea,KR,KOR\n490,Other Asia,N/A,N/A\n842,USA,US,USA\n");
        await _world.PutAsync(
            "baci/product_codes_HS22_V202501.csv", "code,description\n010121,Horses\n850440,Static converters\n854231,Processors\n870323,Cars\n");
        await _world.RunAsync("baci");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Exports_are_counted_on_both_sides_so_that_all_exports_are_all_imports()
    {
        var reporters = (await _world.JsonAsync("/api/v1/reporters")).At("reporters").EnumerateArray().Select(entry => entry.Text("reporter.id")).ToList();
        var (exports, imports) = (0m, 0m);
        foreach (var reporter in reporters)
        {
            var summary = await _world.JsonAsync($"/api/v1/summaries/{reporter}?period=2023");
            exports += Known(summary, "exports");
            imports += Known(summary, "imports");
        }

        Assert.Equal(["CHN", "JPN", "KOR", "S19", "USA"], reporters.Order(StringComparer.Ordinal));
        Assert.Equal((3_999_125m, 3_999_125m), (exports, imports));
    }

    [Theory]
    [InlineData("CHN", "exports", "JPN 1 900500", "USA 2 720250", "S19 3 50000")]
    [InlineData("CHN", "imports", "JPN 1 640125", "KOR 2 205125")]
    [InlineData("JPN", "exports", "USA 1 810000", "CHN 2 640125", "KOR 2 640125")]
    [InlineData("JPN", "imports", "CHN 1 900500", "USA 2 33000")]
    public async Task The_largest_partners_are_those_of_the_file(string reporter, string block, params string[] expected)
    {
        var summary = await _world.JsonAsync($"/api/v1/summaries/{reporter}?period=2023");

        Assert.Equal(expected, summary.At($"{block}.top_partners").EnumerateArray()
            .Select(partner => $"{partner.Text("partner.id")} {partner.At("place")} {partner.At("value")}"));
    }

    [Fact]
    public async Task A_mirror_would_compare_a_figure_with_itself_and_is_refused_with_that_reason()
    {
        var flows = (await _world.JsonAsync("/api/v1/mirror/CHN/JPN?period=2023")).At("flows").EnumerateArray().ToList();

        Assert.Equal(3, flows.Count);
        Assert.All(flows, flow => Assert.Equal("reconciled_source", flow.Text("status")));
        Assert.All(flows, flow => Assert.Equal(JsonValueKind.Null, flow.At("difference").ValueKind));
    }

    [Fact]
    public async Task Coverage_says_that_the_tables_of_codes_show_the_release_to_be_whole() =>
        Assert.Equal("whole_release_by_tables", (await _world.JsonAsync("/api/v1/coverage?reporter=CHN")).At("reporters").EnumerateArray().Single().Text("totals"));

    [Fact]
    public async Task An_extract_has_its_commodities_but_no_totals_and_the_run_says_what_to_do()
    {
        await _world.PutAsync("cut/BACI_HS22_Y2023_V202501_chips.csv", "t,i,j,k,v,q\n2023,156,490,854231,50,\n2023,392,156,854231,640.125,3\n");
        await _world.PutAsync("cut/product_codes_HS22_V202501.csv", "code,description\n010121,Horses\n850440,Static converters\n854231,Processors\n");
        await _world.PutAsync("cut/country_codes_V202501.csv", "country_code,country_name,country_iso2,country_iso3\n156,China,CN,CHN\n392,Japan,JP,JPN\n490,Other Asia,N/A,N/A\n");

        var run = await _world.RunAsync("cut");

        Assert.Equal("completed", run.Text("run.status"));
        var file = run.At("blobs").EnumerateArray().Single(blob => blob.Text("outcome") == "refined");
        Assert.Contains("\"complete\": true in _dataset.json", file.Text("note"), StringComparison.Ordinal);
        var coverage = (await _world.JsonAsync("/api/v1/coverage?dataset=cut&reporter=CHN")).At("reporters").EnumerateArray().Single();
        Assert.Equal(JsonValueKind.Null, coverage.At("totals").ValueKind);
        var problem = await _world.ProblemAsync("/api/v1/summaries/CHN?dataset=cut&period=2023", 404, "not_reported");
        Assert.Equal(["sums_not_totals"], problem.At("causes").EnumerateArray().Select(cause => cause.Text("code")));
        var entity = await _world.JsonAsync("/api/v1/series/CHN/JPN?dataset=cut&flow=M&commodity=854231");
        Assert.Equal(640_125m, entity.At("series.0.rows.0.amount").GetDecimal());
    }

    [Fact]
    public async Task The_file_becomes_one_Parquet_and_tables_of_codes_none()
    {
        var files = (await _world.JsonAsync("/api/v1/files")).At("files").EnumerateArray().Select(file => (file.Text("blob"), file.Text("status"))).ToList();
        var blobs = await FlowWorld.BlobsAsync(_world.Storage.Refined);

        Assert.Equal([(File, "refined"), ("country_codes_V202501.csv", "reference"), ("product_codes_HS22_V202501.csv", "reference")], files);
        Assert.Single(blobs, blob => blob.Name.EndsWith(".parquet", StringComparison.Ordinal));
    }

    private static decimal Known(JsonElement summary, string block) =>
        summary.At($"{block}.figure.value") is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : 0;
}
