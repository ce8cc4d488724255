using System.Numerics;
using System.Runtime.Intrinsics;

namespace TradeFunctions.Core.Reading.Records;

/// <summary>
/// Splits one record (RFC 4180) into fields. A quote opens a quoted field only as the field's first byte; anywhere else in
/// an unquoted field it is text, as in <c>tubes of 5"</c>. Delimiters, quotes and line feeds are found 32 bytes at a time.
/// </summary>
/// <remarks>Where a record ends follows from its bytes alone, never from what came before it: that lets a large file be cut into chunks behind
/// any record.</remarks>
internal sealed class RecordScanner(byte delimiter, int maxRecordBytes, RecordFields fields)
{
    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';

    // In a table of fewer columns, which are names of goods and countries, a text of two lines has as many commas as a row.
    private const int FewestDelimiters = 4;

    private readonly Vector256<byte> _delimiters = Vector256.Create(delimiter);

    // Of a whole row: fields has room for one field more than a row has.
    private readonly int _rowDelimiters = fields.Starts.Length - 2 is >= FewestDelimiters and var ofRow ? ofRow : int.MaxValue;

    private enum State
    {
        Plain,
        Quoted,
        Closing,
    }

    /// <summary>The record's length in bytes without its line break, after <see cref="ScanStatus.Record"/>.</summary>
    public int Length { get; private set; }

    /// <summary>How many bytes the record takes with its line break.</summary>
    public int Consumed { get; private set; }

    /// <summary>How many physical lines the record takes.</summary>
    public int Lines { get; private set; }

    /// <summary>Looks for the end of the record that begins at the first byte.</summary>
    /// <param name="data">Everything at hand from the record's beginning.</param>
    /// <param name="final">Whether the file ends with these bytes.</param>
    /// <remarks>One long method, its state in locals: it runs for every byte of every file.</remarks>
    public ScanStatus Scan(ReadOnlySpan<byte> data, bool final)
    {
        var limit = Math.Min(data.Length, maxRecordBytes + 1);
        var state = State.Plain;
        int count = 0, start = 0, quote = 0, lines = 0, firstLine = 0, inner = 0;
        for (var block = 0; block < limit; block += Vector256<byte>.Count)
        {
            for (var marks = FindMarks(data, block, limit); marks != 0; marks &= marks - 1)
            {
                var position = block + BitOperations.TrailingZeroCount(marks);
                var mark = data[position];
                if (state == State.Quoted)
                {
                    if (mark == Quote) (state, quote) = (State.Closing, position);
                    else if (mark == LineFeed) lines++;
                    else inner++;
                    continue;
                }

                if (mark == Quote)
                {
                    if (state == State.Plain)
                    {
                        if (position == start) (state, firstLine, inner) = (State.Quoted, lines, 0);
                        continue;
                    }

                    if (position != quote + 1) return ScanStatus.TextAfterQuote;
                    state = State.Quoted;
                    continue;
                }

                if (state == State.Closing)
                {
                    if (position != quote + 1 && !IsOnlyBlank(data[(quote + 1)..position], mark)) return ScanStatus.TextAfterQuote;
                    if (lines > firstLine && inner >= _rowDelimiters) return ScanStatus.RowsInQuotes;
                    AddField(count++, start + 1, quote);
                    state = State.Plain;
                }
                else
                {
                    AddField(count++, start, mark == LineFeed ? WithoutReturn(data, start, position) : position);
                }

                if (mark == LineFeed) return Finish(count, WithoutReturn(data, 0, position), position + 1, lines + 1);
                start = position + 1;
            }
        }

        if (data.Length > maxRecordBytes) return ScanStatus.TooLong;
        if (!final) return ScanStatus.NeedMore;
        return ScanEnd(data, state, count, start, quote, lines);
    }

    private ScanStatus ScanEnd(ReadOnlySpan<byte> data, State state, int count, int start, int quote, int lines)
    {
        if (state == State.Quoted) return ScanStatus.UnterminatedQuote;
        if (state == State.Closing)
        {
            if (!IsOnlyBlank(data[(quote + 1)..], LineFeed)) return ScanStatus.TextAfterQuote;
            AddField(count++, start + 1, quote);
        }
        else
        {
            AddField(count++, start, WithoutReturn(data, start, data.Length));
        }

        return Finish(count, WithoutReturn(data, 0, data.Length), data.Length, lines + 1);
    }

    private ScanStatus Finish(int count, int length, int consumed, int lines)
    {
        fields.Count = count;
        (Length, Consumed, Lines) = (length, consumed, lines);
        return ScanStatus.Record;
    }

    private void AddField(int index, int start, int end)
    {
        var starts = fields.Starts;
        if ((uint)index >= (uint)starts.Length) return;
        starts[index] = start;
        fields.Ends[index] = end;
    }

    private uint FindMarks(ReadOnlySpan<byte> data, int block, int limit)
    {
        var rest = data[block..];
        if (limit - block < Vector256<byte>.Count) return FindLastMarks(rest[..(limit - block)]);
        return FindMarks(Vector256.Create(rest));
    }

    // Apart, because the stack space would cost every block.
    private uint FindLastMarks(ReadOnlySpan<byte> rest)
    {
        Span<byte> padded = stackalloc byte[Vector256<byte>.Count];
        padded.Clear();
        rest.CopyTo(padded);
        return FindMarks(Vector256.Create((ReadOnlySpan<byte>)padded)) & ((1u << rest.Length) - 1);
    }

    private uint FindMarks(Vector256<byte> bytes) =>
        (Vector256.Equals(bytes, _delimiters)
            | Vector256.Equals(bytes, Vector256.Create(Quote))
            | Vector256.Equals(bytes, Vector256.Create(LineFeed))).ExtractMostSignificantBits();

    private static int WithoutReturn(ReadOnlySpan<byte> data, int start, int end) =>
        end > start && data[end - 1] == (byte)'\r' ? end - 1 : end;

    // Blanks after a closing quote are harmless; before a line feed so is the carriage return.
    private static bool IsOnlyBlank(ReadOnlySpan<byte> text, byte mark)
    {
        if (mark == LineFeed && text.Length > 0 && text[^1] == (byte)'\r') text = text[..^1];
        return text.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
    }
}

/// <summary>How looking for the end of a record went.</summary>
internal enum ScanStatus
{
    /// <summary>The bytes at hand do not hold the record's end.</summary>
    NeedMore,

    /// <summary>A whole record.</summary>
    Record,

    /// <summary>Text between a closing quote and the next delimiter.</summary>
    TextAfterQuote,

    /// <summary>A quoted field over several lines that holds a row of five fields or more: a stray quote opens it, and another one further
    /// down closes it.</summary>
    RowsInQuotes,

    /// <summary>The file ends within a quoted field.</summary>
    UnterminatedQuote,

    /// <summary>No end within the longest length allowed.</summary>
    TooLong,

    /// <summary>There is no further record.</summary>
    End,
}
