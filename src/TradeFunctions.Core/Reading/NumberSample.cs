using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Reading;

/// <summary>Looks at the beginning of a file to see how it writes numbers and codes, before any row is read.</summary>
internal static class NumberSample
{
    /// <summary>How much of a file is looked at: the whole of most, and of a large one enough rows of every kind. Not an option, since what
    /// a file is read as may depend on it.</summary>
    public const int Length = 1024 * 1024;

    /// <summary>Finds the style in a file's first bytes. Without a header it is that of plain numbers: no row is read then.</summary>
    public static async Task<NumberStyle> ReadAsync(ReadOnlyMemory<byte> sample, ReadOptions options, CancellationToken cancellationToken)
    {
        // The last line may be cut off, and half a number can mislead.
        if (sample.Length == Length) sample = sample[..(sample.Span.LastIndexOf((byte)'\n') + 1)];
        using var stream = new SampledStream(sample, null, Stream.Null);
        var lines = new LineReader(stream, options with { BufferSize = Math.Max(options.BufferSize, 4096) });
        var (found, refusal) = await HeaderSearch.FindAsync(lines, options, cancellationToken).ConfigureAwait(false);
        if (found is null || refusal is not null) return new NumberStyleSample((byte)',', 0).Decide();
        var (header, records) = (found.Header, found.Records);
        var style = new NumberStyleSample(header.Delimiter, header.Names.Count + 1);
        var rows = found.Layout.CreateReader(header, options);
        var (figures, commodity, period) = (rows.NumberColumns, rows.CommodityColumn, rows.PeriodColumn);
        while (true)
        {
            var status = records.NextRecord();
            if (status == ScanStatus.End) break;
            if (status == ScanStatus.NeedMore) await records.FillAsync(cancellationToken).ConfigureAwait(false);
            else if (status == ScanStatus.Record && records.Fields.Count >= header.Names.Count) Add(style, records.Fields, figures, commodity, period);
        }

        return style.Decide();
    }

    private static void Add(NumberStyleSample style, RecordFields fields, IReadOnlyList<int> figures, int commodity, int period)
    {
        style.AddPeriod(fields.Code(period));
        style.AddCode(fields.Code(commodity));
        foreach (var column in figures)
        {
            var text = fields[column];
            if (!text.IsEmpty) style.AddNumber(text, column);
        }
    }
}
