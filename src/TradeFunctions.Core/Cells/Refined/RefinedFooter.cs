using System.Buffers.Binary;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>Where everything is in a refined file: its footer, read once for any number of readings of its row groups.</summary>
/// <param name="RowGroups">The row groups, by number.</param>
/// <param name="Metadata">The texts beside them.</param>
/// <param name="IsOwn">Whether the file was written by <see cref="RefinedWriter"/>, whose pages <see cref="RowGroupDecoder"/> reads.</param>
public sealed record RefinedFooter(IReadOnlyList<RowGroupPlace> RowGroups, IReadOnlyDictionary<string, string> Metadata, bool IsOwn)
{
    /// <summary>The bytes at the end of the file that say how long the footer before them is.</summary>
    public const int TrailerLength = 8;

    /// <summary>The bytes it takes in memory, by rule of thumb.</summary>
    public long Size => RowGroups.Count * 512L;

    /// <summary>The length of the footer that stands before a file's last bytes.</summary>
    /// <exception cref="InvalidDataException">They are not the end of a Parquet file.</exception>
    public static int LengthOf(ReadOnlySpan<byte> end)
    {
        if (end.Length < TrailerLength || !end[^sizeof(int)..].SequenceEqual(ParquetFooter.Magic)) throw Damaged();
        var length = BinaryPrimitives.ReadInt32LittleEndian(end[^TrailerLength..]);
        return length >= 0 ? length : throw Damaged();
    }

