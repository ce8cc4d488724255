using System.Collections.Concurrent;
using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Storage.Published;

/// <summary>
/// The pointers and datasets that are read from storage within a few seconds, and used for as long. All of them are dropped together, so that what was
/// concluded from them can be kept as long as they are.
/// </summary>
/// <param name="began">When the first of them was read, or may have been.</param>
internal sealed class PublishedMoment(DateTimeOffset began)
{
    private readonly ConcurrentDictionary<(string Dataset, int Reporter), Pointer?> _pointers = new();

    private PublishedMoment(PublishedMoment other)
        : this(other.Began)
    {
        Datasets = other.Datasets;
        foreach (var (key, pointer) in other._pointers) _pointers[key] = pointer;
    }

    public DateTimeOffset Began { get; } = began;

    /// <summary>The datasets, by name; null: not read yet.</summary>
    public IReadOnlyList<DatasetRow>? Datasets { get; private set; }

    /// <summary>Whether a reporter's pointer was read. It is null if the reporter was never published.</summary>
    public bool TryGet(string dataset, int reporter, out Pointer? pointer) => _pointers.TryGetValue((dataset, reporter), out pointer);

    /// <summary>The moment with a pointer: this one, unless it has another version of it.</summary>
    public PublishedMoment With(string dataset, int reporter, Pointer? pointer)
    {
        if (_pointers.GetOrAdd((dataset, reporter), pointer)?.ETag == pointer?.ETag) return this;
        var changed = new PublishedMoment(this);
        changed._pointers[(dataset, reporter)] = pointer;
        return changed;
    }

    /// <summary>Another moment, without a reporter's pointer.</summary>
    public PublishedMoment Without(string dataset, int reporter)
    {
        var changed = new PublishedMoment(this);
        changed._pointers.TryRemove((dataset, reporter), out _);
        return changed;
    }

    /// <summary>The moment with the datasets: this one, unless it has read them before.</summary>
    public PublishedMoment With(IReadOnlyList<DatasetRow> datasets)
    {
        var moment = Datasets is null ? this : new PublishedMoment(this);
        moment.Datasets = datasets;
        return moment;
    }
}
