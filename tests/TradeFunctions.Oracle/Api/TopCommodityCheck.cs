using System.Text.Json;

namespace TradeFunctions.Oracle.Api;

/// <summary>The largest goods in a summary: a list a level, which is in the paths then.</summary>
internal static class TopCommodityCheck
{
    public const string Property = "top_goods";

    public static IEnumerable<(string Path, string Text)> Read(JsonElement levels, IReadOnlyList<string> sources)
    {
        if (levels.ValueKind == JsonValueKind.Null) yield break;
        foreach (var level in levels.EnumerateArray())
        {
            var path = $"{Property}.{level.GetProperty("level").GetInt32()}";
            foreach (var text in JsonTexts.Of(level.GetProperty("concentration"), $"{path}.concentration", sources)) yield return text;
            var place = 0;
            foreach (var good in level.GetProperty("goods").EnumerateArray())
            {
                foreach (var text in JsonTexts.Of(good, $"{path}.{place}", sources).Where(text => !text.Path.EndsWith(".name", StringComparison.Ordinal)))
                    yield return text;
                place++;
            }
        }
    }
}
