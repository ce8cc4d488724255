using System.Text;
using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>JSON as golden files hold it: numbers as they were sent, one line for what holds no further structure.</summary>
internal static class GoldenJson
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of an answer.</summary>
    public static string Write(string json)
    {
        var text = new StringBuilder();
        Write(text, JsonDocument.Parse(json).RootElement, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonElement element, int depth)
    {
        var parts = Parts(element).ToList();
        if (parts.Count == 0)
        {
            text.Append(element.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? element.GetRawText() : Scalar(element));
            return;
        }

        var (open, close) = element.ValueKind == JsonValueKind.Object ? ('{', '}') : ('[', ']');
        var flat = parts.All(part => !Parts(part.Value).Any());
        var (first, between, last) = flat
            ? (" ", ", ", " ")
            : ($"\n{Indent(depth + 1)}", $",\n{Indent(depth + 1)}", $"\n{Indent(depth)}");
        text.Append(open).Append(first);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) text.Append(between);
            if (parts[i].Name is { } name) text.Append('"').Append(name).Append("\": ");
            Write(text, parts[i].Value, depth + 1);
        }

        text.Append(last).Append(close);
    }

    private static IEnumerable<(string? Name, JsonElement Value)> Parts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(property => ((string?)property.Name, property.Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(item => ((string?)null, item)),
        _ => [],
    };

    private static string Scalar(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? JsonSerializer.Serialize(element.GetString(), Relaxed) : element.GetRawText();

    private static string Indent(int depth) => new(' ', 2 * depth);
}
