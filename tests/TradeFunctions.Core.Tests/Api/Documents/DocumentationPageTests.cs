using System.Net;
using System.Text.RegularExpressions;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Documents;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Tests.Api.Documents;

public partial class DocumentationPageTests
{
    private static readonly string Page =
        DocumentationPage.Write(ApiRoutes.All, XmlDescriptions.Load()).Html;

    [Fact]
    public void Every_route_parameter_column_example_and_problem_is_on_it()
    {
        foreach (var route in ApiRoutes.All)
        {
            Assert.Contains($"{route.Method} /api{route.Path}</code></h2>", Page, StringComparison.Ordinal);
            Assert.All(route.Parameters, parameter => Assert.Contains($"<code>{parameter.Name}</code>", Page, StringComparison.Ordinal));
            if (route.Table is { } table) Assert.Contains($"<p>With format=csv: {table.Lines}</p>", WebUtility.HtmlDecode(Page), StringComparison.Ordinal);
            Assert.All(route.Table?.Columns ?? [], column => Assert.Contains($"<code>{column.Name}</code>", Page, StringComparison.Ordinal));
            Assert.All(route.Examples, example => Assert.Contains($"<a href=\"/api{example.Replace("&", "&amp;", StringComparison.Ordinal)}\">", Page, StringComparison.Ordinal));
        }

        Assert.All(ProblemCode.All, problem => Assert.Contains($"<td><code>{problem.Code}</code></td>", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_within_it_leads_somewhere_and_nothing_is_loaded_from_elsewhere()
    {
        var targets = Id().Matches(Page).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.All(Link().Matches(Page).Select(match => match.Groups[1].Value), link => Assert.Contains(link, targets));
        Assert.DoesNotContain("src=", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void It_warns_that_UN_Comtrade_limits_republishing() =>
        Assert.Contains("may not be re-disseminated without permission of its Statistics Division", Page, StringComparison.Ordinal);

    [Fact]
    public void What_a_property_means_is_said_as_in_the_code() =>
        Assert.Contains("What the partner says about the same trade; null where the partner is the World", Page, StringComparison.Ordinal);

    [Fact]
    public void Elements_that_are_opened_are_closed()
    {
        foreach (var element in new[] { "table", "tr", "td", "th", "code", "p", "h2", "h3", "a", "details", "ul", "li", "pre" })
        {
            var opened = Regex.Count(Page, $"<{element}[ >]");
            Assert.True(opened == Regex.Count(Page, $"</{element}>"), element);
        }
    }

    [GeneratedRegex("id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Link();
}
