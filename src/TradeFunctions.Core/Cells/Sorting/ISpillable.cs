namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>A row that <see cref="SpilledSort{T}"/> writes to disk.</summary>
internal interface ISpillable<T> : IComparable<T>
    where T : struct, ISpillable<T>
{
    /// <summary>The most bytes that a row takes.</summary>
    static abstract int MaxSize { get; }

    /// <summary>Writes a row against the one before; how many bytes.</summary>
    static abstract int Write(Span<byte> destination, in T row, in T before);

    /// <summary>Reads a row against the one before; how many bytes.</summary>
    static abstract int Read(ReadOnlySpan<byte> source, in T before, out T row);
}
