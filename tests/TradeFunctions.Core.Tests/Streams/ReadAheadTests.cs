using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Tests.Streams;

public class ReadAheadTests
{
    [Theory]
    [InlineData(1, 100)]
    [InlineData(7, 10_000)]
    [InlineData(4096, 1_000_000)]
    public async Task The_bytes_are_the_same(int ahead, int length)
    {
        var bytes = new byte[length];
        new Random(5).NextBytes(bytes);
        await using var reading = ReadAhead.Of(new MemoryStream(bytes), ahead, CancellationToken.None);
        using var copy = new MemoryStream();
        await reading.Content.CopyToAsync(copy);
        Assert.Equal(bytes, copy.ToArray());
    }

    [Fact]
    public async Task No_more_is_read_ahead_than_it_says()
    {
        const int Ahead = 100_000;
        var source = new Counting(long.MaxValue, fails: false);
        await using var reading = ReadAhead.Of(source, Ahead, CancellationToken.None);
        await reading.Content.ReadExactlyAsync(new byte[10]);
        await Task.Delay(200);
        Assert.InRange(source.Given, 10, 3 * Ahead);
    }

    [Fact]
    public async Task What_the_stream_throws_comes_behind_the_bytes_before_it()
    {
        await using var reading = ReadAhead.Of(new Counting(50_000, fails: true), 1000, CancellationToken.None);
        await reading.Content.ReadExactlyAsync(new byte[50_000]);
        await Assert.ThrowsAsync<InvalidDataException>(async () => await reading.Content.ReadAtLeastAsync(new byte[1], 1));
    }

    [Fact]
    public async Task Who_stops_early_leaves_nobody_reading()
    {
        var source = new Counting(long.MaxValue, fails: false);
        await ReadAhead.Of(source, 1000, CancellationToken.None).DisposeAsync();
        var given = source.Given;
        await Task.Delay(50);
        Assert.Equal(given, source.Given);
    }

    private sealed class Counting(long length, bool fails) : ReadOnlyStream
    {
        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (Given == length && fails) throw new InvalidDataException("Damaged.");
            var count = (int)Math.Min(buffer.Length, length - Given);
            Given += count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return ValueTask.FromResult(Read(buffer.Span));
        }
    }
}
