using FsCheck.Xunit;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Tests.Streams;

public class CompressedBlocksTests
{
    [Property(MaxTest = 30)]
    public void Blocks_of_any_size_come_back_as_one_stream(int seed)
    {
        var random = new Random(seed);
        using var content = new MemoryStream();
        var written = new List<byte>();
        foreach (var block in Blocks(random))
        {
            CompressedPages.Write(content, block);
            written.AddRange(block);
        }

        content.Position = 0;
        using var read = new MemoryStream();
        new CompressedPageStream(content).CopyTo(read, bufferSize: random.Next(1, 100_000));
        Assert.Equal(written, read.ToArray());
    }

    [Fact]
    public void Blocks_cut_off_anywhere_but_between_two_are_an_error()
    {
        using var content = new MemoryStream();
        CompressedPages.Write(content, new byte[100]);
        var whole = content.ToArray();
        for (var length = 1; length < whole.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => CompressedPages.Read(new MemoryStream(whole[..length]), new byte[CompressedPages.MaxSize]));
        }

        Assert.Equal(0, CompressedPages.Read(new MemoryStream(), new byte[CompressedPages.MaxSize]));
    }

    // What compresses well, what does not at all, none, and the largest.
    private static IEnumerable<byte[]> Blocks(Random random)
    {
        for (var count = random.Next(6); count > 0; count--)
        {
            var block = new byte[random.Next(4) == 0 ? CompressedPages.MaxSize : random.Next(5000)];
            if (random.Next(2) == 0) random.NextBytes(block);
            yield return block;
        }
    }
}
