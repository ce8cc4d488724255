using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Xml;
using System.Xml.Linq;

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

/// <summary>
/// The documentation comments of the answers' types, read from the XML file that the compiler leaves beside the assembly: the
/// descriptions in OpenAPI are the ones in the code. Without the file the document has no descriptions and stays valid.
/// </summary>
public sealed class XmlDescriptions
{
    private readonly Dictionary<string, XElement> _members;

    private XmlDescriptions(Dictionary<string, XElement> members) => _members = members;

    /// <summary>Reads the comments of this assembly.</summary>
    public static XmlDescriptions Load()
    {
        var path = Path.ChangeExtension(typeof(XmlDescriptions).Assembly.Location, ".xml");
        if (!File.Exists(path)) return new XmlDescriptions([]);
        using var reader = XmlReader.Create(path);
        return new XmlDescriptions(XDocument.Load(reader).Descendants("member")
            .ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal));
    }

    /// <summary>The summary of a type; null when it has none.</summary>
    public string? Of(Type type) => Summary($"T:{type.FullName}");

    /// <summary>The description of a property: its own summary, or that of the record's parameter of its name.</summary>
    public string? Of(PropertyInfo property)
    {
        if (Summary($"P:{property.DeclaringType!.FullName}.{property.Name}") is { } own) return own;
        return _members.GetValueOrDefault($"T:{property.DeclaringType.FullName}")?.Elements("param")
            .Where(parameter => (string?)parameter.Attribute("name") == property.Name)
            .Select(Text).FirstOrDefault();
    }

    private string? Summary(string member) =>
        _members.GetValueOrDefault(member)?.Element("summary") is { } summary ? Text(summary) : null;

    private static string Text(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            if (node is XText written) text.Append(written.Value);
            else if (node is XElement { IsEmpty: true } reference) text.Append(Name(reference));
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Name(XElement reference) =>
        ((string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? "").Split('.', ':')[^1];
}
