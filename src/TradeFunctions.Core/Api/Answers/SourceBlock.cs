using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>A raw blob with figures of the answer.</summary>
/// <param name="Blob">The file's name within its dataset; <c>/v1/rejects?file=</c> lists its rows that could not be used.</param>
/// <param name="Etag">The version of the blob that was read.</param>
/// <param name="LastModified">When that version was written.</param>
/// <param name="Released">When the publisher released it; null when unknown.</param>
/// <param name="Layout">The layout it was read in.</param>
public sealed record SourceBlock(
    string Blob,
    string Etag,
    DateTimeOffset LastModified,
    DateTimeOffset? Released,
    string Layout)
{
    public static SourceBlock Of(FigureSource source) =>
        new(source.Blob, source.ETag, source.LastModified, source.Released, source.Layout);
}

/// <summary>Collects the sources of an answer that is read from several entities, each file once.</summary>
public sealed class SourceList
{
    private readonly Dictionary<(string Blob, string ETag), int> _numbers = [];
    private readonly List<SourceBlock> _blocks = [];

    /// <summary>The sources so far, numbered by position.</summary>
    public IReadOnlyList<SourceBlock> Blocks => _blocks;

    /// <summary>The index of a source, which is added where it is new.</summary>
    public int Add(FigureSource source)
    {
        if (_numbers.TryGetValue((source.Blob, source.ETag), out var known)) return known;
        _blocks.Add(SourceBlock.Of(source));
        return _numbers[(source.Blob, source.ETag)] = _blocks.Count - 1;
    }
}
