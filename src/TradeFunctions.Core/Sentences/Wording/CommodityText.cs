using System.Text.RegularExpressions;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>Commodities as sentences name them.</summary>
internal static class CommodityText
{
    private const int LongestTitle = 60;

    /// <summary>
    /// The one that a sentence is about: "iron and steel" with the code "HS 72", "shrimps and prawns, frozen" with "HS 030613", "machine
    /// tools" for a group. An official title is shortened to what can be read within a sentence; the code beside it is exact.
    /// </summary>
    /// <param name="commodity">The code; TOTAL needs no name.</param>
    /// <param name="name">What the dataset calls it; null: no name is known.</param>
    public static (string? Name, string? Code) Of(string commodity, string? name)
    {
        if (commodity == Commodity.Total) return (null, null);
        if (Commodity.IsGroup(commodity)) return (Title(name) ?? $"group {commodity[CommodityGroup.Prefix.Length..]}", null);
        var title = CommodityTitle.Short(name);
        // The project's own chapter titles are short: better than cutting a longer one of a file.
        if (title is null || CommodityTitle.IsCut(title)) title = Chapter(commodity) ?? title;
        var code = Commodity.Level(commodity) is null ? $"commodity {commodity}" : $"HS {commodity}";
        return title is null ? (code, null) : (title, code);
    }

    /// <summary>
    /// One of several in a list: "computers (HS 8471, $10.40 billion)"; where no name is known "HS 8471 ($10.40 billion)". A long title is shortened,
    /// since bare codes would tell a reader nothing.
    /// </summary>
    public static string Listed(string code, string? name, string amount) => CommodityTitle.Short(name) is { } title
        ? $"{title} (HS {code}, {amount})"
        : $"HS {code} ({amount})";

    private static string? Title(string? name) =>
        name?.Trim() is { Length: > 0 and <= LongestTitle } title && !title.Contains(';', StringComparison.Ordinal) ? CommodityTitle.Lowered(title) : null;

    private static string? Chapter(string commodity) =>
        CommodityCode.TryParse(commodity, out var code) && code.Level == 2 ? Title(CommodityNames.Chapters.Find(code)) : null;
}

/// <summary>
/// Names of commodities, as files have them, cut to what can be read within a sentence: official titles run to five hundred characters, much of it
/// about what does not matter ("whether or not …").
/// </summary>
internal static partial class CommodityTitle
{
    private const int Longest = 60;

    // A shorter clause is hardly a name.
    private const int Shortest = 8;

    private const char Cut = '…';

    // UN titles begin with a wider word. The goods after one of these are kinds of it and are understood without it.
    private static readonly string[] WiderWords = ["Crustacean", "Mollusc", "Vegetable", "Fruit", "Nuts"];

    // Words after which only the state of the wider word follows, and no goods.
    private static readonly HashSet<string> States = new(StringComparer.OrdinalIgnoreCase)
    {
        "not", "with", "without", "of", "other", "in", "for", "on", "whether", "having", "containing", "excluding", "including", "whole",
        "fresh", "chilled", "frozen", "dried", "live", "raw", "edible", "uncooked", "cooked", "prepared", "preserved", "mixed", "mixtures",
        "provisionally", "crude", "refined", "seed", "seeds", "parts", "n.e.c.", "leguminous", "tropical", "root",
    };

    /// <summary>"shrimps and prawns, frozen"; null: there is no name.</summary>
    /// <param name="name">The name, without the code; null: none is known.</param>
    public static string? Short(string? name)
    {
        if (name is null) return null;
        var title = WithoutFullStop(Regardless().Replace(name, string.Empty).Trim());
        title = WithoutWiderWord(title).Replace("; ", ", ", StringComparison.Ordinal).TrimEnd(' ', ',', ';', ':');
        return title.Length == 0 ? null : Lowered(Shortened(title));
    }

    /// <summary>Whether <see cref="Short"/> cut the title.</summary>
    public static bool IsCut(string title) => title.EndsWith(Cut);

    /// <summary>The title with a small first letter, unless the capital is part of the word ("LCD modules").</summary>
    public static string Lowered(string title) => title.Length > 1 && char.IsUpper(title[0]) && char.IsLower(title[1])
        ? string.Concat(title[..1].ToLowerInvariant(), title.AsSpan(1))
        : title;

    private static string WithoutWiderWord(string title)
    {
        var end = title.IndexOf(';', StringComparison.Ordinal);
        if (end < 0 || !WiderWords.Any(word => title.StartsWith(word, StringComparison.OrdinalIgnoreCase))) return title;
        var specific = title[(end + 1)..].Trim();
        return specific.Length < Shortest || States.Contains(specific.Split(' ', ',')[0]) ? title : specific;
    }

    // Cut before a bracket, which matters least; else at a comma; else between words.
    private static string Shortened(string title)
    {
        if (title.Length <= Longest) return title;
        var bracket = title.IndexOf(" (", StringComparison.Ordinal);
        var end = bracket is >= Shortest and < Longest ? bracket : title.LastIndexOf(',', Longest - 1);
        if (end < Shortest) end = title.LastIndexOf(' ', Longest - 1);
        if (end <= 0) end = Longest - 1;
        return $"{title[..end].TrimEnd(' ', ',', ';', ':', '(')}{Cut}";
    }

    // "n.e.c." keeps its own.
    private static string WithoutFullStop(string title) => title is [.., not '.', not '.', '.'] ? title[..^1] : title;

    // "(whether in shell or not, whether or not cooked …)", ", whether or not shelled or broken": what the goods are regardless of.
    [GeneratedRegex(@",?\s*\(whether\b[^()]*\)|[,;]\s*whether or not\b[^;()]*?(?=[;()]|$|, (excluding|except|other than|not|of|containing)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Regardless();
}
