using System.Runtime.CompilerServices;

namespace TradeFunctions.Core.Reading.Records;

/// <summary>
/// Where the fields of one record lie in the reader's buffer. Valid until the next record is read. One instance serves a
/// whole file, because a hundred million records must not allocate.
/// </summary>
internal sealed class RecordFields
{
    private byte[] _buffer = [];
    private int _offset;
    private int[]? _separators;
    private int _first;

    /// <param name="capacity">How many fields are kept; further ones are only counted.</param>
    public RecordFields(int capacity)
    {
        Starts = new int[capacity];
        Ends = new int[capacity];
    }

    /// <summary>Where each field begins, from the record's beginning, an opening quote not included; as <see cref="RecordScanner"/> finds it.</summary>
    public int[] Starts { get; }

    /// <summary>Where each field ends, a closing quote not included; as <see cref="RecordScanner"/> finds it.</summary>
    public int[] Ends { get; }

    /// <summary>How many fields the record has, those beyond the capacity too.</summary>
    public int Count { get; set; }

    /// <summary>A column's text without blanks around it; empty for column -1, one that the file does not have. Doubled quotes stay
    /// doubled.</summary>
    public ReadOnlySpan<byte> this[int column] => column < 0 ? default : Trim(Raw(column));

    /// <summary>A column's text without blanks and without the apostrophe that spreadsheets put before a code to keep its zeros.</summary>
    public ReadOnlySpan<byte> Code(int column)
    {
        var text = this[column];
        return text.Length > 0 && text[0] == (byte)'\'' ? Trim(text[1..]) : text;
    }

    /// <summary>Whether a field of the record has a blank at its beginning, before any quote.</summary>
    public bool BeginsWithBlank(int column) => Raw(column) is [(byte)' ' or (byte)'\t', ..];

    /// <summary>The record's bytes from one column to another, with what is between them and around them; empty where the record was split by
    /// <see cref="RecordScanner"/>. Where they are the same as another record's, so are all columns between.</summary>
    public ReadOnlySpan<byte> Between(int first, int last)
    {
        if (_separators is not { } separators) return default;
        var start = separators[_first + first] + 1;
        return _buffer.AsSpan(start, separators[_first + last + 1] - start);
    }

    /// <summary>Points the fields at a record that <see cref="RecordScanner"/> split.</summary>
    public void MoveTo(byte[] newBuffer, int recordOffset)
    {
        _buffer = newBuffer;
        _offset = recordOffset;
        _separators = null;
    }

    /// <summary>Points the fields at a record that <see cref="RecordIndex"/> found.</summary>
    /// <param name="newBuffer">Where its bytes are.</param>
    /// <param name="separators">The places before, between and behind fields.</param>
    /// <param name="first">The index of the one before the first field.</param>
    /// <param name="count">How many fields there are.</param>
    public void MoveTo(byte[] newBuffer, int[] separators, int first, int count)
    {
        _buffer = newBuffer;
        _separators = separators;
        _first = first;
        Count = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Raw(int column)
    {
        if (_separators is not { } separators) return _buffer.AsSpan(_offset + Starts[column], Ends[column] - Starts[column]);
        var start = separators[_first + column] + 1;
        var end = separators[_first + column + 1];
        return start < end && _buffer[start] == (byte)'"' ? _buffer.AsSpan(start + 1, end - start - 2) : _buffer.AsSpan(start, end - start);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) =>
        text.IsEmpty || !(IsBlank(text[0]) || IsBlank(text[^1])) ? text : TrimBlanks(text);

    private static ReadOnlySpan<byte> TrimBlanks(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && IsBlank(text[0])) text = text[1..];
        while (text.Length > 0 && IsBlank(text[^1])) text = text[..^1];
        return text;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t';
}
