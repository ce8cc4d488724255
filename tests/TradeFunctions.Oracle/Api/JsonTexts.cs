using System.Globalization;
using System.Text.Json;

namespace TradeFunctions.Oracle.Api;

/// <summary>An answer's JSON as paths and texts; null is not there.</summary>
internal static class JsonTexts
{
    // Not a figure, or said beside: names, and what the publisher marked.
    private static readonly string[] NotCompared =
        ["valuation", "export_valuation", "import_valuation", "estimated_net_weight", "estimated_quantity", "partner.id", "partner.name", "partner.note",
        "reporter.id", "reporter.name", "reporter.note", "causes", "exports_source", "imports_source", "unit_abbreviation", "unit_name", "quantity_unit_abbreviation", "quantity_unit_name"];

    /// <summary>The texts below an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="path">Its path.</param>
    /// <param name="sources">The answer's sources by number; a figure's <c>source</c> is told by the blob's name.</param>
    public static IEnumerable<(string Path, string Text)> Of(JsonElement element, string path, IReadOnlyList<string> sources)
    {
        if (NotCompared.Any(name => path == name || path.EndsWith("." + name, StringComparison.Ordinal))) return [];
        return element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(child => Of(child.Value, Join(path, child.Name), sources)),
            JsonValueKind.Array => OfArray(element, path, sources),
            JsonValueKind.Null => [],
            _ when path == "source" || path.EndsWith(".source", StringComparison.Ordinal) => [(path, sources[element.GetInt32()])],
            _ => [(path, Text(element))],
        };
    }

    private static IEnumerable<(string Path, string Text)> OfArray(JsonElement array, string path, IReadOnlyList<string> sources)
    {
        if (array.GetArrayLength() == 0) return [];
        if (array[0].ValueKind != JsonValueKind.Object)
            return [(path, string.Join(',', array.EnumerateArray().Select(entry => entry.ToString())))];
        return path.EndsWith(".gaps", StringComparison.Ordinal)
            ? [(path, string.Join(',', array.EnumerateArray().Select(Span)))]
            : array.EnumerateArray().SelectMany((entry, i) => Of(entry, $"{path}.{i}", sources));
    }

    private static string Span(JsonElement span) => $"{span.GetProperty("first").GetString()}/{span.GetProperty("last").GetString()}";

    private static string Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => decimal.Parse(element.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.000000", CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => element.GetString()!,
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
