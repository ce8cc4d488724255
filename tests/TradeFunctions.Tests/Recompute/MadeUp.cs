namespace TradeFunctions.Tests.Recompute;

/// <summary>Small tidy files with made-up values.</summary>
internal static class MadeUp
{
    public const int China = 156;
    public const int Japan = 392;
    public const int World = 0;

    private const string Header = "period,reporter,partner,flow,commodity,value,currency";

    /// <summary>A file of lines <c>period,reporter,partner,flow,value</c> of TOTAL, or <c>period,reporter,partner,flow,commodity,value</c>.</summary>
    public static string File(params string[] lines) =>
        string.Join('\n', lines.Select(Line).Prepend(Header)) + "\n";

    /// <summary>Annual figures of Japan for a few years, World and China.</summary>
    public static string JapanAnnual(params int[] years) => File([.. years.SelectMany(year => Year("JPN", "CHN", year))]);

    /// <summary>Annual figures of China for a few years, World and Japan.</summary>
    public static string ChinaAnnual(params int[] years) => File([.. years.SelectMany(year => Year("CHN", "JPN", year))]);

    /// <summary>The made-up value of a year: rising, different for each flow and partner.</summary>
    public static decimal Value(int year, bool export, bool world) => ((year - 2000) * 10) + (export ? 3 : 1) + (world ? 1000 : 0);

    private static IEnumerable<string> Year(string reporter, string partner, int year) =>
        from export in new[] { true, false }
        from world in new[] { true, false }
        select $"{year},{reporter},{(world ? "WLD" : partner)},{(export ? "X" : "M")},{Value(year, export, world)}";

    private static string Line(string line)
    {
        var fields = line.Split(',');
        string[] figure = fields.Length == 5 ? ["TOTAL", fields[4]] : fields[4..];
        return string.Join(',', [.. fields[..4], .. figure, "USD"]);
    }
}
