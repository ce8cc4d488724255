using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using TradeFunctions.LocalHost.Functions;

namespace TradeFunctions.Tests.LocalHost;

public class TimerFunctionsTests
{
    [Fact]
    public async Task A_timer_runs_at_startup_if_it_says_so_and_then_on_its_schedule_in_utc()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 6, 30, 23, 0, 0, TimeSpan.Zero));
        await using var host = await LocalAppFixture.StartAsync(clock: clock);
        Assert.Equal("tick, next 04:30:00", await host.Calls.NextAsync());

        var tick = host.Calls.NextAsync();
        for (var minutes = 0; minutes < 6 * 60 && !tick.IsCompleted; minutes += 10)
        {
            Assert.True(minutes <= 5 * 60 + 40 || tick.IsCompleted, "It should have run at 04:30.");
            clock.Advance(TimeSpan.FromMinutes(10));
            await Task.Delay(20);
        }
        Assert.Equal("tick, next 04:30:00", await tick);
        Assert.True(clock.GetUtcNow() >= new DateTimeOffset(2025, 7, 1, 4, 30, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("0 0 5 * * *", "2025-07-01T05:00:00")]
    [InlineData("*/15 * * * * *", "2025-06-30T23:00:15")]
    [InlineData("0 5 * * *", "2025-07-01T05:00:00")]
    [InlineData("0 0 6 * * 1", "2025-07-07T06:00:00")]
    public void Six_fields_start_with_seconds_and_five_with_minutes(string expression, string next) =>
        Assert.Equal(DateTime.Parse(next, System.Globalization.CultureInfo.InvariantCulture), TimerFunctions.Schedule(expression).GetNextOccurrence(new DateTime(2025, 6, 30, 23, 0, 0)));

    [Fact]
    public void A_setting_between_percent_signs_is_resolved_and_a_missing_one_is_named()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["A"] = "0 0 5 * * *" }).Build();
        Assert.Equal("0 0 5 * * *", LocalSettings.Resolve("%A%", configuration));
        Assert.Contains("Missing", Assert.Throws<InvalidOperationException>(() => LocalSettings.Resolve("%Missing%", configuration)).Message, StringComparison.Ordinal);
    }
}
