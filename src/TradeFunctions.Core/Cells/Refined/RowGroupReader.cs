using Parquet;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>Reads the cells of one row group; the commodity column first, since it may show that nothing else is needed.</summary>
internal sealed class RowGroupReader(ParquetReader reader, Func<CommodityCode, bool>? commodities)
{
    // A file that was written before there was such a column is still read, for what was revised since.
    private readonly bool _hasFobValues = Array.Exists(reader.Schema.GetDataFields(), field => field.Name == RefinedSchema.FobValue);

    private readonly bool _hasDetails = Array.Exists(reader.Schema.GetDataFields(), field => field.Name == RefinedSchema.Detail);

    /// <summary>The cells of the requested commodities, in the file's order.</summary>
    public async Task<IReadOnlyList<Cell>> ReadAsync(int rowGroup, CancellationToken cancellationToken)
    {
        using var group = reader.OpenRowGroupReader(rowGroup);
        var columns = new Columns(group, cancellationToken);
        var codes = await columns.Texts(RefinedSchema.Commodity, RefinedText.ReadCommodity).ConfigureAwait(false);
        var rows = Wanted(codes);
        if (rows.Count == 0) return [];
        var keys = await columns.Keys(codes).ConfigureAwait(false);
        var figures = await columns.AllFigures(_hasFobValues).ConfigureAwait(false);
        var statuses = await columns.Texts(RefinedSchema.Status, RefinedText.ReadStatus).ConfigureAwait(false);
        var details = _hasDetails ? await columns.Figures(RefinedSchema.Detail).ConfigureAwait(false) : null;
        var cells = new Cell[rows.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = new Cell(keys(rows[i]), figures(rows[i]), statuses[rows[i]], unchecked((ulong)(details?[rows[i]] ?? 0)));
        return cells;
    }

    private List<int> Wanted(CommodityCode[] codes)
    {
        var rows = new List<int>();
        for (var i = 0; i < codes.Length; i++)
        {
            if (commodities is null || commodities(codes[i])) rows.Add(i);
        }

        return rows;
    }

    private delegate T ReadText<out T>(ReadOnlySpan<char> text);

    private sealed class Columns(ParquetRowGroupReader group, CancellationToken cancellationToken)
    {
        private readonly int _rows = checked((int)group.RowCount);

        public async Task<Func<int, CellKey>> Keys(CommodityCode[] commodities)
        {
            var reporters = await Numbers(RefinedSchema.Reporter).ConfigureAwait(false);
            var flows = await Texts(RefinedSchema.Flow, RefinedText.ReadFlow).ConfigureAwait(false);
            var partners = await Numbers(RefinedSchema.Partner).ConfigureAwait(false);
            var periods = await Numbers(RefinedSchema.Period).ConfigureAwait(false);
            var editions = await Texts(RefinedSchema.Classification, RefinedText.ReadCode).ConfigureAwait(false);
            return row =>
            {
                var period = RefinedText.ReadPeriod(periods[row]);
                return new CellKey(
                    reporters[row], period.Frequency, flows[row], commodities[row], partners[row], period, editions[row]);
            };
        }

        public async Task<Func<int, CellFigures>> AllFigures(bool hasFobValues)
        {
            var values = await Figures(RefinedSchema.Value).ConfigureAwait(false);
            var weights = await Figures(RefinedSchema.NetWeight).ConfigureAwait(false);
            var quantities = await Figures(RefinedSchema.Quantity).ConfigureAwait(false);
            var units = await Units(RefinedSchema.QuantityUnit).ConfigureAwait(false);
            var currencies = await Texts(RefinedSchema.Currency, RefinedText.ReadCode).ConfigureAwait(false);
            var valuations = await Texts(RefinedSchema.Valuation, RefinedText.ReadValuation).ConfigureAwait(false);
            var marks = await Numbers(RefinedSchema.Marks).ConfigureAwait(false);
            var fobValues = hasFobValues ? await Figures(RefinedSchema.FobValue).ConfigureAwait(false) : null;
            return row => new CellFigures(
                values[row],
                weights[row],
                quantities[row],
                checked((short)(units[row] ?? CellFigures.NoUnit)),
                currencies[row],
                valuations[row],
                (FigureMarks)marks[row],
                fobValues?[row]);
        }

        // Neighbours are mostly equal, so a text is read once for each stretch of them.
        public async Task<T[]> Texts<T>(string name, ReadText<T> read)
        {
            var texts = new ReadOnlyMemory<char>?[_rows];
            await group.ReadAsync<ReadOnlyMemory<char>>(RefinedSchema.Field(name), texts.AsMemory(), cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            var values = new T[_rows];
            for (var i = 0; i < _rows; i++)
            {
                var text = texts[i].GetValueOrDefault().Span;
                values[i] = i > 0 && text.SequenceEqual(texts[i - 1].GetValueOrDefault().Span) ? values[i - 1] : read(text);
            }

            return values;
        }

        private async Task<int[]> Numbers(string name)
        {
            var numbers = new int[_rows];
            await group.ReadAsync<int>(RefinedSchema.Field(name), numbers.AsMemory(), cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            return numbers;
        }

        private async Task<int?[]> Units(string name)
        {
            var units = new int?[_rows];
            await group.ReadAsync<int>(RefinedSchema.Field(name), units.AsMemory(), cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            return units;
        }

        public async Task<long?[]> Figures(string name)
        {
            var figures = new long?[_rows];
            await group.ReadAsync<long>(RefinedSchema.Field(name), figures.AsMemory(), cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            return figures;
        }
    }
}
