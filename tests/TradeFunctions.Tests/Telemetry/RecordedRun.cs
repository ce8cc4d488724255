using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TradeFunctions.Tests.Recompute;
using TradeFunctions.Tests.WholeFlow;

namespace TradeFunctions.Tests.Telemetry;

/// <summary>
/// A whole recompute and some requests, recorded: two good files, one with a damaged row and two that contradict each other, one file
/// that is none, and then a run that fails. Every value has the same digits, which nothing but an answer may say.
/// </summary>
public sealed class RecordedRun : IAsyncLifetime
{
    public const string Dataset = "recorded";
    public const string Digits = "98765432";

    /// <summary>What the app told of itself.</summary>
    internal Recorded Recorded { get; } = new(Dataset);

    internal FlowWorld World { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        World = await FlowWorld.StartAsync(services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Recorded)));
        Recorded.ListenTo(World.Services);
        await World.PutAsync($"{Dataset}/jpn.csv", File("JPN", "CHN", "2024-13,JPN,CHN,X,TOTAL,987654325", $"2022,JPN,KOR,X,TOTAL,{Digits}6", $"2022,JPN,KOR,X,TOTAL,{Digits}7"));
        await World.PutAsync($"{Dataset}/chn.csv", File("CHN", "JPN"));
        await World.PutAsync($"{Dataset}/notes.csv", $"what,how much\nsteel,{Digits}9\n");
        await World.RunAsync(Dataset);
        await World.TextAsync("/api/v1/summaries/JPN/CHN?period=2023");
        await World.ProblemAsync("/api/v1/summaries/JPN/JPX", 400, "unknown_economy");
        await FailAsync();
    }

    public async Task DisposeAsync()
    {
        await World.DisposeAsync();
        Recorded.Dispose();
    }

    private static string File(string reporter, string partner, params string[] others)
    {
        var lines = new List<string> { "period,reporter,partner,flow,commodity,value" };
        for (var year = 2021; year <= 2023; year++)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{year},{reporter},{partner},X,TOTAL,{Digits}{year % 10}"));
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{year},{reporter},WLD,X,TOTAL,{Digits}{year % 10}00"));
        }

        return string.Join('\n', [.. lines, .. others]) + "\n";
    }

    // One more year of Japan's, whose publishing fails as often as it is tried.
    private async Task FailAsync()
    {
        await World.PutAsync($"{Dataset}/jpn-2024.csv", $"period,reporter,partner,flow,commodity,value\n2024,JPN,CHN,X,TOTAL,{Digits}8\n");
        await World.PostRunAsync(Dataset);
        World.Requests.Fails = request => request.SlotsWritten.Count > 0;
        while (await World.NextMessageAsync() is { } message)
        {
            for (var attempt = 0; attempt < 5; attempt++)
            {
                try
                {
                    await World.HandleAsync(message.MessageText);
                    break;
                }
                catch (KilledException)
                {
                    // The queue tries again.
                }
            }

            await World.Storage.WorkQueue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }

        World.Requests.Reset();
    }
}
