using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>The names of economies within a sentence, with the article that some of them take.</summary>
internal static class EconomyText
{
    private const string NotElsewhereSpecified = ", nes";

    private const int LongestTitle = 60;

    /// <summary>The reporter as its own partner.</summary>
    public const string Itself = "itself";

    /// <summary>A reporter's imports from itself: its own goods that come back.</summary>
    public const string OwnImports = "re-imports (goods returned)";

    private static readonly string[] FirstWords = ["United ", "US ", "Democratic Republic ", "Federal Republic ", "Republic "];

    private static readonly string[] LastWords = ["Islands", "Territory", "Territories", "Republic", "Union", "Antilles"];

    // Comtrade's codes of names that take an article by no rule: Bahamas, Comoros, Congo, Gambia, Holy See, Maldives, Netherlands,
    // Netherlands Antilles and Aruba, Neutral Zone, Panama Canal Zone, Philippines, USSR, Isle of Man.
    private static readonly HashSet<int> WithArticle = [44, 174, 178, 270, 336, 462, 528, 532, 536, 592, 608, 810, 833];

    private const string EuroArea = "Euro area";

    // Words in the names of groups that take an article: more than an acronym or a region, or an acronym spelt letter by letter.
    private static readonly string[] GroupsWithArticle =
        ["Union", "Area", "Community", "Commonwealth", "Organisation", "Association", "Council", "Market", "Americas", "Caribbean", "Arab World", "OECD", "G7", "G20", "ACP", "WTO"];

    // South Georgia and the South Sandwich Islands, Heard Island and McDonald Islands.
    private static readonly HashSet<int> WithoutArticle = [239, 334];

    /// <summary>"China", "the United States", "the world", "Other Asia (not elsewhere specified)".</summary>
    public static string Name(Economy economy)
    {
        if (economy.Kind == EconomyKind.World) return "the world";
        var name = EconomyHistory.WithoutYears(economy.Name);
        if (name.EndsWith(NotElsewhereSpecified, StringComparison.Ordinal))
        {
            return $"{name[..^NotElsewhereSpecified.Length]} (not elsewhere specified)";
        }

        if (economy.IsGroup) return GroupName(name);
        return economy.Kind == EconomyKind.Bunkers ? "ships' and aircraft stores (bunkers)"
            : TakesArticle(economy.Code, name) ? $"the {name}"
            : name;
    }

    // "the European Union of 28", "the euro area", "ASEAN", "Trade within ..." stays as it is.
    private static string GroupName(string name)
    {
        if (name.StartsWith(EuroArea, StringComparison.Ordinal)) return $"the e{name[1..]}";
        return GroupsWithArticle.Any(word => name.Contains(word, StringComparison.Ordinal)) && !name.StartsWith("Trade", StringComparison.Ordinal)
            ? $"the {name}"
            : name;
    }

    /// <summary>"ASEAN (G.asean)", "the European Union (G.eu)"; "group G.asean" without a title short enough for a sentence.</summary>
    public static string Name(PartnerGroup group) => group.Title is not { Length: <= LongestTitle } title || title.Contains(';', StringComparison.Ordinal)
        ? $"group {group.Partner}"
        : TakesArticle(PartnerGroup.NoCode, title) ? $"the {title} ({group.Partner})"
        : $"{title} ({group.Partner})";

    /// <summary>"Japan's", "the United States'".</summary>
    public static string Possessive(Economy economy)
    {
        var name = Name(economy);
        return name.EndsWith('s') ? $"{name}'" : $"{name}'s";
    }

    private static bool TakesArticle(int code, string name)
    {
        var bracket = name.IndexOf(" (", StringComparison.Ordinal);
        var bare = bracket < 0 ? name : name[..bracket];
        if (WithoutArticle.Contains(code)) return false;
        return WithArticle.Contains(code)
            || FirstWords.Any(word => bare.StartsWith(word, StringComparison.Ordinal))
            || LastWords.Any(word => bare.EndsWith($" {word}", StringComparison.Ordinal));
    }
}
