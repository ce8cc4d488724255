namespace TradeFunctions.Core.Reading.Records;

/// <summary>
/// Gives the physical lines of a stream, one at a time, out of one buffer: those up to the header. <see cref="SplitRecords"/> then gives the
/// records that follow.
/// </summary>
/// <remarks>Call <see cref="NextLine"/> until it says <see cref="ScanStatus.NeedMore"/>, then <see cref="FillAsync"/>.</remarks>
internal sealed class LineReader(Stream content, ReadOptions options)
{
    // Behind the end there is room for what is looked at in blocks.
    private byte[] _buffer = new byte[Math.Max(options.BufferSize, 1) + RecordIndex.Slack];
    private int _start;
    private int _end;
    private bool _ended;
    private int _length;
    private int _consumed;
    private int _lines;
    private bool _skipping;

    // What the reader may go to; what lies behind it is another's, and is there to be looked at.
    private int _limit = int.MaxValue;
    private Place _rest;

    /// <summary>The physical line on which the current line or record begins, counted from 1; after the end, one more than the file
    /// has.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The byte of the (decompressed) content at which the current line or record begins; after the end, the content's length.</summary>
    public long Offset { get; private set; }

    /// <summary>Whether the stream's end was reached.</summary>
    public bool HasEnded => _ended;

    /// <summary>The bytes of the current line or record without its line break, cut to the longest length.</summary>
    public ReadOnlySpan<byte> Text => _buffer.AsSpan(_start, _length);

    /// <summary>Moves to the next physical line: <see cref="ScanStatus.Record"/>, or <see cref="ScanStatus.TooLong"/> with its beginning.</summary>
    public ScanStatus NextLine() => MoveOn() ?? CutLine(ScanStatus.Record);

    /// <summary>Reads on after <see cref="ScanStatus.NeedMore"/>.</summary>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }

        var capacity = _buffer.Length - RecordIndex.Slack;
        if (_end == capacity) Array.Resize(ref _buffer, (capacity *= 2) + RecordIndex.Slack);
        var room = _buffer.AsMemory(_end, Math.Min(Math.Max(options.BufferSize, 1), capacity - _end));
        var read = await content.ReadAsync(room, cancellationToken).ConfigureAwait(false);
        _ended = read == 0;
        _end += read;
    }

    /// <summary>The records that follow the current line.</summary>
    /// <param name="delimiter">The byte between fields.</param>
    /// <param name="capacity">How many fields of a record are kept.</param>
    public RecordReader SplitRecords(byte delimiter, int capacity) => new(this, delimiter, options.MaxRecordBytes, capacity);

    /// <summary>Another reader of the same stream, with a buffer of its own; it has nothing until it takes over.</summary>
    internal LineReader Another() => new(content, options);

    /// <summary>Goes on where another reader's bounds are, with the bytes that it has read behind them. It may be read from meanwhile.</summary>
    internal void TakeOver(LineReader before)
    {
        var place = before._rest;
        var rest = before._buffer.AsSpan(place.Start, before._end - place.Start);
        if (rest.Length + RecordIndex.Slack > _buffer.Length) _buffer = new byte[rest.Length + RecordIndex.Slack];
        rest.CopyTo(_buffer);
        (_end, _limit, _length, _consumed, _lines) = (rest.Length, int.MaxValue, 0, 0, 0);
        MoveTo(place with { Start = 0 });
    }

    /// <summary>The place of the current line or record.</summary>
    internal Place Current => new(_start, Line, Offset, _skipping);

    /// <summary>Goes back to a place, with the current one as the bound.</summary>
    internal void BoundFrom(Place place)
    {
        (_rest, _limit) = (Current, _start);
        MoveTo(place);
    }

    private void MoveTo(Place place) => (_start, Line, Offset, _skipping) = place;

    /// <summary>Moves behind the current line or record, and what is left of one that was too long. Null when there is another to look
    /// at.</summary>
    internal ScanStatus? MoveOn()
    {
        _start += _consumed;
        Offset += _consumed;
        Line += _lines;
        (_consumed, _lines, _length) = (0, 0, 0);
        if (_skipping)
        {
            var lineFeed = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            var passed = lineFeed < 0 ? _end - _start : lineFeed + 1;
            _start += passed;
            Offset += passed;
            _skipping = lineFeed < 0 && !_ended;
            if (!_skipping) Line++;
        }

        if (_start < Math.Min(_end, _limit) && !_skipping) return null;
        return _ended ? ScanStatus.End : ScanStatus.NeedMore;
    }

    /// <summary>Makes the record at the current place the current one, if it is one that the index finds.</summary>
    internal bool TryTake(RecordIndex index, RecordFields fields)
    {
        if (!index.TryMove(_buffer, _start, _end, fields, out var lineFeed)) return false;
        _length = (lineFeed > _start && _buffer[lineFeed - 1] == (byte)'\r' ? lineFeed - 1 : lineFeed) - _start;
        (_consumed, _lines) = (lineFeed + 1 - _start, 1);
        return true;
    }

    /// <summary>Makes all records that the index can pass over the current one.</summary>
    internal bool TryPass(RecordIndex index)
    {
        if (!index.TryPass(_buffer, _start, _end, out var next, out _lines)) return false;
        _consumed = next - _start;
        return true;
    }

    /// <summary>Looks for the end of a record at the current place, and makes it the current one when it is found.</summary>
    internal ScanStatus Scan(RecordScanner scanner, RecordFields fields)
    {
        var status = scanner.Scan(_buffer.AsSpan(_start, _end - _start), _ended);
        if (status != ScanStatus.Record) return status;
        fields.MoveTo(_buffer, _start);
        (_length, _consumed, _lines) = (scanner.Length, scanner.Consumed, scanner.Lines);
        return status;
    }

    /// <summary>Makes the physical line at the current place the current one, whatever it holds.</summary>
    /// <param name="status">What to say of it.</param>
    internal ScanStatus CutLine(ScanStatus status)
    {
        var data = _buffer.AsSpan(_start, _end - _start);
        var window = data[..Math.Min(data.Length, options.MaxRecordBytes + 1)];
        var lineFeed = window.IndexOf((byte)'\n');
        var tooLong = lineFeed < 0 && data.Length > options.MaxRecordBytes;
        if (lineFeed < 0 && !tooLong && !_ended) return ScanStatus.NeedMore;
        var length = lineFeed >= 0 ? lineFeed : tooLong ? options.MaxRecordBytes : data.Length;
        _consumed = lineFeed >= 0 ? length + 1 : length;
        _lines = tooLong ? 0 : 1;
        _skipping = tooLong;
        _length = length > 0 && !tooLong && data[length - 1] == (byte)'\r' ? length - 1 : length;
        return tooLong && status == ScanStatus.Record ? ScanStatus.TooLong : status;
    }

    /// <summary>Where in the buffer and in the file a record begins, and whether what is left of one that was too long comes first.</summary>
    internal readonly record struct Place(int Start, long Line, long Offset, bool IsSkipping);
}

