namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>A row that is sorted by a key.</summary>
internal interface IKeyed
{
    /// <summary>The key; rows with equal keys are in no order.</summary>
    UInt128 SortKey { get; }
}

/// <summary>
/// Puts rows in the order of their keys without moving them. Only the bits in which keys differ are looked at, some forty of 128, a byte at a
/// time; rows that are in order already are left as they are.
/// </summary>
internal sealed class KeyOrder
{
    private const int MaxBits = 64;
    private const int DigitBits = 8;
    private const int FewRows = 64;

    private Entry[] _entries = [];
    private Entry[] _sorted = [];
    private int[] _rows = [];

    /// <summary>The indexes of the rows, those of the smallest keys first. Valid until the next call.</summary>
    public ReadOnlySpan<int> Of<T>(ReadOnlySpan<T> rows)
        where T : struct, IKeyed
    {
        EnsureRoom(rows.Length);
        for (var i = 0; i < rows.Length; i++) _rows[i] = i;
        var order = _rows.AsSpan(0, rows.Length);
        var differences = Differences(rows, out var areSorted);
        if (areSorted) return order;
        if (rows.Length <= FewRows) SortFew(rows, order);
        else if (UInt128.PopCount(differences) <= MaxBits) SortByDigits(rows, KeyBits.Of(differences), order);
        else SortByKeys(rows, order);
        return order;
    }

    private static UInt128 Differences<T>(ReadOnlySpan<T> rows, out bool areSorted)
        where T : struct, IKeyed
    {
        areSorted = true;
        if (rows.IsEmpty) return 0;
        var (first, last, differences) = (rows[0].SortKey, rows[0].SortKey, UInt128.Zero);
        foreach (ref readonly var row in rows)
        {
            var key = row.SortKey;
            areSorted &= last <= key;
            differences |= key ^ first;
            last = key;
        }

        return differences;
    }

    private static void SortFew<T>(ReadOnlySpan<T> rows, Span<int> order)
        where T : struct, IKeyed
    {
        for (var i = 1; i < order.Length; i++)
        {
            var row = order[i];
            var key = rows[row].SortKey;
            var at = i;
            for (; at > 0 && rows[order[at - 1]].SortKey > key; at--) order[at] = order[at - 1];
            order[at] = row;
        }
    }

    private void SortByDigits<T>(ReadOnlySpan<T> rows, KeyBits bits, Span<int> order)
        where T : struct, IKeyed
    {
        if (_entries.Length < rows.Length) (_entries, _sorted) = (new Entry[_rows.Length], new Entry[_rows.Length]);
        for (var i = 0; i < rows.Length; i++) _entries[i] = new Entry(bits.Take(rows[i].SortKey), i);
        for (var shift = 0; shift < bits.Count; shift += DigitBits)
        {
            SortByDigit(_entries.AsSpan(0, rows.Length), _sorted, shift);
            (_entries, _sorted) = (_sorted, _entries);
        }

        for (var i = 0; i < rows.Length; i++) order[i] = _entries[i].Row;
    }

    private static void SortByDigit(ReadOnlySpan<Entry> entries, Span<Entry> sorted, int shift)
    {
        Span<int> places = stackalloc int[1 << DigitBits];
        places.Clear();
        foreach (ref readonly var entry in entries) places[(byte)(entry.Key >> shift)]++;
        var next = 0;
        foreach (ref var place in places) (place, next) = (next, next + place);
        foreach (ref readonly var entry in entries) sorted[places[(byte)(entry.Key >> shift)]++] = entry;
    }

    private static void SortByKeys<T>(ReadOnlySpan<T> rows, Span<int> order)
        where T : struct, IKeyed
    {
        var keys = new UInt128[rows.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = rows[i].SortKey;
        keys.AsSpan().Sort(order);
    }

    private void EnsureRoom(int count)
    {
        if (_rows.Length < count) _rows = new int[Math.Max(count, Math.Min(2L * _rows.Length, Array.MaxLength))];
    }

    private readonly record struct Entry(ulong Key, int Row);
}

/// <summary>The bits of keys in which they differ, side by side in the same order, as shifts of the stretches that they lie in.</summary>
internal readonly struct KeyBits
{
    private readonly (int Shift, int To, ulong Mask)[] _stretches;

    private KeyBits((int Shift, int To, ulong Mask)[] stretches, int count) => (_stretches, Count) = (stretches, count);

    /// <summary>How many there are, 64 at most.</summary>
    public int Count { get; }

    /// <summary>Those of a mask.</summary>
    public static KeyBits Of(UInt128 mask)
    {
        var stretches = new List<(int, int, ulong)>();
        var (at, count) = (0, 0);
        while (mask != 0)
        {
            var gap = (int)UInt128.TrailingZeroCount(mask);
            mask >>= gap;
            at += gap;
            var length = Math.Min((int)UInt128.TrailingZeroCount(~mask), 64);
            stretches.Add((at, count, length == 64 ? ulong.MaxValue : (1UL << length) - 1));
            mask >>= length;
            at += length;
            count += length;
        }

        return new KeyBits([.. stretches], count);
    }

    /// <summary>Those bits of a key.</summary>
    public ulong Take(UInt128 key)
    {
        var bits = 0UL;
        foreach (var (shift, to, mask) in _stretches) bits |= ((ulong)(key >> shift) & mask) << to;
        return bits;
    }
}
