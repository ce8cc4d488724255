using System.Globalization;
using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>
/// Imports whose file carries an FOB value beside the CIF value, as the United States' do: from the file to what the mirror says of them.
/// </summary>
public sealed class FreightTests : IAsyncLifetime
{
    private const string Header = "period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,cifvalue,fobvalue,primaryValue";
    private const string Mirror = "/api/v1/mirror/JPN/USA?flow=X&period=2023";

    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        await _world.PutAsync("own/usa_2025-06-30.csv", File(
        [
            Import("2022", 392, 130), Import("2023", 392, 125, "120"), Import("2023", 156, 50, "48"), Import("2023", 410, 90, "91"),
            // 2024 is a sum of months; of those from China one has no FOB value.
            .. Months.SelectMany(month => new[] { Import(month, 392, 11, "10.5"), Import(month, 156, 5, month == "202407" ? "NA" : "4.5") }),
        ]));
        await _world.PutAsync("own/exporters.csv", File(
        [
            Export("2022", 392, 100), Export("2023", 392, 100), Export("2024", 392, 120), Export("2023", 156, 60), Export("2024", 156, 55), Export("2023", 410, 80),
        ]));
        await _world.RunAsync("own");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task The_fob_value_stands_beside_the_cif_value_and_the_gap_is_told_like_with_like()
    {
        var answer = await _world.JsonAsync(Mirror);
        var flow = answer.At("flows.0");
        Assert.Equal((125m, "CIF", 120m), (flow.Number("other.figure.value"), flow.Text("other.figure.valuation"), flow.Number("other.fob_value")));
        Assert.Equal(JsonValueKind.Null, flow.At("own.fob_value").ValueKind);
        Assert.Equal((25m, 0.25m, 0.2m), (flow.Number("difference"), flow.Number("ratio_to_own"), flow.Number("ratio_to_other")));
        Assert.Equal(
            (5m, 20m, 0.2m, 0.166667m),
            (flow.Number("fob.freight_and_insurance"), flow.Number("fob.difference"), flow.Number("fob.ratio_to_own"), flow.Number("fob.ratio_to_other")));
        var fact = answer.At("facts").EnumerateArray().Single();
        Assert.EndsWith(
            " Valued FOB as exports are, the United States' imports were $120, so freight and insurance explain $5 of the $25 gap.", fact.Text("text"), StringComparison.Ordinal);
        Assert.Contains(fact.At("figures").EnumerateArray(), figure => figure.Text("name") == "freight_and_insurance" && figure.Number("value") == 5m);
    }

    [Fact]
    public async Task The_importer_s_summary_and_mirror_say_the_same_from_its_side()
    {
        var mirror = (await _world.JsonAsync("/api/v1/summaries/USA/JPN?period=2023")).At("mirror.imports");
        Assert.Equal((120m, 5m, -20m), (mirror.Number("own.fob_value"), mirror.Number("fob.freight_and_insurance"), mirror.Number("fob.difference")));
        var total = (await _world.JsonAsync("/api/v1/mirror/USA/JPN?flow=total&period=2023")).At("flows.0");
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (total.At("own.fob_value").ValueKind, total.At("fob").ValueKind));
    }

    [Theory]
    [InlineData("JPN", "2022")]
    [InlineData("CHN", "2024")]
    [InlineData("KOR", "2023")]
    public async Task Without_one_below_the_cif_value_of_every_part_nothing_is_said_of_freight(string exporter, string period)
    {
        var answer = await _world.JsonAsync($"/api/v1/mirror/{exporter}/USA?flow=X&period={period}");
        Assert.Equal(("ok", JsonValueKind.Null), (answer.Text("flows.0.status"), answer.At("flows.0.fob").ValueKind));
        Assert.DoesNotContain("Valued FOB", answer.At("facts.0").Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_of_months_has_their_sum_where_each_of_them_has_one()
    {
        var japan = (await _world.JsonAsync("/api/v1/mirror/USA/JPN?flow=M&period=2024")).At("flows.0");
        Assert.Equal((132m, 126m, 6m, -6m), (japan.Number("own.figure.value"), japan.Number("own.fob_value"), japan.Number("fob.freight_and_insurance"), japan.Number("fob.difference")));
        var china = (await _world.JsonAsync("/api/v1/mirror/USA/CHN?flow=M&period=2024")).At("flows.0");
        Assert.Equal((60m, JsonValueKind.Null), (china.Number("own.figure.value"), china.At("own.fob_value").ValueKind));
        Assert.Equal(4.5m, (await _world.JsonAsync("/api/v1/summaries/USA/CHN?period=2024-06")).At("mirror.imports").Number("own.fob_value"));
    }

    [Fact]
    public async Task Imports_below_the_exports_are_so_by_more_without_freight()
    {
        var answer = await _world.JsonAsync("/api/v1/mirror/USA/CHN?flow=M&period=2023");
        Assert.EndsWith(" Valued FOB as exports are, the United States' imports were $48, $12 less than China's exports.", answer.Text("facts.0.text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_has_it_in_columns_of_its_own()
    {
        var lines = (await _world.TextAsync(Mirror + "&format=csv")).Split('\n');
        var (names, values) = (lines[0].TrimEnd('\r').Split(','), lines[1].TrimEnd('\r').Split(','));
        Assert.Equal(["own_fob_value", "other_fob_value", "freight_and_insurance", "fob_difference", "fob_ratio_to_own", "fob_ratio_to_other"], names.TakeLast(6));
        Assert.Equal(["", "120", "5", "20", "0.2", "0.166667"], values.TakeLast(6));
    }

    [Fact]
    public async Task An_fob_value_that_a_later_file_changes_alone_is_a_revision_and_changes_the_answer()
    {
        var before = await _world.ETagAsync(Mirror);
        await _world.PutAsync("own/usa_2025-07-15.csv", File([Import("2023", 392, 125, "119")]));
        await _world.RunAsync("own");
        Assert.NotEqual(before, await _world.ETagAsync(Mirror));
        Assert.Equal(6m, (await _world.JsonAsync(Mirror)).Number("flows.0.fob.freight_and_insurance"));
        var figure = (await _world.JsonAsync("/api/v1/revisions/USA")).At("versions.0.figures.0");
        Assert.Equal((125m, 125m, 120m, 119m), (figure.Number("old_value"), figure.Number("new_value"), figure.Number("old_fob_value"), figure.Number("new_fob_value")));
    }

    private static IEnumerable<string> Months => Enumerable.Range(202401, 12).Select(month => month.ToString(CultureInfo.InvariantCulture));

    private static string File(IEnumerable<string> rows) => $"{Header}\n{string.Join('\n', rows)}\n";

    private static string Import(string period, int partner, decimal cif, string fob = "") => string.Create(CultureInfo.InvariantCulture, $"{period},842,M,{partner},H6,TOTAL,{cif},{fob},{cif}");

    private static string Export(string period, int reporter, decimal value) => string.Create(CultureInfo.InvariantCulture, $"{period},{reporter},X,842,H6,TOTAL,,{value},{value}");
}
