namespace TradeFunctions.Core.Reading.Records;

/// <summary>
/// Gives the physical lines (for the header) and then the records of a stream, one at a time, out of one buffer.
/// </summary>
/// <remarks>
/// Calls alternate: <see cref="NextLine"/> or <see cref="NextRecord"/> until it says <see cref="ScanStatus.NeedMore"/>, then
/// <see cref="FillAsync"/>. A record whose quotes are malformed, or that does not end within the longest length, is given as its
/// first physical line alone, and reading goes on with the next line: one stray quote costs one line, not the rest of the file.
/// </remarks>
internal sealed class RecordReader(Stream content, ReadOptions options)
{
    private byte[] buffer = new byte[Math.Max(options.BufferSize, 1)];
    private int start;
    private int end;
    private bool ended;
    private RecordScanner? scanner;
    private int consumed;
    private int lines;
    private bool skipping;
    private ScanStatus malformed;

    /// <summary>The physical line on which the current record begins, counted from 1; after the end, one more than the file has.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The byte of the (decompressed) content at which the current record begins; after the end, the content's length.</summary>
    public long Offset { get; private set; }

    /// <summary>The current record's fields; only meaningful after <see cref="ScanStatus.Record"/>.</summary>
    public RecordFields Fields { get; private set; } = new(0);

    /// <summary>The current record's bytes without its line break, or of a malformed one its first line, cut to the longest length.</summary>
    public ReadOnlySpan<byte> Text => buffer.AsSpan(start, Length);

    private int Length { get; set; }

    /// <summary>From here on records are read, split at a delimiter.</summary>
    /// <param name="delimiter">The byte between fields.</param>
    /// <param name="capacity">How many fields of a record are kept.</param>
    public void SplitRecords(byte delimiter, int capacity)
    {
        Fields = new RecordFields(capacity);
        scanner = new RecordScanner(delimiter, options.MaxRecordBytes, Fields);
    }

    /// <summary>Moves to the next physical line: <see cref="ScanStatus.Record"/>, or <see cref="ScanStatus.TooLong"/> with its beginning.</summary>
    public ScanStatus NextLine()
    {
        Advance();
        return SkipRest() ?? CutLine(ScanStatus.Record);
    }

    /// <summary>Moves to the next record.</summary>
    public ScanStatus NextRecord()
    {
        Advance();
        if (SkipRest() is { } status) return status;
        if (malformed != default) return CutLine(malformed);
        status = scanner!.Scan(buffer.AsSpan(start, end - start), ended);
        if (status == ScanStatus.NeedMore) return status;
        if (status != ScanStatus.Record) return CutLine(malformed = status);
        Fields.MoveTo(buffer, start);
        (Length, consumed, lines) = (scanner.Length, scanner.Consumed, scanner.Lines);
        return status;
    }

    /// <summary>Reads on after <see cref="ScanStatus.NeedMore"/>.</summary>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (start > 0)
        {
            Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var room = buffer.AsMemory(end, Math.Min(Math.Max(options.BufferSize, 1), buffer.Length - end));
        var read = await content.ReadAsync(room, cancellationToken).ConfigureAwait(false);
        ended = read == 0;
        end += read;
    }

    private void Advance()
    {
        start += consumed;
        Offset += consumed;
        Line += lines;
        (consumed, lines, Length) = (0, 0, 0);
    }

    // What is left of a line that was too long is passed over; null when there is a record to look at.
    private ScanStatus? SkipRest()
    {
        if (skipping)
        {
            var lineFeed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            var passed = lineFeed < 0 ? end - start : lineFeed + 1;
            start += passed;
            Offset += passed;
            skipping = lineFeed < 0 && !ended;
            if (!skipping) Line++;
        }

        if (start < end && !skipping) return null;
        return ended ? ScanStatus.End : ScanStatus.NeedMore;
    }

    private ScanStatus CutLine(ScanStatus status)
    {
        var data = buffer.AsSpan(start, end - start);
        var window = data[..Math.Min(data.Length, options.MaxRecordBytes + 1)];
        var lineFeed = window.IndexOf((byte)'\n');
        var tooLong = lineFeed < 0 && data.Length > options.MaxRecordBytes;
        if (lineFeed < 0 && !tooLong && !ended) return ScanStatus.NeedMore;
        var length = lineFeed >= 0 ? lineFeed : tooLong ? options.MaxRecordBytes : data.Length;
        consumed = lineFeed >= 0 ? length + 1 : length;
        lines = tooLong ? 0 : 1;
        skipping = tooLong;
        malformed = default;
        Length = length > 0 && !tooLong && data[length - 1] == (byte)'\r' ? length - 1 : length;
        return tooLong && status == ScanStatus.Record ? ScanStatus.TooLong : status;
    }
}
