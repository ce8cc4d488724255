using TradeFunctions.Core.Metrics.Commodities;

namespace TradeFunctions.Core.Facts;

/// <summary>Goods as a sentence names them.</summary>
internal static class GoodsText
{
    // Official headings run to five hundred characters: enough to recognise one by, the code beside it says which.
    private const int MaxLength = 60;

    /// <summary>"computers (HS 8471, $10.40 billion)"; where no name is known "HS 8471 ($10.40 billion)".</summary>
    public static string Of(string code, string? name, string amount) => string.IsNullOrWhiteSpace(name)
        ? $"HS {code} ({amount})"
        : $"{WithinSentence(Shortened(name.Trim()))} (HS {code}, {amount})";

    /// <summary>One code of a level: "chapter", "heading", "subheading".</summary>
    public static string One(GoodsLevel level) => level switch
    {
        GoodsLevel.Chapter => "chapter",
        GoodsLevel.Heading => "heading",
        _ => "subheading",
    };

    // A capital that begins a title, and not one that is part of the word ("LCD modules").
    private static string WithinSentence(string name) => name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1])
        ? string.Concat(name[..1].ToLowerInvariant(), name.AsSpan(1))
        : name;

    private static string Shortened(string name)
    {
        if (name.Length <= MaxLength) return name;
        var end = name.LastIndexOf(' ', MaxLength - 1);
        return $"{name[..(end <= 0 ? MaxLength - 1 : end)].TrimEnd(' ', ',', ';', ':', '(')}…";
    }
}
