namespace TradeFunctions.Core.Cells.Refined;

/// <summary>How a column is stored. The numbers are Parquet's.</summary>
internal enum ParquetType
{
    Int32 = 1,
    Int64 = 2,
    Bytes = 6,
}

/// <summary>A column of a refined file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">How it is stored: codes as bytes, figures as 64-bit numbers of thousandths.</param>
/// <param name="IsOptional">Whether a cell may lack it.</param>
internal sealed record ParquetColumn(string Name, ParquetType Type, bool IsOptional, bool IsFigure = true);

/// <summary>What the footer says of one column of one row group.</summary>
internal sealed record ColumnChunk
{
    public required ParquetColumn Column { get; init; }

    /// <summary>How many cells there are, those that lack the column too.</summary>
    public required long Cells { get; init; }

    /// <summary>How many of them lack it.</summary>
    public required long Absent { get; init; }

    /// <summary>Where its dictionary is in the file; null: it has none.</summary>
    public long? DictionaryOffset { get; init; }

    /// <summary>Where its page of cells is.</summary>
    public required long DataOffset { get; init; }

    /// <summary>The bytes that it takes, headers of pages included.</summary>
    public required long Length { get; init; }

    /// <summary>The same before compression.</summary>
    public required long PlainLength { get; init; }

    /// <summary>The smallest and the largest, as they are stored; null: no cell has it.</summary>
    public (byte[] Smallest, byte[] Largest)? Range { get; init; }
}
