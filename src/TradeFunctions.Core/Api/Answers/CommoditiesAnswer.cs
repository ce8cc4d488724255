using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The commodities that can be requested of a dataset.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Total">How many commodities match, on all pages.</param>
/// <param name="Next">The value of the parameter next for the following page; null on the last page.</param>
/// <param name="Commodities">Ordered by code.</param>
/// <param name="Links">Related addresses.</param>
public sealed record CommoditiesAnswer(
    DatasetBlock Dataset,
    int Total,
    string? Next,
    IReadOnlyList<CommodityEntry> Commodities,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>A commodity that can be requested.</summary>
/// <param name="Code">Value of the parameter commodity.</param>
/// <param name="Level">0 for TOTAL; 2, 4 or 6 for codes of the Harmonized System; null for groups and a publisher's own codes.</param>
/// <param name="Name">Its name, in the language of its origin; null when unknown.</param>
/// <param name="NameOrigin">reference: a table of codes beside the figures; project: this service's own chapter titles; figures: a file of figures
/// with names; dataset: the description of the dataset. Null when there is no name.</param>
/// <param name="Classification">The edition of the code that the name belongs to, such as H6; null when not given, or when the name is the same in
/// every edition.</param>
/// <param name="Kind">total, hs, group (a set of codes defined by the dataset) or own (a publisher's own code).</param>
/// <param name="Codes">The codes of a group; null for anything else.</param>
public sealed record CommodityEntry(
    string Code, int? Level, string? Name, string? NameOrigin, string? Classification, string Kind, IReadOnlyList<string>? Codes)
{
    /// <summary>The commodities that match, ordered by code.</summary>
    /// <param name="catalogue">The dataset's commodities.</param>
    /// <param name="level">A level of the Harmonized System, or groups; null: everything, TOTAL and national codes included.</param>
    /// <param name="search">The beginning of a code, or words that must all be in the name, in any case and order; null or blank: no filter.</param>
    public static IReadOnlyList<CommodityEntry> Search(CommodityCatalogue catalogue, CommodityLevel? level, string? search)
    {
        var codes = level == CommodityLevel.Group ? [] : catalogue.Names.Search((int?)level, search).Select(code => Of(code, catalogue.Names));
        var groups = level is null or CommodityLevel.Group ? catalogue.Groups.Where(group => Matches(group, search)).Select(Of) : [];
        return [.. codes.Concat(groups).OrderBy(entry => entry.Code, StringComparer.Ordinal)];
    }

    public static CommodityEntry Of(NamedGroup group) =>
        new(group.Commodity, null, group.Title, group.Title is null ? null : "dataset", null, "group", group.Codes);

    public static CommodityEntry Of(CommodityCode code, CommodityNames names)
    {
        var name = names.Get(code);
        return new CommodityEntry(
            code.ToString(),
            code.Level < 0 ? null : code.Level,
            name?.Name,
            name?.Origin switch
            {
                null => null,
                Trade.Names.NameOrigin.Reference => "reference",
                Trade.Names.NameOrigin.Project => "project",
                _ => "figures",
            },
            name is { Classification.IsEmpty: false } named ? named.Classification.ToString() : null,
            code.Level switch { 0 => "total", > 0 => "hs", _ => "own" },
            null);
    }

    private static bool Matches(NamedGroup group, string? search)
    {
        var words = (search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return (words is [var start] && group.Commodity.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            || Array.TrueForAll(words, word => group.Title?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);
    }
}
