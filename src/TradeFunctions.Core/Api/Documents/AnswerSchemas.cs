using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace TradeFunctions.Core.Api.Documents;

/// <summary>The JSON schemas of the answers' types, each once under its name: made from the very metadata that writes the JSON.</summary>
public sealed class AnswerSchemas(JsonSerializerOptions json, XmlDescriptions descriptions)
{
    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);

    /// <summary>Every schema asked for so far, and those they refer to, by name.</summary>
    public IReadOnlyDictionary<string, JsonNode> Schemas => _schemas;

    /// <summary>A reference to the schema of a type, which is added when it is not there yet.</summary>
    public JsonObject Reference(Type type)
    {
        var name = type.Name;
        if (_schemas.TryAdd(name, new JsonObject()))
        {
            var exporter = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };
            _schemas[name] = json.GetJsonSchemaAsNode(type, exporter);
        }

        return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private JsonObject Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var node = schema as JsonObject ?? [];
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var isObject = context.TypeInfo.Kind == JsonTypeInfoKind.Object;
        if (isObject && !context.Path.IsEmpty) node = ReferenceFrom(node, type);
        else if (isObject) CompleteObject(node, context.TypeInfo);
        Describe(node, context.Path.IsEmpty ? descriptions.Of(type) : DescribeProperty(context));
        return node;
    }

    private JsonObject ReferenceFrom(JsonObject inlined, Type type)
    {
        var nullable = inlined["type"] is JsonArray types && types.Any(name => (string?)name == "null");
        return nullable
            ? new JsonObject { ["anyOf"] = new JsonArray(Reference(type), new JsonObject { ["type"] = "null" }) }
            : Reference(type);
    }

    // Answers leave nothing out: a property without a value is there, as null.
    private static void CompleteObject(JsonObject node, JsonTypeInfo type) =>
        node["required"] = new JsonArray([.. type.Properties.Select(property => (JsonNode)property.Name)]);

    private string? DescribeProperty(JsonSchemaExporterContext context) =>
        context.PropertyInfo?.AttributeProvider is PropertyInfo property ? descriptions.Of(property) : null;

    private static void Describe(JsonObject node, string? description)
    {
        if (description is not null) node["description"] = description;
    }
}
