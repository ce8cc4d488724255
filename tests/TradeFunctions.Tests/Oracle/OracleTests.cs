using TradeFunctions.LocalHost.Azurite;
using TradeFunctions.Oracle;

namespace TradeFunctions.Tests.Oracle;

/// <summary>
/// The service's figures beside those that SQL works out of the same raw files, from the definitions: see the program in
/// TradeFunctions.Oracle. From CSV in a blob to the HTTP answer.
/// </summary>
public class OracleTests(LoadedService service) : IClassFixture<LoadedService>
{
    private const int MostShown = 50;

    [Fact]
    public async Task Every_figure_of_the_sample_is_what_the_definitions_give()
    {
        var folder = Path.Combine(RepositoryRoot.Find(), "samples", "sample");
        await service.LoadAsync(folder, "sample");
        var report = await CheckAsync(folder, "sample");
        AssertNoDifference(report);
        Assert.True(report.Total > 400_000, $"{report.Total}");
    }

    [Fact]
    public async Task Every_figure_of_files_with_all_the_traps_is_what_the_definitions_give()
    {
        using var folder = GeneratedFolder.WithTraps();
        await service.LoadAsync(folder.Path, "traps");
        var report = await CheckAsync(folder.Path, "traps");
        AssertNoDifference(report);
        Assert.True(report.Total > 200_000, $"{report.Total}");
        Assert.Empty(Provoked.Except(report.Statuses.Keys));
    }

    [Fact]
    public async Task Every_sum_of_complete_goods_is_what_the_definitions_give()
    {
        using var folder = GeneratedFolder.OfGoods();
        await service.LoadAsync(folder.Path, "goods");
        var report = await CheckAsync(folder.Path, "goods");
        AssertNoDifference(report);
        Assert.True(report.Total > 40_000, $"{report.Total}");
        Assert.Contains("figure no_trade", report.Statuses.Keys);
    }

    [Fact]
    public async Task Every_figure_of_goods_at_three_levels_in_two_editions_is_what_the_definitions_give()
    {
        using var folder = GeneratedFolder.OfLevels();
        await service.LoadAsync(folder.Path, "levels");
        var report = await CheckAsync(folder.Path, "levels");
        AssertNoDifference(report);
        Assert.True(report.Total > 300_000, $"{report.Total}");
        Assert.Empty(ProvokedOfGoods.Except(report.Statuses.Keys));
    }

    [Fact]
    public async Task Every_sum_of_subheadings_of_complete_files_is_what_the_definitions_give()
    {
        using var folder = GeneratedFolder.OfSubheadings();
        await service.LoadAsync(folder.Path, "subheadings");
        var report = await CheckAsync(folder.Path, "subheadings");
        AssertNoDifference(report);
        Assert.True(report.Total > 100_000, $"{report.Total}");
    }

    [Fact]
    public async Task One_altered_figure_is_found_with_all_that_follows_from_it()
    {
        using var folder = GeneratedFolder.OfGoods();
        await service.LoadAsync(folder.Path, "goods");
        using var altered = folder.Altered();
        var report = await CheckAsync(altered.Path, "goods");
        Assert.Contains(report.Differences, difference => difference.StartsWith("figure: ", StringComparison.Ordinal));
        Assert.Contains(report.Differences, difference => difference.StartsWith("share: ", StringComparison.Ordinal));
    }

    private static void AssertNoDifference(OracleReport report) =>
        Assert.True(report.Differences.Count == 0, string.Join('\n', report.Lines(MostShown)));

    private Task<OracleReport> CheckAsync(string folder, string dataset) =>
        OracleCheck.RunAsync(folder, service.Http, dataset, [], CancellationToken.None);

    private static readonly string[] ProvokedOfGoods =
    [
        "goods figure ok", "goods figure missing", "goods figure conflict", "goods figure no_trade", "goods figure no_quantity",
        "goods change ok", "goods change no_base", "goods change zero_base", "goods change conflict", "goods change classification_break",
        "goods share ok", "goods share no_world", "goods share conflict", "goods contribution ok", "goods contribution no_world",
        "partner ranking ok", "partner ranking unranked", "partner ranking conflict", "partner ranking missing",
        "commodity ranking ok", "commodity ranking conflict", "top goods ok",
        "mirror ok",
    ];

    // What the generated files are there to provoke: without one of these the check would not check it.
    private static readonly string[] Provoked =
    [
        "figure ok", "figure missing", "figure conflict", "figure no_trade", "figure no_quantity",
        "change ok", "change missing", "change conflict", "change no_base", "change zero_base", "change currency_differs", "change unit_changed",
        "year_to_date ok", "year_to_date incomplete", "rolling_12_months ok", "rolling_12_months incomplete",
        "streak reversal", "streak no_change", "streak missing", "streak no_base", "streak zero_base", "streak conflict", "streak currency_differs",
        "record ok", "record missing", "record conflict", "record short_history",
        "share ok", "share no_world", "share missing", "share conflict",
        "rank ok", "rank unranked", "rank missing", "rank conflict", "rank no_trade",
        "contribution ok", "contribution no_world", "contribution no_base",
        "balance ok", "balance missing", "balance conflict", "balance no_base", "growth ok", "growth zero_base",
        "concentration ok", "concentration incomplete", "concentration no_world",
        "unit_value ok", "unit_value no_quantity",
    ];
}
