using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Sentences;

/// <summary>What is said of January and February, in whatever form the office gave them; the table of docs/january-february.md.</summary>
public class JanuaryFebruaryTests
{
    private static readonly string[] Asked = ["2024-01", "2024-02", "2024-01/2024-02", "2024-03"];

    [Theory]
    [InlineData("months", "months")]
    [InlineData("together", "together")]
    [InlineData("months", "together")]
    [InlineData("together", "months")]
    [InlineData("January", "months")]
    [InlineData("months", "January")]
    public void Of_a_partner_that_keeps_the_holiday_both_months_are_spoken_of_together(string before, string now)
    {
        var summary = Summary(before, now, China);
        var documented = Documented();

        Assert.All(Asked, period => Assert.Contains($"| {before} | {now} | {period} | {Said(summary, period)} |", documented));
        Assert.All(
            Asked.SelectMany(period => SummaryFacts.Write(summary, At(period))),
            fact => Assert.False(LunarNewYear.Moves(fact.Period, Japan, China), fact.Text));
    }

    [Fact]
    public void Of_another_partner_each_month_is_spoken_of()
    {
        Assert.StartsWith("Japan's exports to the United States fell 30% in January 2024", Said(Summary("months", "months", Usa), "2024-01"), StringComparison.Ordinal);
        Assert.StartsWith("Japan's exports to the United States grew 4% in January–February 2024", Said(Summary("together", "together", Usa), "2024-01/2024-02"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, 30, ", the third month of growth in a row.")]
    [InlineData(40, 30, ".")]
    public void A_streak_that_begins_in_February_is_not_spoken_of(decimal january, decimal february, string end)
    {
        var account = Account(
            ("X 156 2022-12", 9), ("X 156 2023-12", 8), ("X 156 2023-01", 30), ("X 156 2023-02", 20), ("X 156 2023-03", 10), ("X 156 2024-01", january + 10.5m), ("X 156 2024-02", february), ("X 156 2024-03", 12));
        if (january > 30) account = Account(("X 156 2023-01", 50), ("X 156 2023-02", 20), ("X 156 2023-03", 10), ("X 156 2024-01", january), ("X 156 2024-02", february), ("X 156 2024-03", 12));
        var facts = SummaryFacts.Write(SummarySlice.Build(account, 2024).Single(entity => entity.Partner == China), At("2024-03"));

        Assert.EndsWith($"from $10 to $12{end}", Assert.Single(facts, fact => fact.Id == "exports.change_and_streak").Text, StringComparison.Ordinal);
    }

    /// <summary>The real case: China's imports in January 2013 were 29% above the year before, in February 15% below, together some 5% above.</summary>
    [Fact]
    public void A_January_of_plus_29_and_a_February_of_minus_15_percent_are_one_of_plus_5()
    {
        var account = Account(("M 156 2012-01", 122.66m), ("M 156 2012-02", 145.95m), ("M 156 2013-01", 158.24m), ("M 156 2013-02", 124.12m));
        var summary = SummarySlice.Build(account, 2013).Single(entity => entity.Partner == China);

        Assert.Equal(0.290070m, summary.Find(At("2013-01"))!.Imports.Value.Series.Change.Ratio);
        Assert.Equal(-0.149572m, summary.Find(At("2013-02"))!.Imports.Value.Series.Change.Ratio);
        var said = Assert.Single(SummaryFacts.Write(summary, At("2013-02")), fact => fact.Id == "imports.change_and_streak").Text;
        Assert.StartsWith("Japan's imports from China grew 5.12% in January–February 2013 compared with January–February 2012", said, StringComparison.Ordinal);
    }

    // 2023: 30 and 20, in March 10; 2024: 21 and 31, in March 12.
    private static SummaryEntity Summary(string before, string now, int partner) => SummarySlice
        .Build(Account([.. Rows(2023, before, 30, 20, partner), ($"X {partner} 2023-03", 10), .. Rows(2024, now, 21, 31, partner), ($"X {partner} 2024-03", 12)]), 2024)
        .Single(entity => entity.Partner == partner);

    private static IEnumerable<(string, decimal)> Rows(int year, string form, decimal january, decimal february, int partner) => form switch
    {
        "months" => [($"X {partner} {year}-01", january), ($"X {partner} {year}-02", february)],
        "January" => [($"X {partner} {year}-01", january)],
        _ => [($"X {partner} {year}-01/{year}-02", january + february)],
    };

    private static string Said(SummaryEntity summary, string period)
    {
        var facts = SummaryFacts.Write(summary, At(period)).Where(fact => fact.Id.StartsWith("exports", StringComparison.Ordinal)).ToList();
        var said = facts.Find(fact => fact.Id == "exports.change_and_streak") ?? facts.Find(fact => fact.Id == "exports.value_and_record");
        var toDate = facts.Find(fact => fact.Id.StartsWith("exports.year_to_date", StringComparison.Ordinal));
        return said is null ? "nothing" : toDate is null ? said.Text : $"{said.Text} {toDate.Text}";
    }

    private static string[] Documented()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "TradeFunctions.sln"))) folder = folder.Parent;
        return System.IO.File.ReadAllLines(Path.Combine(folder!.FullName, "docs", "january-february.md"));
    }
}
