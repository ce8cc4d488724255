using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Xml;
using System.Xml.Linq;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Documents;

/// <summary>
/// The JSON schemas of answers and of the types they are made of, each once under its name. They come from the metadata that writes the JSON.
/// </summary>
internal sealed class AnswerSchemas
{
    private static readonly JsonSerializerOptions Json = AnswerJson.Web.Options;

    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);
    private readonly XmlDescriptions _descriptions;

    /// <summary>The schemas of some answers.</summary>
    /// <param name="answers">Types of answers; those that are not described are passed over.</param>
    /// <param name="descriptions">What types and properties mean.</param>
    public AnswerSchemas(IEnumerable<Type> answers, XmlDescriptions descriptions)
    {
        _descriptions = descriptions;
        foreach (var answer in answers.Where(IsDescribed)) Add(answer);
    }

    /// <summary>Every schema, by name.</summary>
    public IReadOnlyDictionary<string, JsonNode> All => _schemas;

    /// <summary>Whether an answer has a schema: a document that describes itself has none.</summary>
    public static bool IsDescribed(Type answer) => answer != typeof(JsonObject) && answer != typeof(HtmlPage);

    /// <summary>A reference to the schema of one of the answers.</summary>
    public JsonObject Reference(Type type) => _schemas.ContainsKey(type.Name)
        ? new JsonObject { ["$ref"] = $"#/components/schemas/{type.Name}" }
        : throw new ArgumentException($"{type.Name} has no schema here.", nameof(type));

    private void Add(Type type)
    {
        // An empty schema goes in first: a type that contains itself ends here.
        if (!_schemas.TryAdd(type.Name, new JsonObject())) return;
        var exporter = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };
        _schemas[type.Name] = Json.GetJsonSchemaAsNode(type, exporter);
    }

    private JsonObject Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var node = schema as JsonObject ?? [];
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var isObject = context.TypeInfo.Kind == JsonTypeInfoKind.Object;
        if (isObject && !context.Path.IsEmpty) node = ReferenceFrom(node, type);
        else if (isObject) CompleteObject(node, context.TypeInfo);
        Describe(node, context.Path.IsEmpty ? _descriptions.Of(type) : DescribeProperty(context));
        return node;
    }

    private JsonObject ReferenceFrom(JsonObject inlined, Type type)
    {
        Add(type);
        var nullable = inlined["type"] is JsonArray types && types.Any(name => (string?)name == "null");
        return nullable
            ? new JsonObject { ["anyOf"] = new JsonArray(Reference(type), new JsonObject { ["type"] = "null" }) }
            : Reference(type);
    }

    // Answers leave nothing out: a property without a value is null.
    private static void CompleteObject(JsonObject node, JsonTypeInfo type) =>
        node["required"] = new JsonArray([.. type.Properties.Select(property => (JsonNode)property.Name)]);

    private string? DescribeProperty(JsonSchemaExporterContext context) =>
        context.PropertyInfo?.AttributeProvider is PropertyInfo property ? _descriptions.Of(property) : null;

    private static void Describe(JsonObject node, string? description)
    {
        if (description is not null) node["description"] = description;
    }
}

/// <summary>
/// The documentation comments of the answers' types, read from the XML file beside the assembly: the code holds the descriptions of
/// the OpenAPI document. Without the file the document is valid, but has no descriptions.
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

    /// <summary>The description of a property: its own summary, or that of the record's parameter of the same name.</summary>
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
