using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Tests.Streams;

public class RelayTests
{
    private const int Pieces = 500;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Pieces_are_taken_and_handed_over_in_order_and_no_more_at_once_than_there_are_lanes(int lanes)
    {
        var work = new Work(lanes);
        await work.RunAsync();
        Assert.Equal(Enumerable.Range(0, Pieces), work.HandedOver);
        Assert.InRange(work.Most, 1, lanes);
    }

    [Fact]
    public async Task One_lane_takes_no_other_thread()
    {
        var thread = Environment.CurrentManagedThreadId;
        await Relay.RunAsync(1, (_, _) => ValueTask.FromResult(false), _ => { }, _ => true, CancellationToken.None);
        var work = new Work(1) { Thread = thread };
        await work.RunAsync();
        Assert.Equal(Pieces, work.HandedOver.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task No_more_are_handed_over_than_are_wanted(int lanes)
    {
        var work = new Work(lanes) { Wanted = 100 };
        await work.RunAsync();
        Assert.Equal(Enumerable.Range(0, 100), work.HandedOver);
        Assert.Equal(0, work.Busy);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task What_fails_is_thrown_behind_the_pieces_before_it(int lanes)
    {
        foreach (var place in (string[])["take", "work", "hand over"])
        {
            var work = new Work(lanes) { FailsAt = (place, 100) };
            var failure = await Assert.ThrowsAsync<InvalidOperationException>(work.RunAsync);
            Assert.Equal(place, failure.Message);
            Assert.Equal(Enumerable.Range(0, 100), work.HandedOver);
            Assert.Equal(0, work.Busy);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Whoever_cancels_is_told_and_nothing_goes_on(int lanes)
    {
        using var end = new CancellationTokenSource();
        var work = new Work(lanes) { End = end };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(work.RunAsync);
        Assert.Equal(0, work.Busy);
        Assert.InRange(work.HandedOver.Count, 1, 101);
    }

    private sealed class Work(int lanes)
    {
        private readonly int[] _pieces = new int[lanes];
        private int _taken;
        private int _busy;
        private int _atOnce;

        public List<int> HandedOver { get; } = [];

        public int Most { get; private set; }

        /// <summary>How many calls have not returned.</summary>
        public int Busy => Volatile.Read(ref _busy);

        public int Wanted { get; init; } = int.MaxValue;

        public (string Place, int Piece)? FailsAt { get; init; }

        public CancellationTokenSource? End { get; init; }

        public int? Thread { get; init; }

        public Task RunAsync() => Relay.RunAsync(_pieces.Length, TakeAsync, Do, HandOver, End?.Token ?? CancellationToken.None);

        private async ValueTask<bool> TakeAsync(int lane, CancellationToken cancellationToken)
        {
            if (Thread is null && _taken % 3 == 0) await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            using var call = Enter("take", _taken);
            if (_taken == Pieces) return false;
            _pieces[lane] = _taken++;
            Most = Math.Max(Most, Interlocked.Increment(ref _atOnce));
            return true;
        }

        private void Do(int lane)
        {
            using var call = Enter("work", _pieces[lane]);
            if (Thread is { } thread) Assert.Equal(thread, Environment.CurrentManagedThreadId);
            System.Threading.Thread.SpinWait(100 * (_pieces[lane] % 7));
        }

        private bool HandOver(int lane)
        {
            using var call = Enter("hand over", _pieces[lane]);
            Interlocked.Decrement(ref _atOnce);
            HandedOver.Add(_pieces[lane]);
            if (HandedOver.Count == 100) End?.Cancel();
            return HandedOver.Count < Wanted;
        }

        private Call Enter(string place, int piece)
        {
            if (FailsAt == (place, piece)) throw new InvalidOperationException(place);
            Interlocked.Increment(ref _busy);
            return new Call(this);
        }

        private sealed class Call(Work work) : IDisposable
        {
            public void Dispose() => Interlocked.Decrement(ref work._busy);
        }
    }
}
