using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>The cells of one row group, part by part: columns are written from neighbours in memory.</summary>
internal sealed class CellColumns(int capacity)
{
    private const int SmallestSize = 1024;

    public ulong[] High { get; private set; } = [];

    public ulong[] Low { get; private set; } = [];

    public ulong[] Meta { get; private set; } = [];

    public long[] Value { get; private set; } = [];

    public long[] NetWeight { get; private set; } = [];

    public long[] Quantity { get; private set; } = [];

    /// <summary>Empty where no cell has any.</summary>
    public long[] FobValue { get; private set; } = [];

    /// <summary>Empty where no cell has any.</summary>
    public long[] Detail { get; private set; } = [];

    public byte[] Status { get; private set; } = [];

    public int Count { get; private set; }

    public bool IsFull => Count == capacity;

    /// <summary>Adds a cell; there has to be room.</summary>
    public void Add(in PackedCell cell)
    {
        if (Count == Status.Length) Grow(Math.Max(SmallestSize, 2L * Count));
        var at = Count++;
        High[at] = cell.Key.High;
        Low[at] = cell.Key.Low;
        Meta[at] = cell.Figures.Meta;
        Value[at] = cell.Figures.Value;
        NetWeight[at] = cell.Figures.NetWeight;
        Quantity[at] = cell.Figures.Quantity;
        FobValue[at] = cell.Figures.FobValue;
        Detail[at] = unchecked((long)cell.Detail);
        Status[at] = (byte)cell.Status;
    }

    /// <summary>Removes all cells.</summary>
    public void Clear() => Count = 0;

    /// <summary>The key of a cell.</summary>
    public CellKey KeyAt(int cell) => new PackedKey(High[cell], Low[cell]).Unpack();

    /// <summary>A cell, whose key was read before.</summary>
    public Cell At(int cell, in CellKey key) => new(
        key,
        new PackedFigures(Value[cell], NetWeight[cell], Quantity[cell], At(FobValue, cell), Meta[cell]).Unpack(),
        (CellStatus)Status[cell],
        unchecked((ulong)At(Detail, cell)));

    /// <summary>Replaces all cells by so many of which nothing is set.</summary>
    /// <param name="cells">How many.</param>
    /// <param name="hasFobValues">Whether any is to have an FOB value.</param>
    /// <param name="hasDetails">Whether any is to have a detail.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no room for so many.</exception>
    public void Reset(int cells, bool hasFobValues, bool hasDetails)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cells, capacity);
        if (Status.Length < cells) GrowCommon(cells);
        Count = cells;
        FobValue = Rare(FobValue, hasFobValues);
        Detail = Rare(Detail, hasDetails);
        foreach (var column in (ulong[][])[High, Low, Meta]) column.AsSpan(0, cells).Clear();
        foreach (var column in (long[][])[Value, NetWeight, Quantity, FobValue, Detail]) column.AsSpan(0, Math.Min(column.Length, cells)).Clear();
        Status.AsSpan(0, cells).Clear();
    }

    // The memory grows with the cells: many a file has a few of each reporter.
    private void Grow(long cells)
    {
        GrowCommon(cells);
        FobValue = Grown(FobValue, Status.Length);
        Detail = Grown(Detail, Status.Length);
    }

    // Hundreds of row groups are open side by side: what few cells have takes no memory elsewhere.
    private long[] Rare(long[] column, bool isThere) => !isThere ? [] : column.Length < Count ? new long[Count] : column;

    private static long At(long[] column, int cell) => column.Length == 0 ? 0 : column[cell];

    private void GrowCommon(long cells)
    {
        var size = (int)Math.Min(capacity, cells);
        High = Grown(High, size);
        Low = Grown(Low, size);
        Meta = Grown(Meta, size);
        Value = Grown(Value, size);
        NetWeight = Grown(NetWeight, size);
        Quantity = Grown(Quantity, size);
        Status = Grown(Status, size);
    }

    private static T[] Grown<T>(T[] column, int size)
    {
        Array.Resize(ref column, size);
        return column;
    }
}
