using System.Text.Json.Nodes;
using TradeFunctions.LocalHost.Azurite;

namespace TradeFunctions.Tests.Infra;

/// <summary>infra/main.bicep, compiled once for the tests that read it.</summary>
public sealed class CompiledInfra : IAsyncLifetime
{
    /// <summary>The checkout.</summary>
    public static string Root { get; } = RepositoryRoot.Find();

    /// <summary>The whole template as text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What the compiler said; empty when it had nothing to say.</summary>
    public string Diagnostics { get; private set; } = "";

    /// <summary>The template.</summary>
    public JsonNode Template { get; private set; } = new JsonObject();

    /// <summary>Every resource that is made, with those of the modules; a module is a deployment inside.</summary>
    public IReadOnlyList<JsonNode> Resources { get; private set; } = [];

    /// <summary>The app's settings; a value in brackets is worked out on deployment.</summary>
    public IReadOnlyDictionary<string, string> AppSettings { get; private set; } = new Dictionary<string, string>();

    public async Task InitializeAsync()
    {
        (Text, Diagnostics) = await BicepCompiler.CompileAsync(Path.Combine(Root, "infra", "main.bicep"));
        Template = JsonNode.Parse(Text)!;
        Resources = [.. Inside(Template)];
        AppSettings = OfType("Microsoft.Web/sites").Single()["properties"]!["siteConfig"]!["appSettings"]!.AsArray()
            .ToDictionary(setting => (string)setting!["name"]!, setting => (string)setting!["value"]!);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The resources of a type.</summary>
    public IEnumerable<JsonNode> OfType(string type) => Resources.Where(resource => (string?)resource["type"] == type);

    /// <summary>The template of a module, by the names of the modules it is in.</summary>
    public JsonNode Module(params string[] path) =>
        path.Aggregate(Template, (template, name) => template["resources"]![name]!["properties"]!["template"]!);

    /// <summary>What a module is given for a parameter.</summary>
    public IReadOnlyList<string> ListGivenTo(string parameter, params string[] path) =>
        [.. Module(path[..^1])["resources"]![path[^1]]!["properties"]!["parameters"]![parameter]!["value"]!.AsArray().Select(value => (string)value!)];

    private static IEnumerable<JsonNode> Inside(JsonNode template)
    {
        var resources = template["resources"] is JsonObject named ? named.Select(pair => pair.Value!) : template["resources"]!.AsArray().Select(value => value!);
        foreach (var resource in resources)
        {
            if ((bool?)resource["existing"] == true) continue;
            yield return resource;
            if (resource["properties"]?["template"] is not { } module) continue;
            foreach (var inner in Inside(module)) yield return inner;
        }
    }
}
