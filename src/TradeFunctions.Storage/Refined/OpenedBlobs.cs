using TradeFunctions.Core.Cells.Refined;

namespace TradeFunctions.Storage.Refined;

/// <summary>
/// The refined blobs that were opened last, small ones whole, of others the footer: the many reporters of one file read the same bytes one after
/// another.
/// </summary>
/// <param name="mostBytes">How much is kept.</param>
internal sealed class OpenedBlobs(long mostBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (RefinedContent Content, long Bytes)> _contents = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = new();
    private long _bytes;

    /// <summary>A blob's content; null if it is not kept.</summary>
    public RefinedContent? Find(string name)
    {
        lock (_lock) return _contents.GetValueOrDefault(name).Content;
    }

    /// <summary>Forgets a blob: it is another one now, or gone.</summary>
    public void Forget(string name)
    {
        lock (_lock)
        {
            if (_contents.Remove(name, out var forgotten)) _bytes -= forgotten.Bytes;
        }
    }

    /// <summary>Keeps a blob's content, and forgets the oldest beyond the limit.</summary>
    public void Keep(string name, RefinedContent content, long bytes)
    {
        lock (_lock)
        {
            if (!_contents.TryAdd(name, (content, bytes))) return;
            _oldestFirst.Enqueue(name);
            _bytes += bytes;
            while (_bytes > mostBytes && _oldestFirst.TryDequeue(out var oldest))
            {
                if (_contents.Remove(oldest, out var forgotten)) _bytes -= forgotten.Bytes;
            }
        }
    }
}
