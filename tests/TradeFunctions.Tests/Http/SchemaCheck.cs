using System.Text.Json;

namespace TradeFunctions.Tests.Http;

/// <summary>Compares JSON with its schema in an OpenAPI document: types, enumerations, and exactly the properties that are listed.</summary>
internal static class SchemaCheck
{
    public static IEnumerable<string> Differences(JsonElement document, JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Differences(document, Resolve(document, reference.GetString()!), value, path);
        if (schema.TryGetProperty("anyOf", out var choices))
        {
            var tried = choices.EnumerateArray().Select(choice => Differences(document, choice, value, path).ToList()).ToList();
            return tried.Any(found => found.Count == 0) ? [] : tried[0];
        }

        if (schema.TryGetProperty("enum", out var values))
            return values.EnumerateArray().Any(allowed => allowed.ToString() == value.ToString()) ? [] : [$"{path}: {value} is none of the enumeration"];
        if (!Types(schema).Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && Types(schema).Contains("number")))
            return [$"{path}: {TypeOf(value)}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => Properties(document, schema, value, path),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) =>
                Differences(document, schema.GetProperty("items"), item, $"{path}[{index}]")),
            _ => [],
        };
    }

    private static IEnumerable<string> Properties(JsonElement document, JsonElement schema, JsonElement value, string path)
    {
        var properties = schema.GetProperty("properties");
        foreach (var required in schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!))
        {
            if (!value.TryGetProperty(required, out _)) yield return $"{path}.{required} is not there";
        }

        foreach (var property in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(property.Name, out var described)) yield return $"{path}.{property.Name} is not described";
            else foreach (var found in Differences(document, described, property.Value, $"{path}.{property.Name}")) yield return found;
        }
    }

    private static JsonElement Resolve(JsonElement document, string reference) =>
        reference.Split('/')[1..].Aggregate(document, (element, name) => element.GetProperty(name));

    private static HashSet<string> Types(JsonElement schema)
    {
        var type = schema.GetProperty("type");
        return type.ValueKind == JsonValueKind.String
            ? [type.GetString()!]
            : [.. type.EnumerateArray().Select(name => name.GetString()!)];
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };
}
