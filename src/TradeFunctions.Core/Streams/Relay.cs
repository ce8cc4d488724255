using System.Runtime.ExceptionServices;

namespace TradeFunctions.Core.Streams;

/// <summary>
/// Does pieces of work in several lanes side by side. Pieces are taken one at a time, in order, and handed over one at a time, in the same order;
/// between that each is worked at by itself. A lane hands its piece over before it takes the next, so there are no more pieces than lanes.
/// </summary>
internal sealed class Relay
{
    private readonly Func<int, CancellationToken, ValueTask<bool>> _take;
    private readonly Action<int> _work;
    private readonly Func<int, bool> _handOver;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenSource _end;
    private readonly SemaphoreSlim[] _takeTurns;
    private readonly SemaphoreSlim[] _handOverTurns;
    private ExceptionDispatchInfo? _failure;
    private volatile bool _hasEnded;

    private Relay(
        int lanes,
        Func<int, CancellationToken, ValueTask<bool>> take,
        Action<int> work,
        Func<int, bool> handOver,
        CancellationTokenSource end,
        CancellationToken cancellationToken)
    {
        (_take, _work, _handOver, _end, _cancellationToken) = (take, work, handOver, end, cancellationToken);
        (_takeTurns, _handOverTurns) = (Turns(lanes), Turns(lanes));
    }

    /// <summary>Does all pieces. With one lane no other thread is used.</summary>
    /// <param name="lanes">How many lanes, at least 1.</param>
    /// <param name="take">Takes the next piece into a lane; false: there is none.</param>
    /// <param name="work">Works at a lane's piece; at any time, on any thread.</param>
    /// <param name="handOver">Hands a lane's piece over; false: no more are wanted.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <remarks>
    /// When it returns or throws, nothing is being done any more. What taking a piece or working at it throws comes where the piece would have been
    /// handed over. A piece that is being taken when no more are wanted is taken to its end, so that whatever it is taken from can be read on.
    /// </remarks>
    public static async Task RunAsync(
        int lanes,
        Func<int, CancellationToken, ValueTask<bool>> take,
        Action<int> work,
        Func<int, bool> handOver,
        CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var relay = new Relay(lanes, take, work, handOver, end, cancellationToken);
        Task[] others = [.. Enumerable.Range(1, lanes - 1).Select(lane => Task.Run(() => relay.RunLaneAsync(lane), CancellationToken.None))];
        await relay.RunLaneAsync(0).ConfigureAwait(false);
        await Task.WhenAll(others).ConfigureAwait(false);
        relay._failure?.Throw();
    }

    private static SemaphoreSlim[] Turns(int lanes) => [.. Enumerable.Range(0, lanes).Select(lane => new SemaphoreSlim(lane == 0 ? 1 : 0))];

    // One method, so that nothing is made for a piece.
    private async Task RunLaneAsync(int lane)
    {
        var next = (lane + 1) % _takeTurns.Length;
        try
        {
            while (true)
            {
                var isTaken = false;
                ExceptionDispatchInfo? failure = null;
                await _takeTurns[lane].WaitAsync(_end.Token).ConfigureAwait(false);
                try
                {
                    isTaken = !_hasEnded && await _take(lane, _cancellationToken).ConfigureAwait(false);
                    if (isTaken)
                    {
                        _takeTurns[next].Release();
                        _work(lane);
                    }
                }
                catch (Exception thrown)
                {
                    failure = ExceptionDispatchInfo.Capture(thrown);
                }

                await _handOverTurns[lane].WaitAsync(_end.Token).ConfigureAwait(false);
                failure?.Throw();
                if (!isTaken || !_handOver(lane)) break;
                _handOverTurns[next].Release();
            }
        }
        catch (OperationCanceledException) when (_hasEnded)
        {
            // Another lane has ended the work.
            return;
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }

        End();
    }

    private void End()
    {
        _hasEnded = true;
        _end.Cancel();
    }
}
