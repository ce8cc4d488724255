using System.Text.Json.Nodes;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Documents;

/// <summary>The OpenAPI 3.1 document of the routes, written from their descriptions.</summary>
public static class OpenApiDocument
{
    /// <summary>The version of the API: its path, and a number that grows with it.</summary>
    public const string ApiVersion = "1.0.0";

    /// <summary>What holds for every answer.</summary>
    internal const string Description =
        "Reads are anonymous, and HEAD works wherever GET does. Money is in units of the currency named, weights are in kilograms, ratios are fractions "
        + "(0.026 is 2.6%). A figure that is not there is null, with a status that says why; it is never zero. "
        + "Version 1 only grows: a client ignores properties and trailing columns it does not know.";

    /// <summary>Writes the document.</summary>
    /// <param name="routes">Every route.</param>
    /// <param name="schemas">The schemas of the answers' types; those used are added to it.</param>
    public static JsonObject Write(IEnumerable<RouteDescription> routes, AnswerSchemas schemas)
    {
        var paths = new JsonObject();
        foreach (var path in routes.GroupBy(route => route.Path))
        {
            var item = new JsonObject();
            foreach (var route in path) item[route.Method == "GET" ? "get" : "post"] = OpenApiOperation.Write(route, schemas);

            paths[path.Key] = item;
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = Info(),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = RouteDescription.Prefix }),
            ["tags"] = new JsonArray([.. OpenApiOperation.Tags(routes)]),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = Schemas(schemas), ["securitySchemes"] = Keys() },
        };
    }

    private static JsonObject Info() => new()
    {
        ["title"] = "TradeFunctions",
        ["version"] = ApiVersion,
        ["summary"] = "Year-over-year figures of international trade, each with its status and its sources.",
        ["description"] = Description,
        ["license"] = new JsonObject { ["name"] = "Licences of the data are those of each dataset", ["url"] = $"{RouteDescription.Prefix}/v1/datasets" },
    };

    private static JsonObject Schemas(AnswerSchemas schemas)
    {
        var written = new JsonObject();
        foreach (var (name, schema) in schemas.Schemas) written[name] = schema.DeepClone();
        return written;
    }

    private static JsonObject Keys() => new()
    {
        ["functionKey"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "x-functions-key" },
        ["functionKeyInQuery"] = new JsonObject { ["type"] = "apiKey", ["in"] = "query", ["name"] = RouteDescription.KeyParameter },
    };
}
