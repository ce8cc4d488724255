using System.Runtime.CompilerServices;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Reading;

/// <summary>Reads raw trade CSV, whatever its layout, encoding, delimiter and compression.</summary>
public static class TradeFile
{
    /// <summary>Which layouts are known, as a hash: a file that fits none is worth another look when it is another.</summary>
    public static string Layouts => LayoutList.Hash;

    /// <summary>Whether a release in a layout replaces all of a year and flow that earlier ones have of its headings.</summary>
    /// <param name="layout">The layout's name.</param>
    public static bool ReplacesHeadings(string layout) => LayoutList.All.Any(known => known.ReplacesHeadings && known.Name == layout);

    /// <summary>Whether figures of a layout may be in several files, by the layout's name.</summary>
    public static bool MayBeSplit(string? layout) => LayoutList.All.Any(known => known.Name == layout && known.MayBeSplit);

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
        if (file.Refusal is { } unreadable) return WithoutHeader(unreadable);
        var (sample, whole) = await SampledStream.PeekAsync(file.Text, NumberSample.Length, cancellationToken).ConfigureAwait(false);
        await using var __ = whole.ConfigureAwait(false);
        var numbers = await NumberSample.ReadAsync(sample, options, cancellationToken).ConfigureAwait(false);
        TradeFileReader? reader = null;

        // A file that is no longer than the sample is in memory already, and read before a thread has begun.
        var isLong = sample.Length == NumberSample.Length;
        var ahead = options.ReadAhead > 0 && isLong ? ReadAhead.Of(whole, options.ReadAhead, cancellationToken) : null;
        var workers = options.Workers ?? (isLong ? Math.Min(Environment.ProcessorCount, ReadOptions.MostWorkers) : 1);
        await using var ___ = (ahead ?? Stream.Null as IAsyncDisposable).ConfigureAwait(false);
        var text = ahead?.Content ?? whole;
        try
        {
            var (found, refused) = await HeaderSearch.FindAsync(new LineReader(text, options), options, cancellationToken).ConfigureAwait(false);
            if (found is not null) reader = new TradeFileReader(found, options, sink, numbers, workers);
            var outcome = reader is null ? WithoutHeader(refused) : refused is null ? await reader.ReadAsync(cancellationToken).ConfigureAwait(false) : reader.Finish(refused);
            if (outcome.Refusal is not { } refusal) return outcome;

            // A file that is cut off can look malformed: that it is cut off is what has to be said, and reading on finds it out.
            if (file.IsPacked) await text.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            return outcome with { Refusal = file.Explain(refusal, options.FileName) };
        }
        catch (InvalidDataException damage) when (file.IsPacked)
        {
            return reader?.Finish(file.Damaged(damage)) ?? WithoutHeader(file.Damaged(damage));
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
        var (found, refusal) = await HeaderSearch.FindAsync(new LineReader(file.Text, options), options, cancellationToken).ConfigureAwait(false);
        if (found is null || refusal is not null) yield break;
        var records = found.Records;
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
            if (more && wanted.Current == records.Line) yield return new RowText(records.Line, found.Text.DecodeRow(records.Text));
        }
    }
    private static ReadOutcome WithoutHeader(FileRefusal? refusal) => new(refusal, null, false, ReadCounts.None);
}

/// <summary>A row of a raw file as it stands there.</summary>
/// <param name="Line">The line on which it begins, counted from 1.</param>
/// <param name="Text">The row, decoded, without its line break, at most 4,000 characters.</param>
public sealed record RowText(long Line, string Text);
