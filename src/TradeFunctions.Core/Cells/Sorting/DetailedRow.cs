namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>A row that is a part of its key's figure, as it is sorted. Rows of one key are in no order; <see cref="DetailGroup"/> has one.</summary>
/// <param name="Row">The row.</param>
/// <param name="Detail">Which part, not 0.</param>
internal readonly record struct DetailedRow(PackedRow Row, ulong Detail) : IKeyed, IDeltaCoded<DetailedRow>
{
    public static int MaxSize => PackedRow.MaxSize + VariableInteger.MaxSize;

    public UInt128 SortKey => Row.SortKey;

    public static int Write(Span<byte> destination, in DetailedRow row, in DetailedRow before)
    {
        var length = PackedRow.Write(destination, row.Row, before.Row);
        return length + VariableInteger.Write(destination[length..], unchecked((long)(row.Detail - before.Detail)));
    }

    public static int Read(ReadOnlySpan<byte> source, in DetailedRow before, out DetailedRow row)
    {
        var length = PackedRow.Read(source, before.Row, out var packed);
        length += VariableInteger.Read(source[length..], out var difference);
        row = new DetailedRow(packed, unchecked(before.Detail + (ulong)difference));
        return length;
    }
}
