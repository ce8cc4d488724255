using System.Runtime.CompilerServices;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Reading;

/// <summary>Reads raw trade CSV, whatever its layout, encoding, delimiter and compression.</summary>
public static class TradeFile
{
    /// <summary>Which layouts are known, as a hash: a file that fits none is worth another look when it is another.</summary>
    public static string Layouts => LayoutList.Hash;

    /// <summary>
    /// Reads a file from its beginning to its end, in memory bounded by <see cref="ReadOptions"/> whatever the file's size.
    /// Bad content never throws: a bad line is a reject, a bad file a refusal. What <paramref name="content"/> itself throws passes through.
    /// </summary>
    /// <param name="content">The raw bytes; gzip, a zip of one file and UTF-16 are recognised by content. It is not closed.</param>
    /// <param name="sink">Takes rows and rejects in the file's order; nothing it got may be used when the outcome is a refusal.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="cancellationToken">Ends reading between buffers.</param>
    public static async Task<ReadOutcome> ReadAsync(
        Stream content, ITradeRowSink sink, ReadOptions options, CancellationToken cancellationToken)
    {
        var file = await FileContent.OpenAsync(content, cancellationToken).ConfigureAwait(false);
        await using var _ = file.ConfigureAwait(false);
        if (file.Refusal is { } unreadable) return new ReadOutcome(unreadable, null, false, ReadCounts.None);
        var (sample, whole) = await SampledStream.TakeAsync(file.Text, NumberSample.Length, cancellationToken).ConfigureAwait(false);
        await using var __ = whole.ConfigureAwait(false);
        var numbers = await NumberSample.ReadAsync(sample, options, cancellationToken).ConfigureAwait(false);
        var reader = new TradeFileReader(new RecordReader(whole, options), options, sink, numbers);
        try
        {
            var outcome = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (outcome.Refusal is not { } refusal) return outcome;

            // What is wrong with a part of a file may be right in the whole: first of all it is said that a file is cut off.
            if (file.IsPacked) await whole.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            return outcome with { Refusal = file.Explain(refusal, options.FileName) };
        }
        catch (InvalidDataException damage) when (file.IsPacked)
        {
            return reader.Finish(file.Damaged(damage));
        }
    }

    /// <summary>
    /// A second pass that gives the text of some rows, for rejects that are only known later (rows in conflict). Lines on which
    /// no row begins give nothing, nor does a file whose header is not found.
    /// </summary>
    /// <param name="content">The same bytes again. It is not closed.</param>
    /// <param name="sortedLines">The lines on which the rows begin, ascending; enumerated once, as the reading goes on.</param>
    /// <param name="options">The options of the first pass.</param>
    /// <param name="cancellationToken">Ends reading between buffers.</param>
    public static async IAsyncEnumerable<RowText> ExtractRowsAsync(
        Stream content,
        IEnumerable<long> sortedLines,
        ReadOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var wanted = sortedLines.GetEnumerator();
        var more = wanted.MoveNext();
        if (!more) yield break;
        var file = await FileContent.OpenAsync(content, cancellationToken).ConfigureAwait(false);
        await using var _ = file.ConfigureAwait(false);
        var records = new RecordReader(file.Text, options);
        var search = new HeaderSearch(records, options);
        if (await search.FindAsync(cancellationToken).ConfigureAwait(false) is not null) yield break;
        // Records end where they did in the first pass: that depends on how many fields a row has.
        records.SplitRecords(search.Header!.Delimiter, search.Header.Names.Count + 1);
        while (more)
        {
            var status = records.NextRecord();
            if (status == ScanStatus.End) yield break;
            if (status == ScanStatus.NeedMore)
            {
                await records.FillAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            while (more && wanted.Current < records.Line) more = wanted.MoveNext();
            if (more && wanted.Current == records.Line) yield return new RowText(records.Line, search.Text.DecodeRow(records.Text));
        }
    }
}
