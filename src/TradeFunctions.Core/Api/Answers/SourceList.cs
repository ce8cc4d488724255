using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The sources of an answer that is put together from several entities, each file once.</summary>
public sealed class SourceList
{
    private readonly Dictionary<(string Blob, string ETag), int> _numbers = [];
    private readonly List<SourceBlock> _blocks = [];

    /// <summary>The sources so far, numbered by position.</summary>
    public IReadOnlyList<SourceBlock> Blocks => _blocks;

    /// <summary>Where a source stands; it is added when it is new.</summary>
    public int Add(FigureSource source)
    {
        if (_numbers.TryGetValue((source.Blob, source.ETag), out var known)) return known;
        _blocks.Add(SourceBlock.Of(source));
        return _numbers[(source.Blob, source.ETag)] = _blocks.Count - 1;
    }
}
