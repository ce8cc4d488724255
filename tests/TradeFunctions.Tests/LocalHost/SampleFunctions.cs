using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace TradeFunctions.Tests.LocalHost;

/// <summary>Records what the functions below were called with.</summary>
internal sealed class Calls
{
    public Channel<string> Seen { get; } = Channel.CreateUnbounded<string>();

    public Func<string, CancellationToken, Task> OnMessage { get; set; } = (_, _) => Task.CompletedTask;

    public async Task<string> NextAsync() => await Seen.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));
}

/// <summary>Minimal functions of every kind, in the same shapes as the app's.</summary>
internal sealed class SampleFunctions(Calls calls)
{
    [Function("Greet")]
    public static IResult Greet([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/greet/{name}/{more?}")] HttpRequest request, string name, string? more, CancellationToken cancellationToken) =>
        TypedResults.Text($"{name} {more ?? "alone"} {request.Query["q"]} {cancellationToken.CanBeCanceled}");

    [Function("Keyed")]
    public static IResult Keyed([HttpTrigger(AuthorizationLevel.Function, "post")] HttpRequest request) => TypedResults.Text(request.Method);

    [Function("Tick")]
    public async Task Tick([TimerTrigger("%Every%", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellationToken) =>
        await calls.Seen.Writer.WriteAsync($"tick, next {timer.ScheduleStatus!.Next:HH:mm:ss}", cancellationToken);

    [Function("Work")]
    public async Task Work([QueueTrigger("%WorkQueue%", Connection = "TradeStorage")] string message, CancellationToken cancellationToken)
    {
        await calls.Seen.Writer.WriteAsync(message, cancellationToken);
        await calls.OnMessage(message, cancellationToken);
    }
}
