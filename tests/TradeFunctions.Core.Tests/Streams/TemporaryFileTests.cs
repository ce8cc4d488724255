using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Tests.Streams;

public class TemporaryFileTests
{
    /// <summary>A file without a name is freed with the process, however that ends. Only Linux shows it.</summary>
    [Fact]
    public void An_open_file_has_no_name_that_could_be_left_behind()
    {
        using var file = TemporaryFile.Open();
        RandomAccess.Write(file, [1, 2, 3], 0);
        if (OperatingSystem.IsLinux()) Assert.EndsWith(" (deleted)", new FileInfo($"/proc/self/fd/{file.DangerousGetHandle()}").LinkTarget, StringComparison.Ordinal);

        var read = new byte[3];
        Assert.Equal(3, RandomAccess.Read(file, read, 0));
        Assert.Equal([1, 2, 3], read);
    }

    [Theory]
    [InlineData(FileOptions.None)]
    [InlineData(FileOptions.Asynchronous)]
    public async Task A_stream_is_written_and_read(FileOptions options)
    {
        await using var stream = TemporaryFile.OpenStream(options);
        await stream.WriteAsync("cells"u8.ToArray());
        stream.Position = 0;
        using var reader = new StreamReader(stream);
        Assert.Equal("cells", await reader.ReadToEndAsync());
    }

    [Fact]
    public void A_full_disk_is_distinguished_from_other_failures()
    {
        Assert.True(TemporaryFile.IsOutOfSpace(FullDisk()));
        Assert.False(TemporaryFile.IsOutOfSpace(new IOException("The connection was reset.")));
        Assert.False(TemporaryFile.IsOutOfSpace(new FileNotFoundException()));
    }

    // Linux has a device that is always full; elsewhere the number that the system gives.
    private static IOException FullDisk()
    {
        if (OperatingSystem.IsWindows()) return new IOException("full", unchecked((int)0x80070070));
        if (!OperatingSystem.IsLinux()) return new IOException("full", 28);
        using var full = File.OpenHandle("/dev/full", FileMode.Open, FileAccess.Write);
        return Assert.ThrowsAny<IOException>(() => RandomAccess.Write(full, [1], 0));
    }
}
