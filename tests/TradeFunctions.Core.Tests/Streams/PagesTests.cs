using FsCheck.Xunit;
using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Tests.Streams;

public class PagesTests
{
    [Property(MaxTest = 30)]
    public void Pages_of_any_size_come_back_one_by_one(int seed, bool compress)
    {
        var random = new Random(seed);
        using var content = new MemoryStream();
        List<byte[]> written = [.. SomePages(random)];
        foreach (var page in written) Pages.Write(content, page, compress);
        content.Position = 0;
        var read = new byte[Pages.MaxSize];
        foreach (var page in written.Where(page => page.Length > 0)) Assert.Equal(page, read[..Pages.Read(content, read, compress)]);
        Assert.Equal(0, Pages.Read(content, read, compress));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pages_cut_off_anywhere_but_between_two_are_an_error(bool compress)
    {
        using var content = new MemoryStream();
        Pages.Write(content, new byte[100], compress);
        var whole = content.ToArray();
        for (var length = 1; length < whole.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => Pages.Read(new MemoryStream(whole[..length]), new byte[Pages.MaxSize], compress));
        }

        Assert.Equal(0, Pages.Read(new MemoryStream(), new byte[Pages.MaxSize], compress));
    }

    // What compresses well, what does not at all, none, and the largest.
    private static IEnumerable<byte[]> SomePages(Random random)
    {
        for (var count = random.Next(6); count > 0; count--)
        {
            var page = new byte[random.Next(4) == 0 ? Pages.MaxSize : random.Next(5000)];
            if (random.Next(2) == 0) random.NextBytes(page);
            yield return page;
        }
    }
}
