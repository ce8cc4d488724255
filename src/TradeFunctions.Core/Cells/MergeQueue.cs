namespace TradeFunctions.Core.Cells;

/// <summary>The order of an element: elements are merged by ascending keys.</summary>
internal delegate UInt128 SortKeyOf<T>(in T element);

/// <summary>
/// The heads of several sorted inputs, the smallest first: a binary heap over their keys, so that the elements stay where they are. Equal heads
/// come in the order of their inputs.
/// </summary>
internal sealed class MergeQueue<T> : IDisposable
    where T : struct
{
    private readonly IReadOnlyList<IEnumerator<T>> _inputs;
    private readonly SortKeyOf<T> _keyOf;
    private readonly T[] _heads;
    private readonly Entry[] _heap;
    private int _count;

    public MergeQueue(IReadOnlyList<IEnumerator<T>> inputs, SortKeyOf<T> keyOf)
    {
        (_inputs, _keyOf) = (inputs, keyOf);
        (_heads, _heap) = (new T[inputs.Count], new Entry[inputs.Count]);
        for (var i = 0; i < inputs.Count; i++)
        {
            if (TryRead(i, out var entry)) _heap[_count++] = entry;
        }

        for (var i = (_count / 2) - 1; i >= 0; i--) SiftDown(i);
    }

    public bool IsEmpty => _count == 0;

    /// <summary>The smallest head.</summary>
    public ref readonly T Head => ref _heads[_heap[0].Source];

    /// <summary>Its key.</summary>
    public UInt128 Key => _heap[0].Key;

    /// <summary>The index of the input that <see cref="Head"/> came from.</summary>
    public int Source => _heap[0].Source;

    /// <summary>Takes the head away and puts the next element of its input in.</summary>
    public void Advance()
    {
        if (TryRead(_heap[0].Source, out var next)) _heap[0] = next;
        else _heap[0] = _heap[--_count];
        if (_count > 1) SiftDown(0);
    }

    public void Dispose()
    {
        for (var i = 0; i < _count; i++) _inputs[_heap[i].Source].Dispose();
        _count = 0;
    }

    private bool TryRead(int source, out Entry entry)
    {
        var input = _inputs[source];
        if (!input.MoveNext())
        {
            input.Dispose();
            entry = default;
            return false;
        }

        _heads[source] = input.Current;
        entry = new Entry(_keyOf(_heads[source]), source);
        return true;
    }

    private void SiftDown(int parent)
    {
        var moving = _heap[parent];
        while ((2 * parent) + 1 < _count)
        {
            var child = (2 * parent) + 1;
            if (child + 1 < _count && IsBefore(_heap[child + 1], _heap[child])) child++;
            if (!IsBefore(_heap[child], moving)) break;
            _heap[parent] = _heap[child];
            parent = child;
        }

        _heap[parent] = moving;
    }

    private static bool IsBefore(in Entry left, in Entry right) =>
        left.Key < right.Key || (left.Key == right.Key && left.Source < right.Source);

    private readonly record struct Entry(UInt128 Key, int Source);
}
