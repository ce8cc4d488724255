using System.Buffers;
using System.Buffers.Binary;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>Writes a Parquet file's footer: schema, where everything is, and texts for who reads it.</summary>
/// <remarks>https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift</remarks>
internal static class ParquetFooter
{
    /// <summary>What a Parquet file begins and ends with.</summary>
    public static ReadOnlySpan<byte> Magic => "PAR1"u8;

    /// <summary>The name under which a file says who wrote it.</summary>
    public static ReadOnlySpan<byte> Writer => "TradeFunctions"u8;

    private const int FormatVersion = 2;
    private const int Zstandard = 6;
    private const int Required = 0;
    private const int Optional = 1;
    private const int Utf8 = 0;
    private const int Decimal = 5;
    private const int StringType = 1;
    private const int DecimalType = 5;
    private const int PlainEncoding = 0;
    private const int RunLengthEncoding = 3;
    private const int DictionaryEncoding = 8;

    /// <summary>The footer, with its length and the magic number behind it.</summary>
    public static byte[] Make(IReadOnlyList<IReadOnlyList<ColumnChunk>> rowGroups, IReadOnlyDictionary<string, string> metadata)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var footer = new ThriftWriter(bytes);
        var hasDetails = rowGroups is [var first, ..] && first.Count > RefinedSchema.Columns.Count;
        var columns = hasDetails ? RefinedSchema.ColumnsWithDetail : RefinedSchema.Columns;
        footer.Write(() =>
        {
            footer.Field(1, FormatVersion);
            footer.Field(2, [null, .. columns], (ParquetColumn? column) => WriteSchema(footer, column, columns.Count));
            footer.Field(3, rowGroups.Sum(group => group[0].Cells));
            footer.Field(4, rowGroups, group => WriteRowGroup(footer, group));
            if (metadata.Count > 0)
            {
                footer.Field(5, metadata, entry =>
                {
                    footer.Field(1, entry.Key);
                    footer.Field(2, entry.Value);
                });
            }

            footer.Field(6, Writer);

            // The order of each column's type: without it smallest and largest are not trusted.
            footer.Field(7, columns, _ => footer.Field(1, () => { }));
        });
        BinaryPrimitives.WriteInt32LittleEndian(bytes.GetSpan(sizeof(int)), bytes.WrittenCount);
        bytes.Advance(sizeof(int));
        bytes.Write(Magic);
        return bytes.WrittenSpan.ToArray();
    }

    private static void WriteSchema(ThriftWriter footer, ParquetColumn? column, int columns)
    {
        if (column is null)
        {
            footer.Field(4, "root");
            footer.Field(5, columns);
            return;
        }

        footer.Field(1, (int)column.Type);
        footer.Field(3, column.IsOptional ? Optional : Required);
        footer.Field(4, column.Name);
        if (column.Type == ParquetType.Bytes)
        {
            footer.Field(6, Utf8);
            footer.Field(10, () => footer.Field(StringType, () => { }));
        }
        else if (column is { Type: ParquetType.Int64, IsFigure: true })
        {
            footer.Field(6, Decimal);
            footer.Field(7, RefinedSchema.Scale);
            footer.Field(8, RefinedSchema.Precision);
            footer.Field(10, () => footer.Field(DecimalType, () =>
            {
                footer.Field(1, RefinedSchema.Scale);
                footer.Field(2, RefinedSchema.Precision);
            }));
        }
    }

    private static void WriteRowGroup(ThriftWriter footer, IReadOnlyList<ColumnChunk> chunks)
    {
        footer.Field(1, chunks, chunk =>
        {
            footer.Field(2, 0L);
            footer.Field(3, () => WriteChunk(footer, chunk));
        });
        footer.Field(2, chunks.Sum(chunk => chunk.PlainLength));
        footer.Field(3, chunks[0].Cells);
    }

    private static void WriteChunk(ThriftWriter footer, ColumnChunk chunk)
    {
        footer.Field(1, (int)chunk.Column.Type);
        if (chunk.DictionaryOffset is null) footer.Field(2, PlainEncoding, RunLengthEncoding);
        else footer.Field(2, PlainEncoding, RunLengthEncoding, DictionaryEncoding);
        footer.Path(3, chunk.Column.Name);
        footer.Field(4, Zstandard);
        footer.Field(5, chunk.Cells);
        footer.Field(6, chunk.PlainLength);
        footer.Field(7, chunk.Length);
        footer.Field(9, chunk.DataOffset);
        if (chunk.DictionaryOffset is { } dictionary) footer.Field(11, dictionary);
        footer.Field(12, () =>
        {
            // Numbers twice: there are readers that look for them where they were first. Of texts the order was not clear there.
            var isNumber = chunk.Column.Type != ParquetType.Bytes;
            if (isNumber && chunk.Range is { } numbers)
            {
                footer.Field(1, numbers.Largest);
                footer.Field(2, numbers.Smallest);
            }

            footer.Field(3, chunk.Absent);
            if (chunk.Range is not { } range) return;
            footer.Field(5, range.Largest);
            footer.Field(6, range.Smallest);
        });
    }
}
