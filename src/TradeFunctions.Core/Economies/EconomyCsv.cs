using System.Globalization;

namespace TradeFunctions.Core.Economies;

/// <summary>Reads the list that is compiled into the assembly: code, alpha2, alpha3, isoNumeric, kind, aliases, name.</summary>
internal static class EconomyCsv
{
    private const int Columns = 7;

    /// <summary>The economies in the file's order, by code, each with the further codes it goes by.</summary>
    public static (Economy Economy, string[] Aliases)[] Read()
    {
        using Stream stream = typeof(EconomyCsv).Assembly.GetManifestResourceStream("economies.csv")
            ?? throw new InvalidOperationException("economies.csv is not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];
    }

    private static (Economy Economy, string[] Aliases) Parse(string line)
    {
        // The name is the last column and the only one with commas, so the file needs no quotes.
        string[] fields = line.TrimEnd('\r').Split(',', Columns);
        var economy = new Economy(
            int.Parse(fields[0], CultureInfo.InvariantCulture),
            fields[6],
            NullIfEmpty(fields[2]),
            NullIfEmpty(fields[1]),
            fields[3].Length == 0 ? null : int.Parse(fields[3], CultureInfo.InvariantCulture),
            Enum.Parse<EconomyKind>(fields[4]));
        return (economy, fields[5].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
