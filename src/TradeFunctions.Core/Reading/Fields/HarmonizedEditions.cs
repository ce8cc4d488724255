using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>Which edition of the Harmonized System the nomenclature of an office follows that takes each up in the year it comes into force, as those of
/// the European Union, China and Japan do.</summary>
internal static class HarmonizedEditions
{
    // In force from the first of January: 1988 (H0), 1996, 2002, 2007, 2012, 2017, 2022 (H6).
    private static readonly int[] Later = [1996, 2002, 2007, 2012, 2017, 2022];

    private static readonly ShortCode[] Editions = [.. Enumerable.Range(0, Later.Length + 1).Select(edition => ShortCode.Parse($"H{edition}"))];

    /// <summary>The edition of a year.</summary>
    public static ShortCode Of(int year) => Editions[Later.Count(first => first <= year)];
}
