using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Documents;

/// <summary>The documentation of the routes as one page, written from the same descriptions as the OpenAPI document.</summary>
public static class DocumentationPage
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}"
        + "code{font-family:ui-monospace,monospace;font-size:.9em}table{border-collapse:collapse;margin:.5rem 0 1rem;width:100%}"
        + "th,td{border-bottom:1px solid #ccc;text-align:left;padding:.25rem .75rem .25rem 0;vertical-align:top}"
        + "h2{margin-top:2.5rem;border-top:2px solid #222;padding-top:.5rem}pre{background:#f4f4f4;padding:.5rem;overflow-x:auto}";

    /// <summary>Writes the page.</summary>
    /// <param name="routes">Every route.</param>
    /// <param name="descriptions">What the answers' types and properties mean.</param>
    public static HtmlPage Write(IReadOnlyList<RouteDescription> routes, XmlDescriptions descriptions)
    {
        var schemas = new AnswerSchemas(routes.Select(route => route.Answer), descriptions);
        var html = new Html();
        html.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Raw("<title>TradeFunctions</title>\n<style>").Raw(Style).Raw("</style>\n</head>\n<body>\n<h1>TradeFunctions</h1>\n");
        Introduction(html);
        html.Element("h2", "Routes");
        html.Raw("<ul>\n");
        foreach (var route in routes) html.Raw($"<li><a href=\"#{route.Name}\"><code>").Text($"{route.Method} {route.Path}").Raw("</code></a> ").Text(route.Summary).Raw("</li>\n");
        html.Raw("</ul>\n");
        foreach (var route in routes) RouteSection.Write(html, route);
        SchemaSections.Write(html, schemas);
        Problems(html);
        return new HtmlPage(html.Raw("</body>\n</html>\n").ToString());
    }

    private static void Introduction(Html html) => html
        .Element("p", OpenApiDocument.Description)
        .Element("p", "Name countries by ISO 3166 alpha-3, alpha-2 or numeric code or by UN Comtrade's code, in any case; WLD is the World. "
            + "Answers are JSON; with format=csv they are a table that spreadsheets and data frames can load from its address. "
            + "Requests that are not understood get a problem that names the nearest valid values. Every answer has an ETag: send it back in "
            + "If-None-Match to get the answer only if it has changed.")
        .Element("p", "Whose figures: each dataset names its publisher, licence and attribution (/v1/datasets). UN Comtrade's data are under copyright "
            + "of the United Nations and may not be re-disseminated without permission of its Statistics Division: you need that permission to "
            + "publish them again from here, or to deploy this service on them.")
        .Raw($"<p>For programs: <a href=\"{RouteDescription.Prefix}{ServiceRoutes.OpenApi.Path}\">OpenAPI 3.1</a>.</p>\n");

    private static void Problems(Html html) => html
        .Raw("<h2 id=\"problems\">Problems</h2>\n")
        .Element("p", "An error is application/problem+json (RFC 9457) with one of these codes.")
        .Table(
            ["Code", "Status", "What it means", "What to do"],
            ProblemCode.All.Select(problem => (string[])[problem.Code, problem.Status.ToString(CultureInfo.InvariantCulture), problem.Title, problem.Hint]));
}

/// <summary>One route in the documentation.</summary>
internal static class RouteSection
{
    public static void Write(Html html, RouteDescription route)
    {
        html.Raw($"<h2 id=\"{route.Name}\"><code>").Text($"{route.Method} {RouteDescription.Prefix}{route.Path}").Raw("</code></h2>\n");
        html.Element("p", route.Summary);
        if (route.Description.Length > 0) html.Element("p", route.Description);
        if (route.NeedsKey) html.Element("p", "Needs a function key in the header x-functions-key.");
        Examples(html, route);
        if (route.Parameters.Count > 0)
        {
            html.Table(
                ["Parameter", "Form", "Default", "Meaning"],
                route.Parameters.Select(parameter => (string[])[parameter.Name, Form(parameter), LeftOut(parameter), parameter.Description]));
        }

        Answer(html, route);
        html.Raw("<p>Problems: ");
        html.Raw(string.Join(", ", route.Problems.Select(problem => $"<a href=\"#problems\"><code>{problem.Code}</code></a>")));
        html.Raw(".</p>\n");
    }

    private static void Examples(Html html, RouteDescription route)
    {
        foreach (var example in route.Examples)
        {
            var address = RouteDescription.Prefix + example;
            html.Raw("<pre><a href=\"").Text(address).Raw("\">").Text(address).Raw("</a></pre>\n");
        }
    }

    private static void Answer(Html html, RouteDescription route)
    {
        if (AnswerSchemas.IsDescribed(route.Answer))
            html.Raw($"<p>Answer: <a href=\"#schema-{route.Answer.Name}\">{route.Answer.Name}</a>.</p>\n");
        if (route.Table is null) return;
        html.Element("p", $"With format=csv: {route.Table.Lines}");
        html.Raw("<details><summary>Columns with format=csv</summary>\n")
            .Table(["Column", "Meaning"], route.Table.Columns.Select(column => (string[])[column.Name, column.Description]))
            .Raw("</details>\n");
    }

    private static string Form(ParameterDescription parameter) => parameter.Schema switch
    {
        { Choices: { } choices } => string.Join(", ", choices),
        { Minimum: { } least, Maximum: { } most } => string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"),
        _ => $"like {parameter.Example}",
    };

    private static string LeftOut(ParameterDescription parameter) =>
        parameter.Place == ParameterPlace.Path ? "part of the path" : parameter.Default ?? "";
}

/// <summary>The types of answers in the documentation: their properties, as the OpenAPI document has them.</summary>
internal static class SchemaSections
{
    private const string Reference = "#/components/schemas/";

    public static void Write(Html html, AnswerSchemas schemas)
    {
        html.Element("h2", "Answers");
        foreach (var (name, schema) in schemas.All)
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

/// <summary>Writes HTML. Texts are encoded here and nowhere else.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();

    /// <summary>Markup, as it is.</summary>
    public Html Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>An element with nothing but text.</summary>
    public Html Element(string name, string text) => Raw($"<{name}>").Text(text).Raw($"</{name}>\n");

    /// <summary>Text, encoded.</summary>
    public Html Text(string text) => Raw(WebUtility.HtmlEncode(text));

    /// <summary>A table whose first column is set as code.</summary>
    public Html Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        Raw("<table>\n<tr>");
        foreach (var title in head) Raw("<th>").Text(title).Raw("</th>");
        Raw("</tr>\n");
        foreach (var row in rows)
        {
            Raw("<tr><td><code>").Text(row[0]).Raw("</code></td>");
            foreach (var cell in row.Skip(1)) Raw("<td>").Text(cell).Raw("</td>");
            Raw("</tr>\n");
        }

        return Raw("</table>\n");
    }

    public override string ToString() => _text.ToString();
}
