using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Csv;

/// <summary>The flat forms of answers that list commodities.</summary>
internal static class CommodityTables
{
    public static readonly ICsvTable Commodities = new CsvTable<CommoditiesAnswer, CommodityEntry>("A line a code or group.", answer => answer.Commodities,
    [
        new("code", "Value of the parameter commodity.", row => row.Code),
        new("level", "0 for TOTAL, 2, 4 or 6; empty: a group, or a publisher's own code.", row => row.Level),
        new("name", "What it is called; empty: no name is known.", row => row.Name),
        new("name_origin", "reference, project, figures or dataset.", row => row.NameOrigin),
        new("classification", "The edition whose code the name belongs to.", row => row.Classification),
        new("kind", "total, hs, group or own.", row => row.Kind),
        new("codes", "The codes of a group, separated by blanks.", row => row.Codes is { } codes ? string.Join(' ', codes) : null),
    ]);
}
