using Parquet;
using Parquet.Schema;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Tests.Cells.Refined;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Cells.TestCells;

namespace TradeFunctions.Core.Tests.Cells;

/// <summary>A refined file from before there were FOB values: what was revised since is compared with it.</summary>
public class EarlierRefinedFileTests
{
    [Fact]
    public async Task A_file_without_the_column_is_read_as_one_without_such_values()
    {
        var cell = Ok(Key(156, Flow.Import, "TOTAL", 392), FiguresOf(5, 6, 7, 8));
        var (file, index) = RefinedFileTests.Write([cell with { Figures = cell.Figures with { FobValue = 4 } }]);
        using var earlier = await WithoutAsync(file, RefinedSchema.FobValue);
        Assert.Equal([cell], await RefinedFile.ReadAsync(earlier, index.Reporters[0]));
        var content = RefinedContent.Of(earlier.ToArray());
        Assert.False(content.Footer.IsOwn);
        Assert.Equal([cell], content.Cells(index.Reporters[0].RowGroups, null, mostBytes: 0, default));
        Assert.Empty(content.Cells(index.Reporters[0].RowGroups, key => key.Partner != 392, mostBytes: 0, default));
    }

    private static async Task<MemoryStream> WithoutAsync(byte[] file, string column)
    {
        using var content = new MemoryStream(file);
        await using var reader = await ParquetReader.CreateAsync(content, leaveStreamOpen: true);
        DataField[] kept = [.. reader.Schema.GetDataFields().Where(field => field.Name != column)];
        var destination = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. kept]), destination))
        {
            using var rows = reader.OpenRowGroupReader(0);
            using var group = writer.CreateRowGroup();
            foreach (var field in kept.Select(field => RefinedSchema.Field(field.Name))) await CopyAsync(rows, group, field);
            group.CompleteValidate();
        }

        destination.Position = 0;
        return destination;
    }

    private static async Task CopyAsync(ParquetRowGroupReader rows, ParquetRowGroupWriter group, DataField field)
    {
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = new ReadOnlyMemory<char>?[(int)rows.RowCount];
            await rows.ReadAsync<ReadOnlyMemory<char>>(field, texts.AsMemory());
            await group.WriteAsync<ReadOnlyMemory<char>>(field, texts.AsMemory());
        }
        else if (field.ClrType == typeof(long))
        {
            await CopyAsync<long>(rows, group, field);
        }
        else if (field.IsNullable)
        {
            await CopyAsync<int>(rows, group, field);
        }
        else
        {
            var numbers = new int[(int)rows.RowCount];
            await rows.ReadAsync<int>(field, numbers.AsMemory());
            await group.WriteAsync<int>(field, numbers.AsMemory());
        }
    }

    private static async Task CopyAsync<T>(ParquetRowGroupReader rows, ParquetRowGroupWriter group, DataField field)
        where T : struct
    {
        var numbers = new T?[(int)rows.RowCount];
        await rows.ReadAsync<T>(field, numbers.AsMemory());
        await group.WriteAsync<T>(field, numbers.AsMemory());
    }
}
