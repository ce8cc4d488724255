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

    /// <summary>The physical line on which the current line or record begins, counted from 1; after the end, one more than the file
    /// has.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The byte of the (decompressed) content at which the current line or record begins; after the end, the content's length.</summary>
    public long Offset { get; private set; }

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

        if (_start < _end && !_skipping) return null;
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
}

/// <summary>Gives the records of a stream, one at a time. Made by <see cref="LineReader.SplitRecords"/>.</summary>
/// <remarks>
/// A record whose quotes are malformed, or that does not end within the longest length, is given as its first physical line alone, and reading
/// goes on with the next line: one stray quote costs one line, not the rest of the file.
/// </remarks>
internal sealed class RecordReader
{
    private readonly LineReader _lines;
    private readonly RecordIndex _index;
    private readonly RecordScanner _scanner;
    private ScanStatus _malformed;

    internal RecordReader(LineReader lines, byte delimiter, int maxRecordBytes, int capacity)
    {
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

    /// <summary>Moves to the next record.</summary>
    public ScanStatus NextRecord()
    {
        if (_lines.MoveOn() is { } nothing) return nothing;
        if (_malformed == default)
        {
            if (_lines.TryTake(_index, Fields)) return ScanStatus.Record;
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
