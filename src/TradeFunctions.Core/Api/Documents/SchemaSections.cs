using System.Text.Json.Nodes;
using TradeFunctions.Core.Api.Answers;

namespace TradeFunctions.Core.Api.Documents;

/// <summary>The types of answers in the documentation: their properties, as the OpenAPI document has them.</summary>
internal static class SchemaSections
{
    private const string Reference = "#/components/schemas/";

    /// <summary>Whether a type's properties are described: not of documents that describe themselves.</summary>
    public static bool IsDescribed(Type answer) => answer != typeof(JsonObject) && answer != typeof(HtmlPage);

    public static void Write(Html html, AnswerSchemas schemas)
    {
        html.Element("h2", "Answers");
        foreach (var (name, schema) in schemas.Schemas)
        {
            html.Raw($"<h3 id=\"schema-{name}\">").Text(name).Raw("</h3>\n");
            if ((string?)schema["description"] is { } description) html.Element("p", description);
            if (schema["properties"] is JsonObject properties) Properties(html, properties);
        }
    }

    private static void Properties(Html html, JsonObject properties)
    {
        html.Raw("<table>\n<tr><th>Property</th><th>Type</th><th>Meaning</th></tr>\n");
        foreach (var (name, property) in properties)
        {
            html.Raw("<tr><td><code>").Text(name).Raw("</code></td><td>");
            Type(html, property!.AsObject());
            html.Raw("</td><td>").Text((string?)property["description"] ?? "").Raw("</td></tr>\n");
        }

        html.Raw("</table>\n");
    }

    private static void Type(Html html, JsonObject schema)
    {
        if ((string?)schema["$ref"] is { } reference) Link(html, reference[Reference.Length..]);
        else if (schema["anyOf"] is JsonArray any) Types(html, any.OfType<JsonObject>());
        else if (schema["items"] is JsonObject items) Type(html.Text("list of "), items);
        else if (schema["enum"] is JsonArray choices) html.Text(string.Join(", ", choices.Select(choice => (string?)choice ?? "null")));
        else if (schema["type"] is JsonArray types) html.Text(string.Join(" or ", types.Select(type => (string?)type)));
        else html.Text((string?)schema["type"] ?? "any");
    }

    private static void Types(Html html, IEnumerable<JsonObject> schemas)
    {
        var separator = "";
        foreach (var schema in schemas)
        {
            Type(html.Text(separator), schema);
            separator = " or ";
        }
    }

    private static void Link(Html html, string name) => html.Raw($"<a href=\"#schema-{name}\">").Text(name).Raw("</a>");
}