/// <summary>Gives the records of a stream, one at a time. Made by <see cref="LineReader.SplitRecords"/>.</summary>
/// <remarks>
/// A record whose quotes are malformed, or that does not end within the longest length, is given as its first physical line alone, and reading
/// goes on with the next line: one stray quote costs one line, not the rest of the file.
/// </remarks>
internal sealed class RecordReader
{
    private readonly byte _delimiter;
    private readonly LineReader _lines;
    private readonly RecordIndex _index;
    private readonly RecordScanner _scanner;
    private ScanStatus _malformed;

    internal RecordReader(LineReader lines, byte delimiter, int maxRecordBytes, int capacity)
    {
        _delimiter = delimiter;
        _lines = lines;
        Fields = new RecordFields(capacity);
        _index = new RecordIndex(delimiter, maxRecordBytes);
        _scanner = new RecordScanner(delimiter, maxRecordBytes, Fields);
    }

    /// <inheritdoc cref="LineReader.Line"/>
    public long Line => _lines.Line;

    /// <inheritdoc cref="LineReader.Offset"/>
    public long Offset => _lines.Offset;

    /// <summary>The current record's bytes without its line break, or of a malformed one its first line, cut to the longest length.</summary>
    public ReadOnlySpan<byte> Text => _lines.Text;

    /// <summary>The current record's fields; only meaningful after <see cref="ScanStatus.Record"/>.</summary>
    public RecordFields Fields { get; }

    /// <inheritdoc cref="LineReader.HasEnded"/>
    public bool HasEnded => _lines.HasEnded;

    /// <summary>Moves to the next record.</summary>
    public ScanStatus NextRecord() => Next(isPassing: false);

    /// <summary>Another reader of the same stream, for <see cref="ContinueAsync"/>.</summary>
    public RecordReader Another() => _lines.Another().SplitRecords(_delimiter, Fields.Starts.Length);

    /// <summary>Reads on behind the records that another reader keeps to itself after <see cref="Bound"/>; where it is this one, behind its
    /// own.</summary>
    public ValueTask ContinueAsync(RecordReader before, CancellationToken cancellationToken)
    {
        if (before != this) _lines.TakeOver(before._lines);
        return _lines.FillAsync(cancellationToken);
    }

    /// <summary>Keeps to the records whose ends are at hand: <see cref="NextRecord"/> goes to the last of them, and another reader may go on
    /// behind it at the same time. They are passed over for that, which takes a tenth of the time of reading them, but for those that the index
    /// leaves to the scanner: they are scanned twice.</summary>
    public void Bound()
    {
        _lines.MoveOn();
        var first = _lines.Current;
        while (Next(isPassing: true) is not (ScanStatus.NeedMore or ScanStatus.End))
        {
            // All of them.
        }

        _malformed = default;
        _lines.BoundFrom(first);
    }

    private ScanStatus Next(bool isPassing)
    {
        if (_lines.MoveOn() is { } nothing) return nothing;
        if (_malformed == default)
        {
            if (isPassing ? _lines.TryPass(_index) : _lines.TryTake(_index, Fields)) return ScanStatus.Record;
            var status = _lines.Scan(_scanner, Fields);
            if (status is ScanStatus.Record or ScanStatus.NeedMore) return status;
            _malformed = status;
        }

        // Its first line may not have been read to its end.
        var cut = _lines.CutLine(_malformed);
        if (cut != ScanStatus.NeedMore) _malformed = default;
        return cut;
    }

    /// <inheritdoc cref="LineReader.FillAsync"/>
    public ValueTask FillAsync(CancellationToken cancellationToken) => _lines.FillAsync(cancellationToken);
}
