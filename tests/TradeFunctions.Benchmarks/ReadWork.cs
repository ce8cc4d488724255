using System.Globalization;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Benchmarks;

/// <summary>A file to its rows, and below it what no reader can go under: its bytes looked at once for line feeds and once for quotes.</summary>
internal static class ReadWork
{
    public const string Name = "TradeFunctions, reading alone";
    public const string FloorName = "line feeds and quotes counted";

    public static async Task<(long Cells, string Sum)> RunAsync(string file)
    {
        await using var content = RefineWork.OpenRaw(file);
        var sink = new SummingSink();
        await TradeFile.ReadAsync(content, sink, ReadOptions.Default with { FileName = file }, CancellationToken.None);
        return (sink.Rows, (sink.Thousandths / 1000m).ToString("0.000", CultureInfo.InvariantCulture));
    }

    public static long Count(string file)
    {
        using var content = RefineWork.OpenRaw(file);
        var buffer = new byte[1 << 18];
        var (lines, quotes) = (0L, 0L);
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
            quotes += buffer.AsSpan(0, read).Count((byte)'"');
        }

        return lines + quotes;
    }

    private sealed class SummingSink : ITradeRowSink
    {
        public long Rows { get; private set; }

        public long Thousandths { get; private set; }

        public void Accept(in TradeRow row)
        {
            Rows++;
            Thousandths += row.Figures.Value ?? 0;
        }

        public void LeaveOut(long line, in CellKey key)
        {
            // Of no figure.
        }

        public void Reject(Reject reject, ReadOnlySpan<UnreadKey> unread) => throw new InvalidDataException($"line {reject.Line}: {reject.Reason}");
    }
}
