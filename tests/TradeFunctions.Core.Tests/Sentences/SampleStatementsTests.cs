using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Sentences;

/// <summary>The statements that an article on the trade of China and Japan makes, from the sample's files to the sentence.</summary>
public class SampleStatementsTests(SampleAccounts accounts) : IClassFixture<SampleAccounts>
{
    private string? Say(int reporter, int partner, Period period, string id) =>
        SummaryFacts.Write(accounts.Summary(reporter, partner, period.Year), period).Text(id);

    [Fact]
    public void China_s_imports_from_Japan_were_the_highest_since_2021() => Assert.Equal(
        "China's imports from Japan were $152.01 billion in 2024, the highest since 2021.",
        Say(Told.China, Told.Japan, Told.Year, "imports.value_and_record"));

    [Theory]
    [InlineData("exports", "Japan's exports to China were $124.56 billion in 2024")]
    [InlineData("imports", "Japan's imports from China were $168.06 billion in 2024")]
    [InlineData("total", "Japan's total trade with China was $292.62 billion in 2024")]
    public void Japan_s_account_of_2024(string subject, string beginning) => Assert.StartsWith(
        beginning, Say(Told.Japan, Told.China, Told.Year, $"{subject}.value_and_record"), StringComparison.Ordinal);

    [Fact]
    public void China_was_Japan_s_largest_trading_partner() => Assert.StartsWith(
        "China was Japan's largest trading partner in 2024", Say(Told.Japan, Told.China, Told.Year, "total.rank"), StringComparison.Ordinal);

    [Theory]
    [InlineData(Told.Japan, Told.China, "Japan's total trade with China grew 2.62% in May 2025 compared with May 2024, from $23.19 billion to $23.80 billion, the second month of growth in a row.")]
    [InlineData(Told.China, Told.Japan, "China's total trade with Japan grew 2.62% in May 2025 compared with May 2024, from $23.56 billion to $24.17 billion, the second month of growth in a row.")]
    public void Trade_grew_for_the_second_month_in_a_row(int reporter, int partner, string text) =>
        Assert.Equal(text, Say(reporter, partner, Told.May, "total.change_and_streak"));

    [Fact]
    public void Exports_to_China_were_17_6_percent_of_all_exports() => Assert.Equal(
        "Japan's exports to China were 17.6% of all its exports in 2024.", Say(Told.Japan, Told.China, Told.Year, "exports.share"));

    [Fact]
    public void Japan_s_deficit_with_China_narrowed() => Assert.Equal(
        "In 2024 Japan's deficit with China narrowed to $43.50 billion, 3.3% less than in 2023 (exports FOB, imports CIF).",
        Say(Told.Japan, Told.China, Told.Year, "balance"));

    [Fact]
    public void A_month_that_is_missing_is_told_by_the_months_that_both_years_have()
    {
        // Thailand has no row in July 2024.
        var facts = SummaryFacts.Write(accounts.Summary(Told.Japan, 764, 2024), Period.OfMonth(2024, 9));

        Assert.Null(facts.Text("exports.year_to_date"));
        Assert.Contains(
            "in January–June and August–September 2024, ", facts.Text("exports.year_to_date_common_months"), StringComparison.Ordinal);
        Assert.EndsWith(
            ". There is no figure for July 2024.", facts.Text("exports.year_to_date_common_months"), StringComparison.Ordinal);
        Assert.Empty(SummaryFacts.Write(accounts.Summary(Told.Japan, 764, 2024), Period.OfMonth(2024, 7)));
    }

    [Fact]
    public void Every_fact_of_the_sample_names_files_that_are_there()
    {
        foreach (var (partner, year) in new[] { (Told.China, 2024), (Told.China, 2025), (490, 2024), (899, 2024) })
        {
            var summary = accounts.Summary(Told.Japan, partner, year);
            var written = summary.Periods.ToDictionary(period => period.Period, period => SummaryFacts.Write(summary, period.Period));
            var facts = written.Values.SelectMany(own => own).ToList();

            Assert.NotEmpty(facts);
            Assert.All(facts, fact => Assert.NotEmpty(fact.Sources));
            Assert.All(facts, fact => Assert.All(fact.Sources, source => Assert.InRange(source, 0, summary.Sources.Count - 1)));
            Assert.All(written, own => Assert.All(own.Value, fact => Assert.Equal(LunarNewYear.Spoken(own.Key, summary.Reporter, partner), fact.Period)));
            Assert.All(written.Values, own => Assert.All(own.GroupBy(fact => fact.Id), same => Assert.Single(same)));
        }
    }

    [Fact]
    public void The_World_s_summary_names_the_largest_partners()
    {
        var facts = SummaryFacts.Write(accounts.Summary(Told.Japan, Told.World, 2024), Told.Year);

        Assert.StartsWith("Japan's exports to the world were $707.64 billion in 2024", facts.Text("exports.value_and_record"), StringComparison.Ordinal);
        Assert.StartsWith("Japan's largest trading partners in 2024 were China with 20.17%, ", facts.Text("total.top_partners"), StringComparison.Ordinal);
    }
}
