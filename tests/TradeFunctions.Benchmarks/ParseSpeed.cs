using System.Diagnostics;
using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using Sylvan.Data.Csv;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Benchmarks;

/// <summary>
/// How fast a file becomes typed rows, beside Sylvan.Data.Csv asked for the same fields, and DuckDB. Each gives the number
/// of rows that are not breakdown rows and the sum of their values, which must agree.
/// </summary>
internal static class ParseSpeed
{
    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("generated.csv");
        GeneratedTradeFile.Write(file, (long)((options.Gib ?? 0.25) * (1L << 30)));
        var megabytes = new FileInfo(file).Length / 1e6;
        Console.WriteLine(Machine.Description());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"One Comtrade v1 file of {megabytes:0} MB to typed rows, {options.Runs} runs each, in turn"));
        Console.WriteLine();
        (string Name, Func<string, Task<(long, decimal)>> Work)[] works =
            [("TradeFunctions", OursAsync), ("Sylvan.Data.Csv", SylvanAsync), ("DuckDB", DuckDbAsync)];
        var seconds = works.ToDictionary(work => work.Name, _ => new List<double>());
        var answers = new HashSet<(long, decimal)>();
        for (var run = 0; run <= options.Runs; run++)
        {
            foreach (var (name, work) in works)
            {
                var watch = Stopwatch.StartNew();
                answers.Add(await work(file));

                // The first round warms up.
                if (run > 0) seconds[name].Add(watch.Elapsed.TotalSeconds);
            }
        }

        Console.WriteLine("| | best, s | median, s | MB/s, median |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var (name, times) in seconds)
        {
            var median = times.Order().ElementAt(times.Count / 2);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {times.Min():0.00} | {median:0.00} | {megabytes / median:0} |"));
        }

        if (answers.Count == 1) return 0;
        Console.Error.WriteLine("The answers differ: " + string.Join("; ", answers));
        return 1;
    }

    private static async Task<(long Rows, decimal Sum)> OursAsync(string file)
    {
        await using var content = RefineWork.OpenRaw(file);
        var sink = new SummingSink();
        await TradeFile.ReadAsync(content, sink, ReadOptions.Default, CancellationToken.None);
        return (sink.Rows, sink.Thousandths / 1000m);
    }

    private static async Task<(long Rows, decimal Sum)> SylvanAsync(string file)
    {
        using var text = new StreamReader(RefineWork.OpenRaw(file), Encoding.Latin1, false, 1 << 16);
        await using var csv = await CsvDataReader.CreateAsync(text, new CsvDataReaderOptions { BufferSize = 1 << 18 });
        var fields = new SylvanFields(csv);
        var (rows, thousandths) = (0L, 0L);
        while (await csv.ReadAsync())
        {
            if (fields.IsBreakdown()) continue;
            rows++;
            thousandths += fields.Read();
        }

        return (rows, thousandths / 1000m);
    }

    private static Task<(long Rows, decimal Sum)> DuckDbAsync(string file)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT count(*), sum(CAST(primaryValue AS DECIMAL(18,3))) FROM {DuckDbWork.Csv(file)} "
            + "WHERE partner2Code = '0' AND customsCode = 'C00' AND motCode = '0' AND mosCode = '0'";
        using var reader = command.ExecuteReader();
        reader.Read();
        return Task.FromResult((reader.GetInt64(0), reader.GetDecimal(1)));
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
