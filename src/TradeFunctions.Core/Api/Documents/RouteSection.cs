using System.Globalization;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Documents;

/// <summary>One route in the documentation.</summary>
internal static class RouteSection
{
    public static void Write(Html html, RouteDescription route, AnswerSchemas schemas)
    {
        html.Raw($"<h2 id=\"{route.Name}\"><code>").Text($"{route.Method} {RouteDescription.Prefix}{route.Path}").Raw("</code></h2>\n");
        html.Element("p", route.Summary);
        if (route.Description.Length > 0) html.Element("p", route.Description);
        if (route.NeedsKey) html.Element("p", "Needs a function key in the header x-functions-key.");
        Examples(html, route);
        if (route.Parameters.Count > 0)
        {
            html.Table(
                ["Parameter", "Form", "Left out", "Meaning"],
                route.Parameters.Select(parameter => (string[])[parameter.Name, Form(parameter), LeftOut(parameter), parameter.Description]));
        }

        Answer(html, route, schemas);
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

    private static void Answer(Html html, RouteDescription route, AnswerSchemas schemas)
    {
        if (SchemaSections.IsDescribed(route.Answer))
        {
            schemas.Reference(route.Answer);
            html.Raw($"<p>Answer: <a href=\"#schema-{route.Answer.Name}\">{route.Answer.Name}</a>.</p>\n");
        }

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
