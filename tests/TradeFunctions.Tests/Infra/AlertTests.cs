using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using TradeFunctions.Core.Trade;
using TradeFunctions.LocalHost.Functions;
using TradeFunctions.Recompute.Runs;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Tests.Infra;

public sealed partial class AlertTests(CompiledInfra infra) : IClassFixture<CompiledInfra>
{
    [Fact]
    public void There_is_an_alert_on_poison_messages_one_on_failed_runs_and_one_on_stale_data()
    {
        Assert.Equal(["poison-messages", "failed-runs", "stale-data"], Rules().Select(rule => (string?)rule["name"]));
        Assert.Single(infra.OfType("Microsoft.Insights/scheduledQueryRules"));
    }

    [Theory]
    [InlineData(RunStatus.CompletedWithErrors, "failed-runs")]
    [InlineData(RunStatus.Abandoned, "failed-runs")]
    [InlineData(RunStatus.Completed, "stale-data")]
    public void The_alerts_on_runs_look_for_what_the_app_logs_when_a_run_ends(RunStatus status, string alert)
    {
        var logged = new LastLine();
        RunLog.Ended(logged, LogLevel.Information, status.Code(), "sample", "r1");

        var query = Query(alert);
        Assert.StartsWith("Run ended", logged.Text, StringComparison.Ordinal);
        Assert.Contains(status.Code(), logged.Text, StringComparison.Ordinal);
        Assert.Contains("AppTraces | where Message startswith \"Run ended\"", query, StringComparison.Ordinal);
        Assert.Contains($"Said contains \"{status.Code()}\"", query, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_ended_with_errors_is_no_fresh_data()
    {
        // Its code begins as the good one does.
        Assert.StartsWith(RunStatus.Completed.Code(), RunStatus.CompletedWithErrors.Code(), StringComparison.Ordinal);
        Assert.Contains($"and not((Said contains \"{RunStatus.CompletedWithErrors.Code()}\"", Query("stale-data"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_timer_that_fails_is_a_failed_run()
    {
        var timer = Assert.Single(FunctionCatalog.Of(typeof(TradeFunctionsServices).Assembly.GetTypes()).Timers);
        Assert.Contains($"AppRequests, AppDependencies | where Name has \"{timer.Name}\" and Success == false", Query("failed-runs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_alert_on_poison_messages_watches_the_queue_that_the_app_works_on()
    {
        var queue = Assert.Single(FunctionCatalog.Of(typeof(TradeFunctionsServices).Assembly.GetTypes()).Queues);
        Assert.EndsWith($", StorageQueueLogs | where OperationName == \"PutMessage\" and Uri contains \"/{queue.Trigger.QueueName}-poison/\"", Query("poison-messages"), StringComparison.Ordinal);
        Assert.Equal("StorageWrite", (string?)Assert.Single(infra.OfType("Microsoft.Insights/diagnosticSettings"))["properties"]!["logs"]![0]!["category"]);
    }

    // A table comes into being with its first row. A query that names one which is not there fails, and a rule that keeps failing is switched off.
    [Theory]
    [InlineData("poison-messages")]
    [InlineData("failed-runs")]
    [InlineData("stale-data")]
    public void A_table_that_is_not_there_yet_counts_as_empty(string alert)
    {
        var tables = Table().Matches(Query(alert));
        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.Matches(@"union isfuzzy=true \(datatable\([^)]*\)\[\]\), (\w+, )*$", Query(alert)[..table.Index]));
    }

    private IEnumerable<JsonNode> Rules() => Variables()["rules"]!.AsArray().Select(rule => rule!);

    // A query is a text, or the texts of other variables put into one.
    private string Query(string alert)
    {
        var text = (string)Rules().Single(rule => (string?)rule["name"] == alert)["query"]!;
        if (!text.StartsWith("[format('", StringComparison.Ordinal)) return text;
        var parts = text["[format('".Length..].Split("', ", 2);
        var values = parts[1].Split(", ").Select(part => (object)(string)Variables()[part.Split('\'')[1]]!).ToArray();
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, parts[0], values);
    }

    private JsonNode Variables() => infra.Module("alerts")["variables"]!;

    private sealed class LastLine : ILogger
    {
        public string Text { get; private set; } = "";

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Text = formatter(state, exception);
    }

    [GeneratedRegex(@"\b(AppTraces|AppRequests|AppDependencies|StorageQueueLogs)\b")]
    private static partial Regex Table();
}
