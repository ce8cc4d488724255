namespace TradeFunctions.Benchmarks;

/// <summary>
/// How many bytes the temporary files of this process have at most: looked at ten times a second. On Linux alone, where open files that
/// have no name any more are seen too.
/// </summary>
internal sealed class TemporaryBytes : IAsyncDisposable
{
    private const string Descriptors = "/proc/self/fd";

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _looking;
    private long _peak;

    public TemporaryBytes() => _looking = OperatingSystem.IsLinux() ? Task.Run(LookAsync) : Task.CompletedTask;

    /// <summary>The most so far, in MB; 0 where it cannot be seen.</summary>
    public double PeakMegabytes => Interlocked.Read(ref _peak) / 1e6;

    /// <summary>Forgets the peak so far.</summary>
    public void Reset() => Interlocked.Exchange(ref _peak, 0);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _looking;
        _stop.Dispose();
    }

    private async Task LookAsync()
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token)) Interlocked.Exchange(ref _peak, Math.Max(_peak, Now()));
        }
        catch (OperationCanceledException)
        {
            // The measuring has ended.
        }
    }

    private static long Now()
    {
        var folder = Path.GetTempPath();
        return new DirectoryInfo(Descriptors).EnumerateFiles()
            .Where(descriptor => Target(descriptor)?.StartsWith(folder, StringComparison.Ordinal) == true)
            .Sum(descriptor => LengthOf(descriptor.FullName));
    }

    private static string? Target(FileInfo descriptor)
    {
        try
        {
            return descriptor.LinkTarget;
        }
        catch (IOException)
        {
            // Closed meanwhile.
            return null;
        }
    }

    private static long LengthOf(string descriptor)
    {
        try
        {
            using var file = File.OpenHandle(descriptor, share: FileShare.ReadWrite | FileShare.Delete);
            return RandomAccess.GetLength(file);
        }
        catch (IOException)
        {
            // Closed meanwhile.
            return 0;
        }
    }
}
