namespace TradeFunctions.Core.Cells;

/// <summary>
/// The heads of several sorted inputs, the smallest first: a binary heap over the inputs' enumerators. Equal heads come
/// in the order of their inputs.
/// </summary>
internal sealed class MergeQueue<T> : IDisposable
    where T : struct
{
    private readonly Comparison<T> _compare;
    private readonly Entry[] _heap;
    private int _count;

    public MergeQueue(IReadOnlyList<IEnumerator<T>> inputs, Comparison<T> compare)
    {
        _compare = compare;
        _heap = new Entry[inputs.Count];
        for (var i = 0; i < inputs.Count; i++)
        {
            if (!inputs[i].MoveNext())
            {
                inputs[i].Dispose();
                continue;
            }

            _heap[_count++] = new Entry(inputs[i].Current, inputs[i], i);
        }

        for (var i = (_count / 2) - 1; i >= 0; i--) SiftDown(i);
    }

    public bool IsEmpty => _count == 0;

    /// <summary>The smallest head.</summary>
    public ref readonly T Head => ref _heap[0].Value;

    /// <summary>The index of the input that <see cref="Head"/> came from.</summary>
    public int Source => _heap[0].Source;

    /// <summary>Takes the head away and puts the next element of its input in.</summary>
    public void Advance()
    {
        ref var head = ref _heap[0];
        if (head.Input.MoveNext())
        {
            head.Value = head.Input.Current;
        }
        else
        {
            head.Input.Dispose();
            head = _heap[--_count];
            _heap[_count] = default;
        }

        if (_count > 1) SiftDown(0);
    }

    public void Dispose()
    {
        for (var i = 0; i < _count; i++) _heap[i].Input.Dispose();
        _count = 0;
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

    private bool IsBefore(in Entry left, in Entry right)
    {
        var order = _compare(left.Value, right.Value);
        return order == 0 ? left.Source < right.Source : order < 0;
    }

    private struct Entry(T value, IEnumerator<T> input, int source)
    {
        public T Value = value;
        public readonly IEnumerator<T> Input = input;
        public readonly int Source = source;
    }
}
