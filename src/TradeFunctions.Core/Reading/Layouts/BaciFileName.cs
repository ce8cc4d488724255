using System.Text.RegularExpressions;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// What the name of a file of CEPII's BACI says: <c>BACI_HS22_Y2023_V202501.csv</c>, <c>product_codes_HS22_V202501.csv</c>. The
/// files themselves say neither.
/// </summary>
/// <param name="Classification">The edition of the Harmonized System, as UN Comtrade writes it (<c>H6</c> for HS 2022); empty: the
/// name does not say, or the edition is not known.</param>
/// <param name="Version">The release's year and month, <c>202501</c>; null: the name does not say.</param>
public sealed partial record BaciFileName(ShortCode Classification, string? Version)
{
    // HS 1992 is the Harmonized System of 1988/92, H0.
    private static readonly string[] Editions = ["92", "96", "02", "07", "12", "17", "22"];

    /// <summary>Reads a file's name, folders before it left aside; null: it is no name of BACI's.</summary>
    public static BaciFileName? TryParse(string? name)
    {
        var match = Form().Match(name is null ? "" : name[(name.LastIndexOf('/') + 1)..]);
        if (!match.Success) return null;
        var edition = Array.IndexOf(Editions, match.Groups["edition"].Value);
        var version = match.Groups["version"];
        return new BaciFileName(
            edition < 0 ? default : ShortCode.Parse($"H{edition}"),
            version.Success ? version.Value : null);
    }

    /// <summary>The edition of a file: by its name, else what is said of it; empty: neither says it.</summary>
    public static ShortCode EditionOf(string? name, ShortCode said) => TryParse(name)?.Classification is { IsEmpty: false } named ? named : said;

    // A letter after the version (V202401b) is a corrected issue of it.
    [GeneratedRegex(
        @"^(BACI|product_codes|country_codes)(_HS(?<edition>\d\d))?(_Y\d{4})?(_V(?<version>\d{6})[a-z]?)?(?![0-9A-Za-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
