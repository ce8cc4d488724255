namespace TradeFunctions.Recompute.Runs;

/// <summary>Beats at intervals until it is disposed of, or until a beat says that nobody listens any more.</summary>
internal sealed class Heartbeat : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _beating;

    public Heartbeat(Func<CancellationToken, Task<bool>> beat, TimeSpan interval, TimeProvider time)
    {
        _beating = BeatAsync(beat, interval, time, _stop.Token);
    }

    /// <summary>Stops; a beat that failed is thrown here.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _beating;
        _stop.Dispose();
    }

    private static async Task BeatAsync(
        Func<CancellationToken, Task<bool>> beat, TimeSpan interval, TimeProvider time, CancellationToken stop)
    {
        try
        {
            do
            {
                await Task.Delay(interval, time, stop);
            }
            while (await beat(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The work is done.
        }
    }
}
