using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Recompute.Publish;

/// <summary>
/// Finds out what a publication has to write of one slot of commodities. Where little changed, only the periods that did are added to the rows
/// that are published, chapter by chapter; otherwise all rows are written anew, and those that are published are retired.
/// </summary>
/// <param name="slot">The slot.</param>
/// <param name="published">The rows that are published; null: none, or none that can be added to.</param>
internal sealed class CommodityChanges(CommoditySlot slot, CommodityRows? published)
{
    /// <summary>The most versions in one row: each has a property or more, and a row holds 252 of them.</summary>
    public const int MaxVersions = 32;

    // Quotes and a comma, and what compression may add.
    private const int NameOverhead = 4;

    private readonly HashSet<string> _before = published?.NamesOf(published.Live) ?? [];
    private readonly CommodityDigest? _digestBefore = published?.DigestOf(published.Live[^1]);

    // Of the rows that are published, and of all of them.
    private readonly CommodityDigest _known = new();
    private int _knownRows;

    // Bytes of the rows that are not published, and of their names.
    private long _added;
    private int _addedNames;

    /// <summary>The digest of all rows.</summary>
    public CommodityDigest Digest { get; } = new();

    /// <summary>Takes the next entity of the slot.</summary>
    public void Add(ByCommodityEntity entity)
    {
        var digest = entity.Digest();
        Digest.Add(digest);
        if (!_before.Contains(entity.Commodity))
        {
            _added += digest.Bytes;
            _addedNames += entity.Commodity.Length + NameOverhead;
            return;
        }

        _known.Add(digest);
        _knownRows++;
    }

    /// <summary>
    /// Leaves in the buffer only what has to be added to the published rows; everything stays if they are to be written anew. Call it once all
    /// entities were taken.
    /// </summary>
    /// <param name="buffer">The buffer with the slot's entities.</param>
    /// <param name="version">The version that is being written.</param>
    public void Reduce(SliceBuffer buffer, long version)
    {
        if (published is null || _digestBefore is null || _knownRows < _before.Count) return;
        var changed = _known.Differences(_digestBefore);
        var bytes = _added + changed.Sum(chapter => _known.BytesOf(chapter.Key, chapter));
        List<CommodityRowsPart> others = [.. published.Parts.Where(part => part.Version != version)];
        var index = published.Length + Digest.Pack().Length + _addedNames;
        if (2 * bytes >= Digest.Bytes || others.Count >= MaxVersions || index > BinaryProperties.MaxContent) return;
        var periods = changed.ToDictionary(chapter => chapter.Key, chapter => chapter.Order().ToArray(), StringComparer.Ordinal);
        // Even if every version had its largest content in the same row, they must fit into it.
        var most = BinaryProperties.MaxContent - others.Sum(part => part.Largest);
        if (buffer.TryChange(slot.Name, Part, most)) buffer[slot.Name].Rows = published;

        byte[]? Part(string commodity, byte[] packed) =>
            !_before.Contains(commodity) ? packed
            : periods.TryGetValue(Commodity.Chapter(commodity), out var part) ? ByCommodityEntity.Unpack(packed).PackPeriods(part)
            : null;
    }
}
