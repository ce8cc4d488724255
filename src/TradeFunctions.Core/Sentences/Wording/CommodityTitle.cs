using System.Text.RegularExpressions;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>
/// Names of commodities, as files have them, cut to what can be read within a sentence: official titles run to five hundred characters, of
/// which many say what a commodity is regardless of.
/// </summary>
internal static partial class CommodityTitle
{
    private const int Longest = 60;

    // A clause that is shorter is hardly a name.
    private const int Shortest = 8;

    private const char Cut = '…';

    // UN titles begin with a wider word: of these the goods that follow are kinds, and are understood without it.
    private static readonly string[] WiderWords = ["Crustacean", "Mollusc", "Vegetable", "Fruit", "Nuts"];

    // What follows the wider word tells its state and names no goods.
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

    /// <summary>Whether a title that <see cref="Short"/> gave lacks its end.</summary>
    public static bool IsCut(string title) => title.EndsWith(Cut);

    /// <summary>A capital that begins a title made small, and not one that is part of the word ("LCD modules").</summary>
    public static string Lowered(string title) => title.Length > 1 && char.IsUpper(title[0]) && char.IsLower(title[1])
        ? string.Concat(title[..1].ToLowerInvariant(), title.AsSpan(1))
        : title;

    private static string WithoutWiderWord(string title)
    {
        var end = title.IndexOf(';', StringComparison.Ordinal);
        if (end < 0 || !WiderWords.Any(word => title.StartsWith(word, StringComparison.OrdinalIgnoreCase))) return title;
        var goods = title[(end + 1)..].Trim();
        return goods.Length < Shortest || States.Contains(goods.Split(' ', ',')[0]) ? title : goods;
    }

    // A closing bracket first, since what is in it is of the least weight; then at a comma, or else between words.
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
