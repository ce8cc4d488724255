using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>The commodities that can be requested of a dataset: its codes with their names, and its groups.</summary>
/// <param name="Names">The codes that the files have figures for, the codes above them, and TOTAL.</param>
/// <param name="Groups">The dataset's own groups.</param>
public sealed record CommodityCatalogue(CommodityNames Names, IReadOnlyList<NamedGroup> Groups)
{
    private const int LongestHarmonizedCode = 6;

    /// <summary>The commodity of a code, or the error that the dataset does not have it. While the dataset has no list of codes, every code is accepted.</summary>
    /// <param name="text">The code, in upper case; a group as the dataset writes it.</param>
    /// <param name="parameter">The parameter that names it, for the error.</param>
    public Outcome<ResolvedCommodity> Find(string text, string parameter)
    {
        if (text == Commodity.Total) return new ResolvedCommodity(text, HarmonizedChapters.AllCommodities);
        if (Groups.FirstOrDefault(group => group.Commodity.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } group)
            return new ResolvedCommodity(group.Commodity, group.Title);
        if (CommodityCode.TryParse(text, out var code) && (Names.Codes.Count == 0 || Names.Codes.Contains(code)))
            return new ResolvedCommodity(text, Names.Find(code));
        return new QueryError(ProblemCode.UnknownCommodity, $"There are no figures of commodity '{text}'{WhyNot(text)}.")
        {
            Parameter = parameter,
            Nearest = Nearest(text),
        };
    }

    // A group without its prefix and a word of a name lead to their codes, the shortest first; then come codes with a similar spelling.
    private IReadOnlyList<string> Nearest(string text)
    {
        var groups = Groups.Where(group => group.Commodity.Equals(CommodityGroup.Prefix + text, StringComparison.OrdinalIgnoreCase)
            || group.Title?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);
        var named = Names.Search(null, text).Select(code => code.ToString())
            .Where(_ => !text.All(char.IsAsciiDigit))
            .OrderBy(code => code.Length);
        var alike = NearestTexts.Of(text, Groups.Select(known => known.Commodity).Concat(Names.Codes.Select(known => known.ToString())));
        return [.. groups.Select(group => group.Commodity).Concat(named).Concat(alike).Distinct().Take(NearestTexts.Count)];
    }

    // A code whose length is not a level of the Harmonized System gets that as its reason, not just "no figures".
    private static string WhyNot(string text) =>
        text.Length <= LongestHarmonizedCode && text.All(char.IsAsciiDigit) && text.Length % 2 == 1
            ? ": HS codes have 2, 4 or 6 digits"
            : string.Empty;
}

/// <summary>The commodity that a request resolves to.</summary>
/// <param name="Code">TOTAL, an HS code, a group (<c>G.machine-tools</c>) or a publisher's own code.</param>
/// <param name="Name">What it is called; null: no name is known.</param>
public sealed record ResolvedCommodity(string Code, string? Name)
{
    /// <summary>Whether it is TOTAL.</summary>
    public bool IsTotal => Code == Commodity.Total;
}
