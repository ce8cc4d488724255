using System.Globalization;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Sentences;

public class FactListTests
{
    private static FlowSummary Full(decimal now)
    {
        var flow = Told.Flow(now, now - 100);
        var share = new Share(MeasureStatus.Ok, 0.5m, Told.Whole(now * 2), WorldBasis.Reported);
        return flow with { Value = flow.Value with { Share = share, Rank = new Rank(MeasureStatus.Ok, 1, 2, IsCertain: true) } };
    }

    private static PeriodSummary Period2024 => Told.In(
        Told.Year,
        Full(3_000_000),
        Full(2_000_000),
        Full(5_000_000),
        new Balance(MeasureStatus.Ok, Told.Whole(1_000_000), BalanceState.Surplus, Valuation.Fob, Valuation.Cif, new Change(MeasureStatus.NoBase)));

    [Fact]
    public void The_facts_of_a_pair_come_by_subject_and_end_with_the_balance() => Assert.Equal(
        [
            "exports.value_and_record", "exports.change_and_streak", "exports.share", "exports.rank",
            "imports.value_and_record", "imports.change_and_streak", "imports.share", "imports.rank",
            "total.value_and_record", "total.change_and_streak", "total.share", "total.rank",
            "balance",
        ],
        Told.By(Told.Japan, Told.China, Period2024).Select(fact => fact.Id));

    [Fact]
    public void The_World_has_no_share_and_no_rank() => Assert.Equal(
        [
            "exports.value_and_record", "exports.change_and_streak", "imports.value_and_record", "imports.change_and_streak",
            "total.value_and_record", "total.change_and_streak", "balance",
        ],
        Told.By(Told.Japan, Told.World, Period2024).Select(fact => fact.Id));

    [Fact]
    public void The_World_is_the_world_in_sentences()
    {
        var facts = Told.By(Told.Japan, Told.World, Period2024);

        Assert.Equal("Japan's exports to the world were $3.00 million in 2024.", facts.Text("exports.value_and_record"));
        Assert.Equal("Japan's total trade with the world was $5.00 million in 2024.", facts.Text("total.value_and_record"));
    }

    [Fact]
    public void No_sentence_about_a_period_without_figures() => Assert.Empty(Told.By(Told.Japan, Told.China, Told.In(Told.May)));

    [Fact]
    public void No_sentence_about_a_period_that_the_summary_does_not_have() =>
        Assert.Empty(SummaryFacts.Write(Told.Of(Told.Japan, Told.China, Period2024), Told.May));

    [Theory]
    [InlineData(FigureStatus.NoTrade)]
    [InlineData(FigureStatus.Missing)]
    [InlineData(FigureStatus.Conflict)]
    public void A_sum_or_a_difference_with_a_side_that_is_not_ok_is_left_to_the_other_side(FigureStatus status)
    {
        var facts = Told.By(Told.Japan, 837, Period2024 with { Imports = Told.Flow(new Figure(status)) });

        Assert.NotEmpty(facts);
        Assert.All(facts, fact => Assert.StartsWith("exports.", fact.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void Commodities_are_named_in_every_sentence()
    {
        var context = SummaryContext.Find(Told.Of(Told.Japan, Told.China, Period2024), Told.Year)! with { CommodityName = "machine tools" };

        var facts = SummaryFacts.Write(context);

        Assert.Equal("Japan's exports of machine tools to China were $3.00 million in 2024.", facts.Text("exports.value_and_record"));
        Assert.Equal("Japan's exports of machine tools to China were 50% of all its exports of machine tools in 2024.", facts.Text("exports.share"));
        Assert.Equal(
            "China was Japan's largest export market for machine tools in 2024, among 2 economies with figures.", facts.Text("exports.rank"));
        Assert.Equal(
            "China was Japan's largest source of imports of machine tools in 2024, among 2 economies with figures.", facts.Text("imports.rank"));
        Assert.Equal("Japan's total trade in machine tools with China was 50% of all its trade in machine tools in 2024.", facts.Text("total.share"));
        Assert.Equal("In 2024 Japan's surplus in machine tools with China was $1.00 million (exports FOB, imports CIF).", facts.Text("balance"));
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        string[] Texts() =>
        [
            .. Told.By(Told.Japan, Told.China, Period2024).Select(fact => fact.Text),
            .. Told.By(Told.Japan, Told.China, Period2024 with { Period = Told.May }).Select(fact => fact.Text),
        ];
        var texts = Texts();
        var before = CultureInfo.CurrentCulture;

        // Made here: a machine without ICU has no other culture than the invariant one.
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator, other.NumberFormat.NegativeSign) = (",", ".", "~");
        other.DateTimeFormat.MonthNames = [.. Enumerable.Repeat("Mai", 13)];
        try
        {
            CultureInfo.CurrentCulture = other;

            Assert.Equal(texts, Texts());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
