namespace TradeFunctions.Storage.Refined;

/// <summary>
/// The content of small blobs that were read last: the many reporters of one small file read the same bytes one after another. The blobs never
/// change, so nothing here is ever outdated.
/// </summary>
internal sealed class SmallBlobs(int mostBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = new();
    private int _bytes;

    /// <summary>A blob's content; null if it is not kept.</summary>
    public byte[]? Find(string name)
    {
        lock (_lock) return _contents.GetValueOrDefault(name);
    }

    /// <summary>Keeps a blob's content, and forgets the oldest beyond the limit.</summary>
    public void Keep(string name, byte[] content)
    {
        lock (_lock)
        {
            if (!_contents.TryAdd(name, content)) return;
            _oldestFirst.Enqueue(name);
            _bytes += content.Length;
            while (_bytes > mostBytes && _oldestFirst.TryDequeue(out var oldest))
            {
                _bytes -= _contents[oldest].Length;
                _contents.Remove(oldest);
            }
        }
    }
}
