using System.Globalization;

namespace TradeFunctions.Core.Trade.Economies;

/// <summary>Reads the list that is compiled into the assembly: code, alpha2, alpha3, isoNumeric, kind, aliases, formerAlpha3, first, last,
/// predecessors, sources, name. Lists within a column are separated by blanks.</summary>
internal static class EconomyCsv
{
    private const int Columns = 12;

    /// <summary>The economies in the file's order, by code.</summary>
    public static EconomyRow[] Read()
    {
        using Stream stream = typeof(EconomyCsv).Assembly.GetManifestResourceStream("economies.csv")
            ?? throw new InvalidOperationException("economies.csv is not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];
    }

    private static EconomyRow Parse(string line)
    {
        // The name is the last column and the only one with commas, so the file needs no quotes.
        string[] fields = line.TrimEnd('\r').Split(',', Columns);
        var economy = new Economy(
            Number(fields[0]),
            fields[11],
            NullIfEmpty(fields[2]),
            NullIfEmpty(fields[1]),
            fields[3].Length == 0 ? null : Number(fields[3]),
            Enum.Parse<EconomyKind>(fields[4]))
        {
            Years = EconomyYears.Parse(fields[7], fields[8]),
        };
        return new EconomyRow(economy, Items(fields[5]), NullIfEmpty(fields[6]), [.. Items(fields[9]).Select(Number)], fields[10]);
    }

    private static string[] Items(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}

/// <summary>A line of the list of economies.</summary>
/// <param name="Economy">The economy.</param>
/// <param name="Aliases">Further codes it goes by: UN Comtrade's letters ("W00", "_X") and other numbers, retired ISO codes that are still
/// in use ("ROM", "TMP"), and those of the World Bank ("SER") and of Our World in Data.</param>
/// <param name="FormerAlpha3">The alpha-3 code it had in its years, which is another economy's now (DEU of the Federal Republic until
/// 1990); null: none.</param>
/// <param name="Predecessors">Codes of those whose trade it took over.</param>
/// <param name="Sources">
/// Where its years are from, a letter each; empty where it has none. C: UN Comtrade, list of partner areas (entry and exit year,
/// comtradeapi.un.org/files/v1/app/reference/partnerAreas.json); I: ISO 3166-3, dates of withdrawal; H: the event itself (administration of
/// East Timor by the United Nations from October 1999, resolution 1272; Kosovo's declaration of February 2008). Around them a year of
/// transition is allowed where publishers changed codes at different times.
/// </param>
internal sealed record EconomyRow(Economy Economy, string[] Aliases, string? FormerAlpha3, int[] Predecessors, string Sources);
