namespace TradeFunctions.Core.Reading;

/// <summary>Reads raw trade CSV, whatever its layout, encoding, delimiter and compression.</summary>
public static class TradeFile
{
    /// <summary>
    /// Reads a file from its beginning to its end, in memory bounded by <see cref="ReadOptions"/> whatever the file's size.
    /// Bad content never throws: a bad line is a reject, a bad file a refusal. What <paramref name="content"/> itself throws passes through.
    /// </summary>
    /// <param name="content">The raw bytes; gzip is recognised by content.</param>
    /// <param name="sink">Takes rows and rejects in the file's order; nothing it got may be used when the outcome is a refusal.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="cancellationToken">Ends reading between buffers.</param>
    public static Task<ReadOutcome> ReadAsync(
        Stream content, ITradeRowSink sink, ReadOptions options, CancellationToken cancellationToken) =>
        Task.FromException<ReadOutcome>(new NotSupportedException());

    /// <summary>A second pass that gives the text of some rows, for rejects that are only known later (rows in conflict).</summary>
    /// <param name="content">The same bytes again.</param>
    /// <param name="sortedLines">The lines on which the rows begin, ascending.</param>
    /// <param name="options">The options of the first pass.</param>
    /// <param name="cancellationToken">Ends reading between buffers.</param>
    public static IAsyncEnumerable<RowText> ExtractRowsAsync(
        Stream content, IReadOnlyCollection<long> sortedLines, ReadOptions options, CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<RowText>();
}
