using Parquet;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>
/// Writes cells as one row group, column by column, through buffers that are used again for the next one: a row
/// group's worth of cells is all that is in memory.
/// </summary>
internal sealed class RowGroupWriter(ParquetWriter writer, int capacity)
{
    private readonly Dictionary<CommodityCode, ReadOnlyMemory<char>> _commodities = [];
    private readonly Dictionary<ShortCode, ReadOnlyMemory<char>> _codes = [];
    private int[] _numbers = [];
    private int?[] _units = [];
    private long?[] _figures = [];
    private ReadOnlyMemory<char>?[] _texts = [];

    /// <summary>Writes the cells; at least one, at most the capacity.</summary>
    public async Task WriteAsync(ReadOnlyMemory<Cell> cells, CancellationToken cancellationToken)
    {
        EnsureBuffers(cells.Length);
        _commodities.Clear();
        using var group = writer.CreateRowGroup();
        var columns = new Columns(this, group, cells, cancellationToken);
        await columns.Numbers(RefinedSchema.Reporter, static cell => cell.Key.Reporter).ConfigureAwait(false);
        await columns.Texts(RefinedSchema.Frequency, static cell => RefinedText.Of(cell.Key.Frequency)).ConfigureAwait(false);
        await columns.Texts(RefinedSchema.Flow, static cell => cell.Key.Flow.Code().AsMemory()).ConfigureAwait(false);
        await columns.Texts(RefinedSchema.Commodity, cell => Text(cell.Key.Commodity)).ConfigureAwait(false);
        await columns.Numbers(RefinedSchema.Partner, static cell => cell.Key.Partner).ConfigureAwait(false);
        await columns.Numbers(RefinedSchema.Period, static cell => cell.Key.Period.Code).ConfigureAwait(false);
        await columns.Texts(RefinedSchema.Classification, cell => Text(cell.Key.Classification)).ConfigureAwait(false);
        await columns.Figures(RefinedSchema.Value, static cell => cell.Figures.Value).ConfigureAwait(false);
        await columns.Figures(RefinedSchema.NetWeight, static cell => cell.Figures.NetWeight).ConfigureAwait(false);
        await columns.Figures(RefinedSchema.Quantity, static cell => cell.Figures.Quantity).ConfigureAwait(false);
        await columns.Units(RefinedSchema.QuantityUnit).ConfigureAwait(false);
        await columns.Texts(RefinedSchema.Currency, cell => Text(cell.Figures.Currency)).ConfigureAwait(false);
        await columns.Texts(RefinedSchema.Valuation, static cell => RefinedText.Of(cell.Figures.Valuation)).ConfigureAwait(false);
        await columns.Numbers(RefinedSchema.Marks, static cell => (int)cell.Figures.Marks).ConfigureAwait(false);
        await columns.Texts(RefinedSchema.Status, static cell => RefinedText.Of(cell.Status)).ConfigureAwait(false);
        await columns.Figures(RefinedSchema.FobValue, static cell => cell.Figures.FobValue).ConfigureAwait(false);
        group.CompleteValidate();
    }

    private void EnsureBuffers(int length)
    {
        if (_numbers.Length >= length) return;
        var size = (int)Math.Min(capacity, Math.Max(length, 2L * _numbers.Length));
        _numbers = new int[size];
        _units = new int?[size];
        _figures = new long?[size];
        _texts = new ReadOnlyMemory<char>?[size];
    }

    private ReadOnlyMemory<char>? Text(CommodityCode code)
    {
        if (!_commodities.TryGetValue(code, out var text)) _commodities[code] = text = code.ToString().AsMemory();
        return text;
    }

    private ReadOnlyMemory<char>? Text(ShortCode code)
    {
        if (code.IsEmpty) return null;
        if (!_codes.TryGetValue(code, out var text)) _codes[code] = text = code.ToString().AsMemory();
        return text;
    }

    private readonly struct Columns(
        RowGroupWriter owner, ParquetRowGroupWriter group, ReadOnlyMemory<Cell> cells, CancellationToken cancellationToken)
    {
        public Task Numbers(string name, Func<Cell, int> number)
        {
            Fill(owner._numbers, number);
            return group.WriteAsync<int>(
                RefinedSchema.Field(name), owner._numbers.AsMemory(0, cells.Length), cancellationToken: cancellationToken);
        }

        public Task Units(string name)
        {
            Fill(owner._units, static cell => cell.Figures.QuantityUnit == CellFigures.NoUnit ? null : cell.Figures.QuantityUnit);
            return group.WriteAsync<int>(
                RefinedSchema.Field(name), owner._units.AsMemory(0, cells.Length), cancellationToken: cancellationToken);
        }

        public Task Figures(string name, Func<Cell, long?> figure)
        {
            Fill(owner._figures, figure);
            return group.WriteAsync<long>(
                RefinedSchema.Field(name), owner._figures.AsMemory(0, cells.Length), cancellationToken: cancellationToken);
        }

        public Task Texts(string name, Func<Cell, ReadOnlyMemory<char>?> text)
        {
            Fill(owner._texts, text);
            return group.WriteAsync<ReadOnlyMemory<char>>(
                RefinedSchema.Field(name), owner._texts.AsMemory(0, cells.Length), cancellationToken: cancellationToken);
        }

        private void Fill<T>(T[] column, Func<Cell, T> value)
        {
            var rows = cells.Span;
            for (var i = 0; i < rows.Length; i++) column[i] = value(rows[i]);
        }
    }
}
