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
        Assert.True(report.Total > 600_000, $"{report.Total}");
        Assert.Empty(SpokenOfTheSample.Except(report.Compared.Keys));
    }

    [Fact]
    public async Task Every_figure_of_files_with_all_the_traps_is_what_the_definitions_give()
    {
        using var folder = GeneratedFolder.WithTraps(damaged: true);
        await service.LoadAsync(folder.Path, "traps");
        var report = await CheckAsync(folder.Path, "traps");
        AssertNoDifference(report);
        Assert.True(report.Total > 200_000, $"{report.Total}");
        Assert.Empty(Provoked.Except(report.Statuses.Keys));
        Assert.Contains("summary fact annual_differs", report.Compared.Keys);
    }

    [Fact]
    public async Task Every_figure_of_the_same_files_without_damage_is_what_the_definitions_give()
    {
        using var folder = GeneratedFolder.WithTraps(damaged: false);
        await service.LoadAsync(folder.Path, "whole");
        var report = await CheckAsync(folder.Path, "whole");
        AssertNoDifference(report);
        Assert.True(report.Total > 200_000, $"{report.Total}");
        Assert.Empty(ProvokedWhereWhole.Except(report.Statuses.Keys));
    }

    [Fact]
    public async Task Every_sum_of_complete_commodities_is_what_the_definitions_give()
    {
        using var folder = GeneratedFolder.OfCommodities();
        await service.LoadAsync(folder.Path, "commodities");
        var report = await CheckAsync(folder.Path, "commodities");
        AssertNoDifference(report);
        Assert.True(report.Total > 40_000, $"{report.Total}");
        Assert.Contains("figure no_trade", report.Statuses.Keys);
    }

    [Fact]
    public async Task Every_figure_of_commodities_at_three_levels_in_two_editions_is_what_the_definitions_give()
    {
        using var folder = GeneratedFolder.OfLevels();
        await service.LoadAsync(folder.Path, "levels");
        var report = await CheckAsync(folder.Path, "levels");
        AssertNoDifference(report);
        Assert.True(report.Total > 600_000, $"{report.Total}");
        Assert.Empty(ProvokedByCommodities.Except(report.Statuses.Keys));
        Assert.Empty(SpokenOfCommodities.Except(report.Compared.Keys));
    }

    [Fact]
    public async Task Every_sum_of_subheadings_of_complete_files_is_what_the_definitions_give()
    {
        using var folder = GeneratedFolder.OfSubheadings();
        await service.LoadAsync(folder.Path, "subheadings");
        var report = await CheckAsync(folder.Path, "subheadings");
        AssertNoDifference(report);
        Assert.True(report.Total > 100_000, $"{report.Total}");
        Assert.Empty(ProvokedOfEditions.Except(report.Statuses.Keys));
    }

    [Fact]
    public async Task Every_sum_of_the_parts_in_the_offices_own_files_is_what_the_definitions_give()
    {
        using var folder = GeneratedFolder.OfOffices();
        await service.LoadAsync(folder.Path, "offices");
        var report = await CheckAsync(folder.Path, "offices");
        AssertNoDifference(report);
        Assert.True(report.Total > 10_000, $"{report.Total}");
        Assert.Contains("commodity figure conflict", report.Statuses.Keys);
    }

    [Fact]
    public async Task Two_decades_of_months_are_looked_at_as_far_back_as_the_answer_says()
    {
        using var folder = GeneratedFolder.OfLongHistory();
        await service.LoadAsync(folder.Path, "long");
        var report = await CheckAsync(folder.Path, "long");
        AssertNoDifference(report);
        Assert.True(report.Total > 100_000, $"{report.Total}");
        Assert.Empty(ProvokedOfHistory.Except(report.Statuses.Keys));
    }

    [Fact]
    public async Task Every_figure_of_Japan_Customs_files_is_what_the_definitions_give()
    {
        using var folder = GeneratedFolder.OfJapanCustoms();
        await service.LoadAsync(folder.Path, "japan");
        var report = await CheckAsync(folder.Path, "japan");
        AssertNoDifference(report);
        Assert.True(report.Total > 40_000, $"{report.Total}");
        Assert.Empty(ProvokedByParts.Except(report.Statuses.Keys));
    }

    [Fact]
    public async Task Every_figure_of_a_series_of_Japan_Customs_is_what_the_definitions_give()
    {
        using var folder = GeneratedFolder.OfJapanSeries();
        await service.LoadAsync(folder.Path, "series");
        var report = await CheckAsync(folder.Path, "series");
        AssertNoDifference(report);
        Assert.True(report.Total > 2_000, $"{report.Total}");
        Assert.Contains("three_months ok", report.Statuses.Keys);
    }

    [Fact]
    public async Task One_altered_figure_is_found_with_all_that_follows_from_it()
    {
        using var folder = GeneratedFolder.OfCommodities();
        await service.LoadAsync(folder.Path, "commodities");
        using var altered = folder.Altered("84");
        var report = await CheckAsync(altered.Path, "commodities");
        Assert.Contains(report.Differences, difference => difference.StartsWith("figure: ", StringComparison.Ordinal));
        Assert.Contains(report.Differences, difference => difference.StartsWith("share: ", StringComparison.Ordinal));
        Assert.Empty(AlteredAnswers.Except(report.Differing.Keys));
    }

    private static void AssertNoDifference(OracleReport report) =>
        Assert.True(report.Differences.Count == 0, string.Join('\n', report.Lines(MostShown)));

    private Task<OracleReport> CheckAsync(string folder, string dataset) =>
        OracleCheck.RunAsync(folder, service.Http, dataset, [], CancellationToken.None);

    private static readonly string[] ProvokedByCommodities =
    [
        "commodity figure ok", "commodity figure missing", "commodity figure conflict", "commodity figure no_trade", "commodity figure no_quantity",
        "commodity change ok", "commodity change no_base", "commodity change zero_base", "commodity change conflict", "commodity change classification_break",
        "commodity share ok", "commodity share no_world", "commodity share conflict", "commodity contribution ok", "commodity contribution no_world",
        "partner ranking ok", "partner ranking unranked", "partner ranking conflict", "partner ranking missing",
        "commodity ranking ok", "commodity ranking conflict", "top commodities ok",
        "mirror ok",
        "commodity year_to_date ok", "commodity year_to_date incomplete", "commodity rolling_12_months ok", "commodity rolling_12_months incomplete",
        "commodity streak reversal", "commodity streak no_change", "commodity streak missing", "commodity streak no_base",
        "commodity streak zero_base", "commodity streak conflict", "commodity streak classification_break", "commodity record ok", "commodity record missing", "commodity record conflict",
        "commodity record short_history", "commodity growth ok", "commodity growth no_base", "commodity unit_value ok", "commodity unit_value no_quantity",
        "group figure ok", "group figure missing", "group change ok", "group share ok", "group contribution ok", "group streak reversal", "group record ok",
        "joint share ok", "joint share incomplete", "joint share no_world",
    ];

    // What a part of a sum does to it.
    private static readonly string[] ProvokedByParts = ["commodity figure ok", "commodity figure no_trade", "commodity figure conflict", "commodity figure no_quantity", "commodity unit_value ok"];

    // What a code that an edition does not have is.
    private static readonly string[] ProvokedOfEditions = ["commodity figure not_existing", "commodity change classification_break"];

    // What can only be seen where there is more than one answer looks at.
    private static readonly string[] ProvokedOfHistory = ["commodity streak not_read", "commodity year_to_date classification_break", "commodity streak reversal", "commodity record ok", "group streak not_read"];

    // Sentences whose numbers were compared.
    private static readonly string[] SpokenOfCommodities =
    [
        "commodity series fact value_and_record", "commodity series fact change_and_streak", "commodity series fact share", "commodity series fact weight",
        "commodity series fact year_to_date", "partner ranking fact combined_share", "partner ranking fact largest_partner", "commodity ranking fact top_goods_hs2",
        "commodity ranking fact top_goods_hs4", "commodity ranking fact top_goods_hs6",
    ];

    private static readonly string[] SpokenOfTheSample =
    [
        "summary fact value_and_record", "summary fact change_and_streak", "summary fact year_to_date", "summary fact share", "summary fact rank",
        "summary fact top_partners", "summary fact top_goods_hs2", "summary fact top_goods_hs4", "summary fact balance", "summary fact mirror",
        "series fact value_and_record", "series fact change_and_streak", "series fact year_to_date", "series fact share", "mirror fact mirror",
        "commodity series fact change_and_streak", "commodity series fact weight", "partner ranking fact combined_share", "commodity ranking fact top_goods_hs4",
    ];

    // What one value of a file reaches.
    private static readonly string[] AlteredAnswers =
    [
        "commodity series commodity figure", "commodity series commodity change", "commodity series commodity share", "commodity series commodity record",
        "commodity series commodity growth", "partner ranking partner ranking", "partner ranking joint share",
        "summary record", "summary fact value_and_record", "summary fact share", "summary fact balance", "partner ranking fact combined_share",
    ];

    // What the generated files are there to provoke: without one of these the check would not check it.
    private static readonly string[] Provoked =
    [
        "figure ok", "figure missing", "figure conflict", "figure no_quantity", "figure rejected", "figure not_existing",
        "change ok", "change missing", "change conflict", "change no_base", "change zero_base", "change currency_differs", "change unit_changed",
        "year_to_date ok", "year_to_date incomplete", "rolling_12_months ok", "rolling_12_months incomplete",
        "streak reversal", "streak no_change", "streak missing", "streak no_base", "streak zero_base", "streak conflict", "streak currency_differs", "streak unread",
        "record ok", "record missing", "record conflict", "record short_history",
        "share ok", "share no_world", "share missing", "share conflict",
        "rank ok", "rank unranked", "rank missing", "rank conflict", "rank incomplete", "rank not_existing",
        "contribution ok", "contribution no_world", "contribution no_base",
        "balance ok", "balance missing", "balance conflict", "balance no_base", "growth ok", "growth zero_base",
        "concentration incomplete",
        "unit_value ok", "unit_value no_quantity",
    ];

    // What cannot be known beside rows that could not be read.
    private static readonly string[] ProvokedWhereWhole = ["figure no_trade", "rank no_trade", "concentration ok", "concentration no_world"];
}
