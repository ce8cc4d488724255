using System.Globalization;
using System.Text.Json.Nodes;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Documents;

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

    /// <summary>The tags of the routes, with what each is about.</summary>
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
            responses["304"] = new JsonObject { ["description"] = "The answer that If-None-Match names is still the current one." };
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
            headers["Last-Modified"] = Header("When the newest slice that the answer uses was published.");
        }

        if (route.Answer.IsAssignableTo(typeof(ILinkedAnswer)))
            headers["Link"] = Header("The addresses in links: self, next (the next page, of a table too), and others as related, with what they are as title.");
        if (route.Status == 202) headers["Location"] = Header("Where the run can be followed.");
        if (headers.Count > 0) success["headers"] = headers;
        success["content"] = Content(route, schemas);
        return success;
    }

    private static JsonObject Content(RouteDescription route, AnswerSchemas schemas)
    {
        if (route.IsPage) return new JsonObject { ["text/html"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } };
        var schema = route.Answer == typeof(JsonObject) ? new JsonObject { ["type"] = "object" } : schemas.Reference(route.Answer);
        var content = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } };
        if (route.Table is null) return content;
        var columns = string.Join("\n", route.Table.Columns.Select(column => $"- `{column.Name}`: {column.Description}"));
        content["text/csv"] = new JsonObject
        {
            ["schema"] = new JsonObject
            {
                ["type"] = "string",
                ["description"] = $"{route.Table.Lines} Below a header line, with these columns; new ones are added at the end.\n\n{columns}",
            },
        };
        return content;
    }

    private static JsonObject Problem(IReadOnlyList<ProblemCode> problems, AnswerSchemas schemas)
    {
        var codes = string.Join("\n", problems.Select(problem => $"- `{problem.Code}`: {problem.Title}. {problem.Hint}"));
        var response = new JsonObject { ["description"] = $"One of these codes:\n\n{codes}" };
        if (problems[0].Status == 503)
            response["headers"] = new JsonObject { ["Retry-After"] = Header("Seconds after which to ask again.") };
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
