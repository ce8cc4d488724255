using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells;

/// <summary>
/// Rows that could not be read and may be parts of figures that are sums: such a sum may be too low, so it is not known. Rows whose whole key is
/// known are cells of their own. A row of which nothing at all is known counts for none: it would help nobody if one broken line withdrew
/// every figure of a file.
/// </summary>
internal sealed class UnreadParts
{
    private readonly UnreadKey[] _keys;
    private (int Reporter, Flow Flow, Period Period) _last;
    private UnreadKey[] _ofLast = [];

    public UnreadParts(IEnumerable<UnreadKey> unread) => _keys = [.. unread.Where(key => key is { IsExact: false, IsUnknown: false }).Distinct()];

    /// <summary>Whether one may be a part of the figure of a key.</summary>
    public bool MayBelongTo(PackedKey key) => _keys.Length > 0 && MayBelongTo(key.Unpack());

    /// <inheritdoc cref="MayBelongTo(PackedKey)"/>
    public bool MayBelongTo(in CellKey key)
    {
        if (_keys.Length == 0) return false;
        var place = (key.Reporter, key.Flow, key.Period);
        if (place != _last)
        {
            _last = place;
            _ofLast = Array.FindAll(_keys, unread => (unread.Reporter ?? place.Reporter) == place.Reporter && unread.MayBe(place.Flow, place.Period));
        }

        foreach (var unread in _ofLast)
        {
            if (unread.MayBe(key.Commodity, key.Partner)) return true;
        }

        return false;
    }
}
