namespace TradeFunctions.Core.Reading.Records;

/// <summary>
/// Tells whether some columns are as in the record before: files are sorted, and most of a key is the same over many records. They are compared
/// as one stretch of bytes, which takes less time than to read a single one of them.
/// </summary>
internal sealed class RepeatedColumns
{
    private const int MaxLength = 1024;

    private readonly int _first;
    private readonly int _last;
    private readonly byte[] _before = new byte[MaxLength];
    private int _length;

    /// <param name="columns">The columns; -1 for one that the file lacks.</param>
    /// <param name="changing">A column that changes from record to record: where it is among the others there is nothing to be gained.</param>
    public RepeatedColumns(IEnumerable<int> columns, int changing)
    {
        int[] present = [.. columns.Where(column => column >= 0)];
        if (present.Length == 0) return;
        (_first, _last) = (present.Min(), present.Max());
        IsOfUse = changing < _first || changing > _last;
    }

    /// <summary>Whether the columns lie so that they are compared.</summary>
    public bool IsOfUse { get; }

    /// <summary>Whether the columns of a record are as in the one before, and keeps them for the next.</summary>
    public bool AreAsBefore(RecordFields record)
    {
        if (!IsOfUse) return false;
        var bytes = record.Between(_first, _last);
        if (!bytes.IsEmpty && bytes.SequenceEqual(_before.AsSpan(0, _length))) return true;
        _length = bytes.Length <= MaxLength ? bytes.Length : 0;
        bytes[.._length].CopyTo(_before);
        return false;
    }
}