    /// <summary>Reads a footer.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static RefinedFooter Read(ReadOnlySpan<byte> footer)
    {
        var reader = new ThriftReader(footer);
        var groups = new List<RowGroupPlace>();
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        var isOwn = false;
        for (var number = 0; reader.NextField(ref number);)
        {
            switch (number)
            {
                case 4:
                    for (var left = reader.EnterList(); left > 0; left--) groups.Add(ReadRowGroup(ref reader));
                    break;
                case 5:
                    for (var left = reader.EnterList(); left > 0; left--) AddText(ref reader, metadata);
                    break;
                case 6:
                    isOwn = reader.Bytes().SequenceEqual(ParquetFooter.Writer);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new RefinedFooter(groups, metadata, isOwn);
    }

    /// <summary>A row group that the file's index names.</summary>
    /// <exception cref="InvalidDataException">There is no such row group.</exception>
    public RowGroupPlace RowGroup(int number) => number < RowGroups.Count
        ? RowGroups[number]
        : throw new InvalidDataException($"The refined file has {RowGroups.Count} row groups, none of number {number}.");

    /// <summary>The partners of which the file has goods but no TOTAL.</summary>
    /// <param name="reporter">UN Comtrade's numeric code.</param>
    public IReadOnlyList<CommoditiesWithoutTotal> Untotalled(int reporter) =>
        Metadata.TryGetValue(RefinedSchema.Untotalled(reporter), out var packed) ? [.. PartnerPresence.Unpack(packed)] : [];

    private static RowGroupPlace ReadRowGroup(ref ThriftReader reader)
    {
        var columns = new ColumnPlace?[RefinedSchema.ColumnsWithDetail.Count];
        var only = new string?[RefinedSchema.ColumnsWithDetail.Count];
        var cells = 0;
        for (var number = 0; reader.NextField(ref number);)
        {
            if (number == 1)
            {
                for (var left = reader.EnterList(); left > 0; left--)
                {
                    var (column, place, text) = Column(ref reader);
                    if (column >= 0) (columns[column], only[column]) = (place, text);
                }
            }
            else if (number == 3)
            {
                cells = reader.Count();
            }
            else
            {
                reader.Skip();
            }
        }

        return new RowGroupPlace(
            cells,
            columns,
            only[RefinedSchema.IndexOf(RefinedSchema.Frequency)] is { } frequency ? RefinedText.ReadFrequency(frequency) : null,
            only[RefinedSchema.IndexOf(RefinedSchema.Flow)] is { } flow ? RefinedText.ReadFlow(flow) : null);
    }

    private static (int Column, ColumnPlace Place, string? Only) Column(ref ThriftReader reader)
    {
        var found = (-1, default(ColumnPlace), default(string));
        for (var number = 0; reader.NextField(ref number);)
        {
            if (number == 3) found = Chunk(ref reader);
            else reader.Skip();
        }

        return found;
    }

    private static (int Column, ColumnPlace Place, string? Only) Chunk(ref ThriftReader reader)
    {
        reader.Enter();
        var column = -1;
        string? only = null;
        var (length, data) = (0, 0L);
        long? dictionary = null;
        for (var number = 0; reader.NextField(ref number);)
        {
            if (number == 3)
            {
                for (var left = reader.EnterList(); left > 0; left--) column = RefinedSchema.IndexOf(reader.Text());
            }
            else if (number == 7)
            {
                length = reader.Count();
            }
            else if (number == 9)
            {
                data = reader.Number();
            }
            else if (number == 11)
            {
                dictionary = reader.Number();
            }
            else if (number == 12 && column >= 0 && RefinedSchema.ColumnsWithDetail[column].Type == ParquetType.Bytes)
            {
                only = OnlyText(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return (column, new ColumnPlace(dictionary ?? data, data, length), only);
    }

    // The text that all cells have; null: they have several.
    private static string? OnlyText(ref ThriftReader reader)
    {
        reader.Enter();
        string? largest = null;
        string? smallest = null;
        for (var number = 0; reader.NextField(ref number);)
        {
            if (number == 5) largest = reader.Text();
            else if (number == 6) smallest = reader.Text();
            else reader.Skip();
        }

        return smallest == largest ? smallest : null;
    }

    private static void AddText(ref ThriftReader reader, Dictionary<string, string> metadata)
    {
        var (key, value) = ("", "");
        for (var number = 0; reader.NextField(ref number);)
        {
            if (number == 1) key = reader.Text();
            else if (number == 2) value = reader.Text();
            else reader.Skip();
        }

        metadata[key] = value;
    }

    private static InvalidDataException Damaged() => new("The content is no refined file: its end is damaged.");
}

/// <summary>Where a row group is.</summary>
/// <param name="Cells">How many cells it has.</param>
/// <param name="Columns">Where its columns are, in the order of <see cref="RefinedSchema.ColumnsWithDetail"/>; null: it lacks one.</param>
/// <param name="Frequency">The frequency of all its cells; null: they have several.</param>
/// <param name="Flow">The flow of all its cells; null: they have several.</param>
public sealed record RowGroupPlace(int Cells, IReadOnlyList<ColumnPlace?> Columns, Frequency? Frequency, Flow? Flow)
{
    // Far more than sixteen columns of the most cells take.
    private const int MostBytes = 1 << 28;

    /// <summary>Where it begins in the file.</summary>
    public long Offset { get; } = Columns.Min(column => column?.Offset) ?? 0;

    /// <summary>Whether it may have cells of a frequency and flow.</summary>
    public bool MayHave(Frequency frequency, Flow flow) => (Frequency ?? frequency) == frequency && (Flow ?? flow) == flow;

    /// <summary>Its bytes.</summary>
    /// <exception cref="InvalidDataException">The footer is damaged: no row group is so long.</exception>
    public int Length => (Columns.Max(column => column?.End) ?? 0) - Offset is var length and >= 0 and <= MostBytes
        ? (int)length
        : throw new InvalidDataException("The footer of a refined file is damaged: a row group is too long.");
}

/// <summary>Where a column of a row group is.</summary>
/// <param name="Offset">Where its first page begins in the file.</param>
/// <param name="DataOffset">Where its page of cells begins.</param>
/// <param name="Length">The bytes of all its pages.</param>
public readonly record struct ColumnPlace(long Offset, long DataOffset, int Length)
{
    /// <summary>Where it ends.</summary>
    public long End => Offset + Length;
}
