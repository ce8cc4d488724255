using System.Globalization;
using System.Text.Json;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Trade.Period;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>
/// A series with two months missing in its middle. Comparing with the row twelve rows back would take another month on every row
/// after the hole.
/// </summary>
public sealed class HoleTests : IAsyncLifetime
{
    private static readonly Period[] Hole = [OfMonth(2024, 7), OfMonth(2024, 8)];

    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        await _world.PutAsync("hole/jpn.csv", MadeUpFile.Months(OfMonth(2023, 1), OfMonth(2025, 10), Hole));
        await _world.RunAsync("hole");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Year_over_year_is_by_calendar_on_both_sides_of_the_hole()
    {
        var answer = await _world.JsonAsync("/api/v1/series/JPN/CHN?flow=X&frequency=monthly&from=2024-01");
        var rows = answer.At("series.0.rows").EnumerateArray().ToDictionary(row => Month(row.Text("period")!));

        Assert.Equal(22, rows.Count);
        foreach (var (month, row) in rows)
        {
            var before = OfMonth(month.Year - 1, month.Month);
            if (Hole.Contains(month)) Assert.Equal(FormattableString.Invariant($"missing missing {MadeUpFile.Value(before)}"), Said(row));
            else if (Hole.Contains(before)) Assert.Equal("ok no_base ", Said(row));
            else Assert.Equal(FormattableString.Invariant($"ok ok {MadeUpFile.Value(before)}"), Said(row));
        }
    }

    [Theory]
    [InlineData("2024-06", "ok", "2023-06", "ok")]
    [InlineData("2024-09", "ok", "2023-09", "incomplete")]
    [InlineData("2025-06", "ok", "2024-06", "ok")]
    [InlineData("2025-07", "no_base", null, "incomplete")]
    [InlineData("2025-08", "no_base", null, "incomplete")]
    [InlineData("2025-09", "ok", "2024-09", "incomplete")]
    public async Task A_summary_compares_with_the_same_month_a_year_before_or_says_that_there_is_none(
        string period, string status, string? before, string yearToDate)
    {
        var measures = (await _world.JsonAsync($"/api/v1/summaries/JPN/CHN?period={period}")).At("exports.by_value");

        Assert.Equal(status, measures.Text("year_over_year.status"));
        if (before is not null) Assert.Equal(MadeUpFile.Value(Month(before)), measures.Number("year_over_year.base"));
        Assert.Equal(yearToDate, measures.Text("year_to_date.change.status"));
    }

    [Fact]
    public async Task Growth_before_and_after_the_hole_is_no_streak_across_it()
    {
        var streak = (await _world.JsonAsync("/api/v1/summaries/JPN/CHN?period=2025-09")).At("exports.by_value.streak");

        Assert.Equal((1, "no_base"), (streak.At("length").GetInt32(), streak.Text("ended_by")));
    }

    [Theory]
    [InlineData("2024-07", "2024-06")]
    [InlineData("2024-08", "2024-09")]
    public async Task A_month_that_nobody_reported_is_told_apart_from_one_to_come(string period, string nearest)
    {
        var gap = await _world.ProblemAsync($"/api/v1/summaries/JPN/CHN?period={period}", 404, "not_reported");
        Assert.Contains(nearest, gap.At("nearest").EnumerateArray().Select(value => value.GetString()));

        var later = await _world.ProblemAsync("/api/v1/summaries/JPN/CHN?period=2025-11", 404, "not_reported_yet");
        Assert.Equal("2025-10", later.Text("last_period"));
    }

    private static Period Month(string text) => OfMonth(int.Parse(text[..4], CultureInfo.InvariantCulture), int.Parse(text[5..], CultureInfo.InvariantCulture));

    private static string Said(JsonElement row) =>
        $"{row.Text("status")} {row.Text("year_over_year.status")} {row.At("year_over_year.base")}";
}
