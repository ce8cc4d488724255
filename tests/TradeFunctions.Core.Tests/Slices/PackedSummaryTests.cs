using System.Text.Json;
using FsCheck.Xunit;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Slices;

public class PackedSummaryTests
{
    private static readonly SummaryEntity Year = SummarySlice
        .Build(Account([("X 156 2023", 120), ("X 156 2024", 124), ("M 156 2024-02", 15), ("M 156 2024-03", 17)]), 2024)
        .Single(entity => entity.Partner == China);

    [Fact]
    public void A_year_comes_back_whole() => AssertSame(Year, PackedSummary.Unpack(PackedSummary.Pack(Year)));

    [Fact]
    public void Each_period_comes_back_alone()
    {
        Assert.Equal(17, Year.Periods.Count);
        foreach (var period in Year.Periods.Select(summary => summary.Period))
        {
            AssertSame(Year with { Periods = [Year.Find(period)!] }, PackedSummary.Unpack(PackedSummary.Pack(Year), period));
        }
    }

    [Fact]
    public void A_period_that_the_year_lacks_leaves_the_entity_without_any() =>
        AssertSame(Year with { Periods = [] }, PackedSummary.Unpack(PackedSummary.Pack(Year), Period.OfYear(2023)));

    [Property(MaxTest = 50)]
    public void Any_of_the_periods_come_back(int kept)
    {
        var some = Year with { Periods = [.. Year.Periods.Where((_, i) => (kept & (1 << i)) != 0)] };
        AssertSame(some, PackedSummary.Unpack(PackedSummary.Pack(some)));
    }

    [Fact]
    public void Reading_a_period_does_not_look_at_the_others()
    {
        var packed = PackedSummary.Pack(Year);
        // The first byte of the first period, behind the format byte, the count, and a code and a length for each period and for all months.
        packed[1 + 4 + (8 * (Year.Periods.Count + 1))] = 99;
        Assert.Throws<InvalidDataException>(() => PackedSummary.Unpack(packed));
        Assert.Single(PackedSummary.Unpack(packed, Year.Periods[^1].Period).Periods);
    }

    [Fact]
    public void A_year_published_before_periods_were_packed_apart_is_read_until_it_is_published_again()
    {
        var earlier = PackedContent.Pack(Year);
        AssertSame(Year, PackedSummary.Unpack(earlier));
        AssertSame(Year, PackedSummary.Unpack(earlier, Year.Periods[0].Period));
    }

    [Fact]
    public void A_sum_of_twelve_months_is_one_when_its_year_is_read_alone()
    {
        var months = Enumerable.Range(1, 12).Select(month => ($"X 156 2024-{month:00}", 10L));
        var year = SummarySlice.Build(Account([.. months]), 2024).Single(entity => entity.Partner == China);
        var facts = SummaryFacts.Write(year, Period.OfYear(2024));
        var alone = SummaryFacts.Write(PackedSummary.Unpack(PackedSummary.Pack(year), Period.OfYear(2024)), Period.OfYear(2024));
        Assert.Contains(facts, fact => fact.Text.Contains("sum of twelve months", StringComparison.Ordinal));
        Assert.Equal(facts.Select(fact => fact.Text), alone.Select(fact => fact.Text));
    }

    [Fact]
    public void Content_that_ends_too_early_is_refused_wherever_it_ends()
    {
        var packed = PackedSummary.Pack(Year);
        for (var length = 0; length < packed.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => PackedSummary.Unpack(packed.AsMemory(0, length)));
        }
    }

    [Fact]
    public void An_index_that_names_more_than_there_is_is_refused()
    {
        byte[] negative = [PackedSummary.Format, 255, 255, 255, 255];
        byte[] many = [PackedSummary.Format, 255, 255, 255, 127];
        byte[] one = [PackedSummary.Format, 1, 0, 0, 0, 232, 7, 0, 0, 255, 255, 255, 127];
        foreach (var packed in (byte[][])[negative, many, one]) Assert.Throws<InvalidDataException>(() => PackedSummary.Unpack(packed));
    }

    [Fact]
    public void Another_format_byte_is_refused_by_its_number()
    {
        var packed = PackedSummary.Pack(Year);
        packed[0] = 3;
        Assert.Contains("format 3", Assert.Throws<InvalidDataException>(() => PackedSummary.Unpack(packed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_alone_has_the_figures_of_the_others()
    {
        var april = PackedSummary.Unpack(PackedSummary.Pack(Year), Period.OfMonth(2024, 4));
        foreach (var month in Year.Periods.Select(summary => summary.Period).Where(period => period.Frequency == Frequency.Monthly))
        {
            foreach (var direction in Enum.GetValues<TradeDirection>()) Assert.Equal(Year.Figures(direction, month), april.Figures(direction, month));
        }
    }

    [Fact]
    public void What_is_said_of_a_period_is_the_same_when_it_was_read_alone()
    {
        foreach (var period in Year.Periods.Select(summary => summary.Period))
        {
            var alone = SummaryFacts.Write(PackedSummary.Unpack(PackedSummary.Pack(Year), period), period);
            Assert.Equal(JsonSerializer.Serialize(SummaryFacts.Write(Year, period), Json), JsonSerializer.Serialize(alone, Json));
        }
    }

    private static readonly JsonSerializerOptions Json = new() { Converters = { new PeriodJsonConverter() } };

    // Records compare their lists by reference.
    private static void AssertSame(SummaryEntity expected, SummaryEntity actual) =>
        Assert.Equal(PackedContent.Pack(expected), PackedContent.Pack(actual with { Months = null }));
}
