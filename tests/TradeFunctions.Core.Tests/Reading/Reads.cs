using System.IO.Compression;
using System.Text;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading;

/// <summary>What reading a file gave.</summary>
internal sealed record Reads(ReadOutcome Outcome, IReadOnlyList<TradeRow> Rows, IReadOnlyList<Reject> Rejects)
{
    /// <summary>Of each reject, what is known of its figures.</summary>
    public IReadOnlyList<UnreadKey[]> Unread { get; private init; } = [];

    /// <summary>The keys of lines that were left out.</summary>
    public IReadOnlyList<CellKey> LeftOut { get; private init; } = [];

    /// <summary>What is known of the one reject's one figure.</summary>
    public UnreadKey Key => Assert.Single(Assert.Single(Unread));

    public TradeRow Row => Assert.Single(Rows);

    public CellFigures Figures => Row.Figures;

    public string Reason => Assert.Single(Rejects).Reason;

    public static Task<Reads> Text(string content, ReadOptions? options = null) => Bytes(Encoding.UTF8.GetBytes(content), options);

    public static async Task<Reads> Bytes(byte[] content, ReadOptions? options = null)
    {
        var sink = new CollectingSink();
        using var stream = new MemoryStream(content);
        var outcome = await TradeFile.ReadAsync(stream, sink, options ?? ReadOptions.Default, CancellationToken.None);
        return new Reads(outcome, sink.Rows, sink.Rejects) { Unread = sink.Unread, LeftOut = sink.LeftOut };
    }

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(content);
        return packed.ToArray();
    }
}
