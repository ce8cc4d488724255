using System.Globalization;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Documents;

/// <summary>The documentation of the routes as one page, written from their descriptions as the OpenAPI document is.</summary>
public static class DocumentationPage
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}"
        + "code{font-family:ui-monospace,monospace;font-size:.9em}table{border-collapse:collapse;margin:.5rem 0 1rem;width:100%}"
        + "th,td{border-bottom:1px solid #ccc;text-align:left;padding:.25rem .75rem .25rem 0;vertical-align:top}"
        + "h2{margin-top:2.5rem;border-top:2px solid #222;padding-top:.5rem}pre{background:#f4f4f4;padding:.5rem;overflow-x:auto}";

    /// <summary>Writes the page.</summary>
    /// <param name="routes">Every route.</param>
    /// <param name="schemas">The schemas of the answers' types; those used are added to it.</param>
    public static HtmlPage Write(IReadOnlyList<RouteDescription> routes, AnswerSchemas schemas)
    {
        var html = new Html();
        html.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Raw("<title>TradeFunctions</title>\n<style>").Raw(Style).Raw("</style>\n</head>\n<body>\n<h1>TradeFunctions</h1>\n");
        Introduction(html);
        html.Element("h2", "Routes");
        html.Raw("<ul>\n");
        foreach (var route in routes) html.Raw($"<li><a href=\"#{route.Name}\"><code>").Text($"{route.Method} {route.Path}").Raw("</code></a> ").Text(route.Summary).Raw("</li>\n");
        html.Raw("</ul>\n");
        foreach (var route in routes) RouteSection.Write(html, route, schemas);
        SchemaSections.Write(html, schemas);
        Problems(html);
        return new HtmlPage(html.Raw("</body>\n</html>\n").ToString());
    }

    private static void Introduction(Html html) => html
        .Element("p", OpenApiDocument.Description)
        .Element("p", "Countries are named by ISO 3166 alpha-3, alpha-2 or numeric code or by UN Comtrade's, in any case; WLD is the World. "
            + "Answers are JSON; with format=csv they are a table that a spreadsheet or a data frame takes by its address. "
            + "What is not understood is refused with a problem that names the nearest valid values. Every answer has an ETag; sent back in "
            + "If-None-Match it costs nothing while nothing has changed.")
        .Element("p", "Whose figures: each dataset names its publisher, licence and attribution (/v1/datasets). UN Comtrade's data are under copyright "
            + "of the United Nations and may not be re-disseminated without permission of its Statistics Division: who publishes them again "
            + "from here, or deploys this service on them, needs it.")
        .Raw($"<p>The same for programs: <a href=\"{RouteDescription.Prefix}{ServiceRoutes.OpenApi.Path}\">OpenAPI 3.1</a>.</p>\n");

    private static void Problems(Html html) => html
        .Raw("<h2 id=\"problems\">Problems</h2>\n")
        .Element("p", "An error is application/problem+json (RFC 9457) with one of these codes.")
        .Table(
            ["Code", "Status", "What it is", "What to do"],
            ProblemCode.All.Select(problem => (string[])[problem.Code, problem.Status.ToString(CultureInfo.InvariantCulture), problem.Title, problem.Hint]));
}
