using System.Globalization;
using System.Text;

namespace TradeFunctions.Benchmarks;

/// <summary>A file of BACI with made-up figures, the same on every machine: sorted by exporter, importer and code, some weights not known.</summary>
internal static class GeneratedBaciFile
{
    public const string Layout = "baci";

    private const int Economies = 220;
    private const int Codes = 5000;

    /// <summary>The types of its columns, for DuckDB.</summary>
    public const string Types = "{'t': 'INTEGER', 'i': 'INTEGER', 'j': 'INTEGER', 'k': 'VARCHAR', 'v': 'DECIMAL(18,3)', 'q': 'DECIMAL(18,3)'}";

    /// <summary>Writes rows until the file has so many bytes.</summary>
    public static void Write(string path, long bytes)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        using var writer = new StreamWriter(file, new UTF8Encoding(false), 1 << 16);
        writer.Write("t,i,j,k,v,q\n");

        // Spread so that a smaller file has all economies too.
        var step = Math.Max(1, (int)((long)Economies * Economies * Codes * 28 / Math.Max(bytes, 1)));
        var random = new Random(20250625);
        for (long pair = 0, next = 0; file.Position < bytes && pair < (long)Economies * Economies; pair++)
        {
            for (; next < (pair + 1) * Codes; next += 1 + random.Next((2 * step) - 1))
            {
                var (from, to, code) = (pair / Economies, pair % Economies, next % Codes);
                if (from == to) continue;
                var value = random.NextInt64(1, 50_000_000);
                var weight = value % 7 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{value / 3000}.{value % 1000:000}");
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"2022,{4 + (from * 4)},{4 + (to * 4)},{10_000 + (code * 190):000000},{value / 1000}.{value % 1000:000},{weight}\n"));
            }
        }
    }
}
