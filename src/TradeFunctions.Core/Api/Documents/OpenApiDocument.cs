using System.Globalization;
using System.Text.Json.Nodes;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Documents;

/// <summary>The OpenAPI 3.1 document of the routes, written from their descriptions.</summary>
public static class OpenApiDocument
{
    /// <summary>The version of the API; its first number is that of the path.</summary>
    public const string ApiVersion = "1.0.0";

    /// <summary>What holds for every answer.</summary>
    internal const string Description =
        "Reads are anonymous, and HEAD works wherever GET does. Money is in units of the currency named, weights are in kilograms, ratios are fractions "
        + "(0.026 is 2.6%). A missing figure is null, with a status that says why; it is never zero. "
        + "Version 1 only grows: clients should ignore properties and trailing columns that they do not know.";

    /// <summary>Writes the document.</summary>
    /// <param name="routes">Every route.</param>
    /// <param name="descriptions">What the answers' types and properties mean.</param>
    public static JsonObject Write(IReadOnlyList<RouteDescription> routes, XmlDescriptions descriptions)
    {
        var schemas = new AnswerSchemas(routes.Select(route => route.Answer).Append(typeof(ProblemAnswer)), descriptions);
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
        ["license"] = new JsonObject { ["name"] = "The data have the licence of their dataset", ["url"] = $"{RouteDescription.Prefix}/v1/datasets" },
    };

    private static JsonObject Schemas(AnswerSchemas schemas)
    {
        var written = new JsonObject();
        foreach (var (name, schema) in schemas.All) written[name] = schema.DeepClone();
        return written;
    }

    private static JsonObject Keys() => new()
    {
        ["functionKey"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "x-functions-key" },
        ["functionKeyInQuery"] = new JsonObject { ["type"] = "apiKey", ["in"] = "query", ["name"] = RouteDescription.KeyParameter },
    };
}

/// <summary>One operation of the OpenAPI document: a route under one method.</summary>
internal static class OpenApiOperation
{
    public static JsonObject Write(RouteDescription route, AnswerSchemas schemas)
    {
        var operation = new JsonObject
        {
            ["operationId"] = route.Name,
            ["tags"] = new JsonArray(Tag(route)),
            ["summary"] = route.Summary,
        };
        if (route.Description.Length > 0) operation["description"] = route.Description;
        if (route.Parameters.Count > 0) operation["parameters"] = new JsonArray([.. route.Parameters.Select(OpenApiParameter.Write)]);
        operation["responses"] = Responses(route, schemas);
        operation["security"] = Security(route);
        return operation;
    }

    /// <summary>The tags of the routes.</summary>
    public static IEnumerable<JsonNode> Tags(IEnumerable<RouteDescription> routes) =>
        routes.Select(Tag).Distinct().Select(tag => new JsonObject { ["name"] = tag, ["description"] = $"Paths under {tag}." });

    private static string Tag(RouteDescription route)
    {
        var segments = route.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments[0] == "v1" ? segments[1] : "service";
    }

    private static JsonArray Security(RouteDescription route) => route.NeedsKey
        ? new JsonArray(
            new JsonObject { ["functionKey"] = new JsonArray() }, new JsonObject { ["functionKeyInQuery"] = new JsonArray() })
        : [];

    private static JsonObject Responses(RouteDescription route, AnswerSchemas schemas)
    {
        var responses = new JsonObject { [Text(route.Status)] = Success(route, schemas) };
        if (route is { Caching: RouteCaching.Published, Method: "GET" })
            responses["304"] = new JsonObject { ["description"] = "The answer that If-None-Match names is still current." };
        if (route.NeedsKey)
            responses["401"] = new JsonObject { ["description"] = "The function key is missing or wrong; answered by the platform." };
        foreach (var problems in route.Problems.GroupBy(problem => problem.Status))
        {
            responses[Text(problems.Key)] = Problem([.. problems], schemas);
        }

        return responses;
    }

    private static JsonObject Success(RouteDescription route, AnswerSchemas schemas)
    {
        var success = new JsonObject { ["description"] = route.Summary };
        var headers = new JsonObject();
        if (route.Caching == RouteCaching.Published)
        {
            headers["ETag"] = Header("Strong validator; send it back in If-None-Match.");
            headers["Last-Modified"] = Header("When the newest slice of the answer was published.");
        }

        if (route.Answer.IsAssignableTo(typeof(ILinkedAnswer)))
            headers["Link"] = Header("The addresses in links: self, next (the next page, also of tables), and others as related, with their relation as title.");
        if (route.Status == 202) headers["Location"] = Header("The address of the run.");
        if (headers.Count > 0) success["headers"] = headers;
        success["content"] = Content(route, schemas);
        return success;
    }

    private static JsonObject Content(RouteDescription route, AnswerSchemas schemas)
    {
        if (route.IsPage) return new JsonObject { ["text/html"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } };
        var schema = AnswerSchemas.IsDescribed(route.Answer) ? schemas.Reference(route.Answer) : new JsonObject { ["type"] = "object" };
        var content = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } };
        if (route.Table is null) return content;
        var columns = string.Join("\n", route.Table.Columns.Select(column => $"- `{column.Name}`: {column.Description}"));
        content["text/csv"] = new JsonObject
        {
            ["schema"] = new JsonObject
            {
                ["type"] = "string",
                ["description"] = $"{route.Table.Lines} Below a header line, with these columns; new columns come last.\n\n{columns}",
            },
        };
        return content;
    }

    private static JsonObject Problem(IReadOnlyList<ProblemCode> problems, AnswerSchemas schemas)
    {
        var codes = string.Join("\n", problems.Select(problem => $"- `{problem.Code}`: {problem.Title}. {problem.Hint}"));
        var response = new JsonObject { ["description"] = $"One of these codes:\n\n{codes}" };
        if (problems[0].Status == 503)
            response["headers"] = new JsonObject { ["Retry-After"] = Header("Seconds to wait before asking again.") };
        response["content"] = new JsonObject
        {
            ["application/problem+json"] = new JsonObject { ["schema"] = schemas.Reference(typeof(ProblemAnswer)) },
        };

        return response;
    }

    private static JsonObject Header(string description) =>
        new() { ["description"] = description, ["schema"] = new JsonObject { ["type"] = "string" } };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One parameter of the OpenAPI document.</summary>
internal static class OpenApiParameter
{
    public static JsonNode Write(ParameterDescription parameter)
    {
        var written = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.Place == ParameterPlace.Path ? "path" : "query",
            ["required"] = parameter.Place == ParameterPlace.Path,
            ["description"] = parameter.Description,
            ["schema"] = Schema(parameter),
        };
        written["example"] = Value(parameter.Schema, parameter.Example);
        return written;
    }

    private static JsonObject Schema(ParameterDescription parameter)
    {
        var schema = parameter.Schema;
        var written = new JsonObject { ["type"] = schema.Type };
        if (schema.Pattern is not null) written["pattern"] = schema.Pattern;
        if (schema.Choices is not null) written["enum"] = new JsonArray([.. schema.Choices.Select(choice => (JsonNode)choice)]);
        if (schema.Minimum is not null) written["minimum"] = schema.Minimum;
        if (schema.Maximum is not null) written["maximum"] = schema.Maximum;
        if (schema.MaxLength is not null) written["maxLength"] = schema.MaxLength;
        if (parameter.Default is not null) written["default"] = Value(schema, parameter.Default);
        return written;
    }

    private static JsonNode Value(ParameterSchema schema, string text) =>
        schema.Type == "integer" ? int.Parse(text, CultureInfo.InvariantCulture) : text;
}
