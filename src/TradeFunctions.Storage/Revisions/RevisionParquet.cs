using Parquet;
using Parquet.Schema;

namespace TradeFunctions.Storage.Revisions;

/// <summary>The full list of a version's revisions as Parquet, readable by DuckDB: values are <c>DECIMAL(18,3)</c>.</summary>
internal static class RevisionParquet
{
    private static readonly ParquetSchema Declared = Schema(name => new DecimalDataField(name, 18, 3, isNullable: true));

    // Parquet stores a decimal of 18 digits as its number of thousandths, which is what an entry has.
    private static readonly DataField[] Stored = Schema(name => new DataField<long>(name, true)).GetDataFields();

    private const int RowGroup = 50_000;

    /// <summary>Writes the entries; one row group is in memory at a time.</summary>
    public static async Task WriteAsync(IEnumerable<RevisionEntry> entries, Stream destination, CancellationToken cancellationToken)
    {
        await using var writer = await ParquetWriter.CreateAsync(Declared, destination, cancellationToken: cancellationToken);
        foreach (var group in entries.Chunk(RowGroup)) await WriteAsync(group, writer, cancellationToken);
    }

    private static async Task WriteAsync(RevisionEntry[] entries, ParquetWriter writer, CancellationToken cancellationToken)
    {
        using var group = writer.CreateRowGroup();
        await Texts(0, entry => entry.Frequency);
        await Texts(1, entry => entry.Flow);
        await Texts(2, entry => entry.Commodity);
        await Numbers(3, entry => entry.Partner);
        await Numbers(4, entry => entry.Period);
        await Texts(5, entry => entry.Classification);
        await Texts(6, entry => entry.Currency);
        await Figures(7, entry => entry.OldValue);
        await Figures(8, entry => entry.NewValue);
        await Figures(9, entry => entry.OldNetWeight);
        await Figures(10, entry => entry.NewNetWeight);
        await Figures(11, entry => entry.OldQuantity);
        await Figures(12, entry => entry.NewQuantity);
        await Texts(13, entry => entry.OldBlob);
        await Texts(14, entry => entry.NewBlob);
        await Figures(15, entry => entry.OldFobValue);
        await Figures(16, entry => entry.NewFobValue);
        group.CompleteValidate();

        Task Texts(int column, Func<RevisionEntry, string> text) => group.WriteAsync<ReadOnlyMemory<char>>(
            Stored[column], (ReadOnlyMemory<char>?[])[.. entries.Select(entry => (ReadOnlyMemory<char>?)text(entry).AsMemory())], cancellationToken: cancellationToken);

        Task Numbers(int column, Func<RevisionEntry, int> number) => group.WriteAsync<int>(
            Stored[column], (int[])[.. entries.Select(number)], cancellationToken: cancellationToken);

        Task Figures(int column, Func<RevisionEntry, long?> figure) => group.WriteAsync<long>(
            Stored[column], (long?[])[.. entries.Select(figure)], cancellationToken: cancellationToken);
    }

    private static ParquetSchema Schema(Func<string, DataField> figure) => new(
        new DataField<string>("frequency"),
        new DataField<string>("flow"),
        new DataField<string>("commodity"),
        new DataField<int>("partner"),
        new DataField<int>("period"),
        new DataField<string>("classification"),
        new DataField<string>("currency"),
        figure("old_value"),
        figure("new_value"),
        figure("old_net_weight"),
        figure("new_net_weight"),
        figure("old_quantity"),
        figure("new_quantity"),
        new DataField<string>("old_file"),
        new DataField<string>("new_file"),
        figure("old_fob_value"),
        figure("new_fob_value"));
}
