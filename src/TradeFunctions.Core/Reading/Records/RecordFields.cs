namespace TradeFunctions.Core.Reading.Records;

/// <summary>
/// Where the fields of one record lie in the reader's buffer. Valid until the next record is read. One instance serves a
/// whole file, because a hundred million records must not allocate.
/// </summary>
internal sealed class RecordFields
{
    private byte[] _buffer = [];
    private int _offset;

    /// <param name="capacity">How many fields are kept; further ones are only counted.</param>
    public RecordFields(int capacity)
    {
        Starts = new int[capacity];
        Ends = new int[capacity];
    }

    /// <summary>Where each field begins, from the record's beginning, an opening quote not included.</summary>
    public int[] Starts { get; }

    /// <summary>Where each field ends, a closing quote not included.</summary>
    public int[] Ends { get; }

    /// <summary>How many fields the record has, those beyond the capacity too.</summary>
    public int Count { get; set; }

    /// <summary>A column's text without blanks around it; empty for column -1, one that the file does not have. Doubled quotes stay
    /// doubled.</summary>
    public ReadOnlySpan<byte> this[int column] =>
        column < 0 ? default : Trim(_buffer.AsSpan(_offset + Starts[column], Ends[column] - Starts[column]));

    /// <summary>A column's text without blanks and without the apostrophe that spreadsheets put before a code to keep its zeros.</summary>
    public ReadOnlySpan<byte> Code(int column)
    {
        var text = this[column];
        return text.Length > 0 && text[0] == (byte)'\'' ? Trim(text[1..]) : text;
    }

    /// <summary>Whether a field of the record has a blank at its beginning, before any quote.</summary>
    public bool BeginsWithBlank(int column) => Ends[column] > Starts[column] && IsBlank(_buffer[_offset + Starts[column]]);

    /// <summary>Points the fields at a record in the buffer.</summary>
    public void MoveTo(byte[] newBuffer, int recordOffset)
    {
        _buffer = newBuffer;
        _offset = recordOffset;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) =>
        text.IsEmpty || !(IsBlank(text[0]) || IsBlank(text[^1])) ? text : TrimBlanks(text);

    private static ReadOnlySpan<byte> TrimBlanks(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && IsBlank(text[0])) text = text[1..];
        while (text.Length > 0 && IsBlank(text[^1])) text = text[..^1];
        return text;
    }

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t';
}
