using TradeFunctions.LocalHost.Headline;

namespace TradeFunctions.Tests.LocalHost;

public class HeadlineTextTests
{
    private static readonly NamedEconomy Japan = new("JPN", "Japan");
    private static readonly NamedEconomy China = new("CHN", "China");
    private static readonly NamedEconomy Netherlands = new("NLD", "Netherlands");
    private static readonly NamedEconomy World = new("WLD", "World");
    private static readonly RatioOf NoChange = new("no_base", null, SmallBase: false);
    private static readonly RecordOf NoRecord = new("short_history", null, null, null);

    [Fact]
    public void An_account_is_said_with_both_flows_total_trade_and_the_balance() =>
        Assert.Equal(
            "Japan's account of 2024: exports to China 124.56 billion USD, imports from China 168.06 billion USD, total trade 292.62 billion USD; a deficit of 43.50 billion, 3.3% narrower than a year before.",
            HeadlineText.Account(Account(Japan, China, "2024", 124_560_412_000, 168_062_118_000, 292_622_530_000, Deficit(-43_501_706_000, "narrowed", -0.032995m))));

    [Fact]
    public void What_is_not_there_is_not_spoken_of() =>
        Assert.Equal(
            "Netherlands' account of 2024: imports from the World 1.50 million USD.",
            HeadlineText.Account(Account(Netherlands, World, "2024", null, 1_500_000, null, new BalanceAccount("missing", null, null, null, NoChange))));

    [Theory]
    [InlineData("2021", 3, false, ", the highest since 2021.")]
    [InlineData("2023", 1, false, ".")]
    [InlineData(null, 5, true, ", the highest on record (since 2019).")]
    public void Imports_say_how_far_back_they_are_the_highest(string? since, int distance, bool onRecord, string end)
    {
        var account = Account(China, Japan, "2024", 1, 152_010_384_000.125m, 1, Deficit(-1, "widened", 0.5m));
        var record = new RecordOf("ok", "2019", new ExtremeOf(since, distance, onRecord), new ExtremeOf("2023", 1, OnRecord: false));
        account = account with { Imports = account.Imports with { ByValue = account.Imports.ByValue with { Record = record } } };
        Assert.Equal("China's imports from Japan in 2024: 152.01 billion USD" + end, HeadlineText.Imports(account));
    }

    [Theory]
    [InlineData(0.026201, 2, "up", "Total trade of Japan and China in May 2025: +2.62% on the year, the second month of growth in a row.")]
    [InlineData(-0.1, 11, "down", "Total trade of Japan and China in May 2025: -10.00% on the year, the 11th month of decline in a row.")]
    [InlineData(0.026201, 1, "up", "Total trade of Japan and China in May 2025: +2.62% on the year.")]
    public void Growth_is_said_with_its_streak(double ratio, int length, string direction, string expected)
    {
        var account = Account(Japan, China, "2025-05", 1, 1, 2, Deficit(-1, "widened", 0.5m));
        account = account with { Total = account.Total with { ByValue = new FlowComparison(new RatioOf("ok", (decimal)ratio, SmallBase: false), new StreakOf(length, direction), NoRecord) } };
        Assert.Equal(expected, HeadlineText.Growth(account));
    }

    [Fact]
    public void Growth_without_a_base_or_from_a_small_one_is_not_said()
    {
        var account = Account(Japan, China, "2025-05", 1, 1, 2, Deficit(-1, "widened", 0.5m));
        Assert.Null(HeadlineText.Growth(account));
        Assert.Null(HeadlineText.Growth(account with { Total = account.Total with { ByValue = new FlowComparison(new RatioOf("ok", 12m, SmallBase: true), new StreakOf(1, "up"), NoRecord) } }));
    }

    private static AccountSummary Account(NamedEconomy reporter, NamedEconomy partner, string period, decimal? exports, decimal? imports, decimal? total, BalanceAccount balance) =>
        new(reporter, partner, period, Flow(exports), Flow(imports), Flow(total), balance);

    private static FlowAccount Flow(decimal? value) =>
        new(new FlowFigure(value is null ? "missing" : "ok", value, value is null ? null : "USD"), new FlowComparison(NoChange, new StreakOf(0, "none"), NoRecord), null);

    private static BalanceAccount Deficit(decimal value, string movement, decimal ratio) =>
        new("ok", value, "deficit", movement, new RatioOf("ok", ratio, SmallBase: false));
}
