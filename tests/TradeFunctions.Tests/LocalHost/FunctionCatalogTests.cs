using Microsoft.Azure.Functions.Worker;
using TradeFunctions.LocalHost.Functions;

namespace TradeFunctions.Tests.LocalHost;

public class FunctionCatalogTests
{
    [Fact]
    public void Every_kind_of_function_is_found_by_its_attributes()
    {
        var catalog = FunctionCatalog.Of([typeof(SampleFunctions), typeof(Calls)]);
        Assert.Equal(["Greet", "Keyed"], catalog.Http.Select(function => function.Name).Order());
        Assert.Equal("Tick", Assert.Single(catalog.Timers).Name);
        Assert.Equal("%WorkQueue%", Assert.Single(catalog.Queues).Trigger.QueueName);
    }

    [Fact]
    public void A_name_that_is_used_twice_is_refused() =>
        Assert.Contains("Same", Assert.Throws<InvalidOperationException>(() => FunctionCatalog.Of([typeof(One), typeof(Other)])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_function_without_a_trigger_that_this_host_knows_is_refused() =>
        Assert.Contains("Lonely", Assert.Throws<InvalidOperationException>(() => FunctionCatalog.Of([typeof(Untriggered)])).Message, StringComparison.Ordinal);

    [Fact]
    public void The_settings_of_host_json_are_read_and_the_platforms_defaults_fill_the_rest()
    {
        var own = HostSettings.Read(Path.Combine(AppContext.BaseDirectory, "host.json"));
        Assert.Equal("api", own.RoutePrefix);
        Assert.Equal(new QueueSettings { BatchSize = 1, NewBatchThreshold = 0, MaxDequeueCount = 5, RetryDelay = TimeSpan.FromSeconds(10), MaxPollingInterval = TimeSpan.FromSeconds(5), Base64 = true }, own.Queues);
        var defaults = HostSettings.Parse("""{ "version": "2.0" }""");
        Assert.Equal(new HostSettings("api", new QueueSettings { BatchSize = 16, NewBatchThreshold = 8, MaxDequeueCount = 5 }), defaults);
    }

    private sealed class One
    {
        [Function("Same")]
        public static void Run([TimerTrigger("0 0 5 * * *")] TimerInfo timer) => _ = timer;
    }

    private sealed class Other
    {
        [Function("Same")]
        public static void Run([TimerTrigger("0 0 5 * * *")] TimerInfo timer) => _ = timer;
    }

    private sealed class Untriggered
    {
        [Function("Lonely")]
        public static void Run(string message) => _ = message;
    }
}
