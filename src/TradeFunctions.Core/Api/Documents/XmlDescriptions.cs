using System.Reflection;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace TradeFunctions.Core.Api.Documents;

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
