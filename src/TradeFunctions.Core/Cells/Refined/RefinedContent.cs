using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>Reads bytes of a file from a place on, as many as fit.</summary>
/// <exception cref="IOException">They are not there, or cannot be read.</exception>
public delegate void RangeReader(long offset, Span<byte> destination, CancellationToken cancellationToken);

/// <summary>A refined file whose row groups are read by ranges, as often as needed and by any number of readers side by side.</summary>
/// <param name="footer">The file's footer.</param>
/// <param name="read">Reads its bytes; called by several threads at once.</param>
/// <param name="open">Opens the whole file, seekable: one that another program wrote, as earlier versions had it done, is read by Parquet.Net.</param>
public sealed class RefinedContent(RefinedFooter footer, RangeReader read, Func<Stream> open)
{
    /// <summary>A refined file in memory.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static RefinedContent Of(byte[] file)
    {
        var end = file.Length - RefinedFooter.TrailerLength;
        var length = RefinedFooter.LengthOf(file);
        if (length > end) throw new InvalidDataException("The content is no refined file: its footer is longer than itself.");
        return new RefinedContent(
            RefinedFooter.Read(file.AsSpan(end - length, length)),
            (offset, destination, _) =>
            {
                if (offset > file.Length - destination.Length) throw new InvalidDataException("The content is no refined file: it ends within a row group.");
                file.AsSpan((int)offset, destination.Length).CopyTo(destination);
            },
            () => new MemoryStream(file, writable: false));
    }

    /// <summary>The file's footer.</summary>
    public RefinedFooter Footer => footer;

    /// <summary>The cells of row groups, read anew whenever they are enumerated. Neighbouring row groups are read together, and those to come while
    /// these are worked at.</summary>
    /// <param name="rowGroups">In ascending order.</param>
    /// <param name="includes">Which cells; null: all.</param>
    /// <param name="mostBytes">How many bytes are read together at most; one row group is read in any case.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidDataException">While enumerating: the file is damaged.</exception>
    public IEnumerable<Cell> Cells(IReadOnlyList<int> rowGroups, Func<CellKey, bool>? includes, int mostBytes, CancellationToken cancellationToken) =>
        footer.IsOwn ? Decoded(rowGroups, includes, mostBytes, cancellationToken) : ReadWhole(rowGroups, includes, cancellationToken);

    private IEnumerable<Cell> Decoded(IReadOnlyList<int> rowGroups, Func<CellKey, bool>? includes, int mostBytes, CancellationToken cancellationToken)
    {
        var decoder = new RowGroupDecoder();
        using var ranges = new RangesAhead(Ranges(rowGroups, mostBytes), read, cancellationToken);
        while (ranges.Next() is var (places, bytes))
        {
            foreach (var place in places)
            {
                var cells = decoder.Decode(bytes.Slice((int)(place.Offset - places[0].Offset), place.Length), place);
                for (var cell = 0; cell < cells.Count; cell++)
                {
                    var key = cells.KeyAt(cell);
                    if (includes?.Invoke(key) != false) yield return cells.At(cell, key);
                }
            }
        }
    }

    private IEnumerable<Cell> ReadWhole(IReadOnlyList<int> rowGroups, Func<CellKey, bool>? includes, CancellationToken cancellationToken)
    {
        using var file = open();
        foreach (var group in RefinedFile.ReadGroupsAsync(file, rowGroups, null, cancellationToken).ToBlockingEnumerable(cancellationToken))
        {
            foreach (var cell in group)
            {
                if (includes?.Invoke(cell.Key) != false) yield return cell;
            }
        }
    }

    private IEnumerable<IReadOnlyList<RowGroupPlace>> Ranges(IEnumerable<int> rowGroups, int mostBytes)
    {
        var range = new List<RowGroupPlace>();
        foreach (var place in rowGroups.Select(footer.RowGroup))
        {
            var isNeighbour = range.Count > 0 && range[^1].Offset + range[^1].Length == place.Offset;
            if (range.Count > 0 && !(isNeighbour && place.Offset + place.Length - range[0].Offset <= mostBytes))
            {
                yield return range;
                range = [];
            }

            range.Add(place);
        }

        if (range.Count > 0) yield return range;
    }
}

/// <summary>Ranges of a file, each read while the one before is worked at.</summary>
internal sealed class RangesAhead : IDisposable
{
    private readonly IEnumerator<IReadOnlyList<RowGroupPlace>> _ranges;
    private readonly RangeReader _read;
    private readonly CancellationToken _cancellationToken;
    private byte[] _current = [];
    private byte[] _ahead = [];
    private IReadOnlyList<RowGroupPlace>? _places;
    private Task _reading = Task.CompletedTask;

    public RangesAhead(IEnumerable<IReadOnlyList<RowGroupPlace>> ranges, RangeReader read, CancellationToken cancellationToken)
    {
        (_ranges, _read, _cancellationToken) = (ranges.GetEnumerator(), read, cancellationToken);
        Begin();
    }

    /// <summary>The next range and its bytes, which are valid until the next call; null: the end.</summary>
    public (IReadOnlyList<RowGroupPlace> Places, ReadOnlyMemory<byte> Bytes)? Next()
    {
        // If no other thread has begun it, this one does it.
        _reading.GetAwaiter().GetResult();
        if (_places is not { } places) return null;
        (_current, _ahead) = (_ahead, _current);
        Begin();
        return (places, _current);
    }

    public void Dispose()
    {
        Task.WhenAny(_reading).Wait();
        _ranges.Dispose();
    }

    private void Begin()
    {
        _places = _ranges.MoveNext() ? _ranges.Current : null;
        if (_places is not { } places) return;
        var length = checked((int)(places[^1].Offset + places[^1].Length - places[0].Offset));
        if (_ahead.Length < length) _ahead = GC.AllocateUninitializedArray<byte>(length);
        var ahead = _ahead;
        _reading = Task.Run(() => _read(places[0].Offset, ahead.AsSpan(0, length), _cancellationToken), _cancellationToken);
    }
}
