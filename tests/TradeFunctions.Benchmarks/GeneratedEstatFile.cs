using System.Globalization;
using System.Text;

namespace TradeFunctions.Benchmarks;

/// <summary>
/// A year of Japan Customs' figures as e-Stat has them, with made-up figures, the same on every machine: nine-digit codes, several a subheading, by
/// country in the publisher's order; most months of most rows are zero. One and a half million rows have 260 MB.
/// </summary>
internal static class GeneratedEstatFile
{
    public const string Layout = "estat";
    public const string Name = "japan_2024.csv";

    private const int Subheadings = 5_500;
    private const long FullBytes = 260_000_000;

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly int[] Countries =
        [103, 105, 106, 108, 110, 111, 112, 113, 117, 118, 120, 122, 123, 124, 125, 127, 137, 138, 140, 147, .. Enumerable.Range(201, 12), 213, 215, 217, 218, 220, 222, 223, 224, 225, 227,
        230, 231, 234, 245, 246, 302, 304, 305, 312, 401, 406, 407, 409, 410, 413, 501, 506, 524, 541, 551, 601, 606];

    /// <summary>Writes rows until the file has so many bytes.</summary>
    public static void Write(string path, long bytes)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        using var writer = new StreamWriter(file, new UTF8Encoding(false), 1 << 16);
        writer.Write("Exp or Imp,Year,HS,Country,Unit1,Unit2," + string.Join(',', Months.Prepend("Year").Select(month => $"Quantity1-{month},Quantity2-{month},Value-{month}")) + "\r\n");
        var random = new Random(18720101);
        var density = 1.2 * bytes / FullBytes;
        foreach (var flow in (int[])[1, 2])
        {
            for (var number = 0; number < Subheadings * 2; number++)
            {
                var code = string.Create(CultureInfo.InvariantCulture, $"{10_000 + (number / 2 * 170):000000}{10 + (number % 2):000}");
                foreach (var country in Countries)
                {
                    if (random.NextDouble() < density) Write(writer, random, flow, code, country);
                    if (file.Position >= bytes) return;
                }
            }
        }
    }

    /// <summary>What DuckDB has to do for the same cells.</summary>
    public static string Sums(string file)
    {
        var periods = Months.Prepend("Year").SelectMany(month => new[] { $"'a{month}': 'BIGINT'", $"'b{month}': 'BIGINT'", $"'v{month}': 'BIGINT'" });
        var values = string.Join(", ", Months.Select(month => "v" + month));
        var weights = string.Join(", ", Months.Select(month => "b" + month));
        return $$"""
            WITH months AS (
                SELECT flow, hs, country, year, unnest(range(1, 13)) AS month, unnest([{{values}}]) AS value, unnest([{{weights}}]) AS weight
                FROM read_csv('{{file}}', header = false, skip = 1, delim = ',', auto_detect = false,
                    columns = {'flow': 'VARCHAR', 'year': 'INTEGER', 'hs': 'VARCHAR', 'country': 'SMALLINT', 'unit1': 'VARCHAR', 'unit2': 'VARCHAR', {{string.Join(", ", periods)}}}))
            SELECT 392 AS reporter, flow, commodity, country AS partner, year * 100 + month AS period, CAST(sum(value) * 1000 AS DECIMAL(18,3)) AS value,
                CAST(sum(weight) AS DECIMAL(18,3)) AS net_weight
            FROM (SELECT *, unnest([hs[2:7], hs[2:5], hs[2:3]]) AS commodity FROM months) GROUP BY ALL
            """;
    }

    private static void Write(StreamWriter writer, Random random, int flow, string code, int country)
    {
        Span<long> values = stackalloc long[Months.Length];
        var (share, total, weight) = (random.NextDouble(), 0L, 0L);
        foreach (ref var value in values)
        {
            value = random.NextDouble() < share ? 1 + (long)Math.Exp(random.NextDouble() * 12) : 0;
            (total, weight) = (total + value, weight + (value * 3));
        }

        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{flow},2024,'{code},{country},  ,KG,0,{weight},{total}"));
        foreach (var value in values) writer.Write(string.Create(CultureInfo.InvariantCulture, $",0,{value * 3},{value}"));
        writer.Write("\r\n");
    }
}
