using FsCheck.Xunit;
using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Tests.Streams;

public class TemporaryContentTests
{
    [Property(MaxTest = 50)]
    public void Two_readers_side_by_side_get_what_was_written_whatever_the_sizes(int seed)
    {
        var random = new Random(seed);
        using var content = new TemporaryContent(partSize: random.Next(1, 20));
        var written = Write(content, random);

        using var one = new TemporaryStream(content, readOnce: false, leaveOpen: true);
        using var other = new TemporaryStream(content, readOnce: false, leaveOpen: true);
        var (first, second) = (new List<byte>(), new List<byte>());
        while (Read(one, first, random.Next(1, 30)) | Read(other, second, random.Next(1, 30)))
        {
            // Until both are at their end.
        }

        Assert.Equal(written, first);
        Assert.Equal(written, second);
        Assert.Equal(0, content.Released);
    }

    [Property(MaxTest = 50)]
    public void The_last_reader_gets_all_and_gives_back_what_it_has_read(int seed)
    {
        var random = new Random(seed);
        var partSize = random.Next(1, 20);
        using var content = new TemporaryContent(partSize);
        var written = Write(content, random);

        using var last = new TemporaryStream(content, readOnce: true, leaveOpen: true);
        var read = new List<byte>();
        while (Read(last, read, random.Next(1, 30))) Assert.InRange(last.Position - content.Released, 0, partSize - 1);

        Assert.Equal(written, read);
        if (content.Released > 0) Assert.Throws<ObjectDisposedException>(() => content.Read(new byte[1], 0));
    }

    [Fact]
    public void Bytes_are_added_at_the_end_only()
    {
        using var stream = new TemporaryStream(new TemporaryContent(), readOnce: false);
        stream.Write([1, 2, 3]);
        stream.Position = 1;
        Assert.Throws<NotSupportedException>(() => stream.Write([4]));
        Assert.Equal(2, stream.ReadByte());
    }

    [Fact]
    public void A_stream_that_owns_its_content_ends_it()
    {
        var content = new TemporaryContent();
        using (var stream = new TemporaryStream(content, readOnce: false)) stream.Write([1]);
        Assert.Throws<ObjectDisposedException>(() => content.Read(new byte[1], 0));
    }

    private static byte[] Write(TemporaryContent content, Random random)
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        for (var from = 0; from < bytes.Length;)
        {
            var length = Math.Min(random.Next(1, 40), bytes.Length - from);
            content.Write(bytes.AsSpan(from, length));
            from += length;
        }

        Assert.Equal(bytes.Length, content.Length);
        return bytes;
    }

    private static bool Read(TemporaryStream stream, List<byte> into, int size)
    {
        var buffer = new byte[size];
        var read = stream.Read(buffer);
        into.AddRange(buffer[..read]);
        return read > 0;
    }
}
