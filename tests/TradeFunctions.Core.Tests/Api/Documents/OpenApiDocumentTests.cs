using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Documents;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Tests.Api.Documents;

public class OpenApiDocumentTests
{
    private readonly JsonObject _document =
        OpenApiDocument.Write(ApiRoutes.All, XmlDescriptions.Load());

    [Fact]
    public void Every_described_route_and_no_other_is_in_the_document()
    {
        var written = _document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}"));
        Assert.Equal(ApiRoutes.All.Select(route => $"{route.Method} {route.Path}").Order(), written.Order());
    }

    [Fact]
    public void Every_operation_lists_the_parameters_of_its_description_with_their_form()
    {
        foreach (var route in ApiRoutes.All)
        {
            var parameters = Operation(route)["parameters"]?.AsArray() ?? [];
            Assert.Equal(route.Parameters.Select(parameter => parameter.Name), parameters.Select(parameter => (string?)parameter!["name"]));
            foreach (var (described, written) in route.Parameters.Zip(parameters))
            {
                Assert.Equal(described.Place == ParameterPlace.Path, (bool)written!["required"]!);
                Assert.Equal(described.Schema.Pattern, (string?)written["schema"]!["pattern"]);
                Assert.Equal(described.Default, written["schema"]!["default"]?.ToString());
            }
        }
    }

    [Fact]
    public void Every_error_a_route_can_answer_with_is_in_its_operation()
    {
        foreach (var route in ApiRoutes.All)
        {
            foreach (var problem in route.Problems)
            {
                var response = Operation(route)["responses"]![$"{problem.Status}"];
                Assert.Contains($"`{problem.Code}`", (string?)response?["description"], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_reference_leads_to_a_schema()
    {
        var schemas = _document["components"]!["schemas"]!.AsObject();
        var references = Regex.Matches(_document.ToJsonString(), "\"#/components/schemas/([^\"]+)\"");
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(schemas.ContainsKey(reference.Groups[1].Value), reference.Value));
    }

    [Fact]
    public void Every_property_of_an_answer_is_required_and_described()
    {
        var schemas = _document["components"]!["schemas"]!.AsObject();
        foreach (var (name, schema) in schemas)
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)schema!["description"]), name);
            var properties = schema["properties"]!.AsObject();
            Assert.Equal(properties.Select(property => property.Key), schema["required"]!.AsArray().Select(required => (string?)required));
            foreach (var (property, node) in properties)
                Assert.False(string.IsNullOrWhiteSpace((string?)node!["description"]), $"{name}.{property}");
        }
    }

    [Fact]
    public void A_tabular_route_lists_its_columns()
    {
        var description = (string)Operation(ApiRoutes.Series)["responses"]!["200"]!["content"]!["text/csv"]!["schema"]!["description"]!;
        Assert.StartsWith(ApiRoutes.Series.Table!.Lines, description, StringComparison.Ordinal);
        Assert.All(ApiRoutes.Series.Table!.Columns, column => Assert.Contains($"`{column.Name}`", description, StringComparison.Ordinal));
    }

    private JsonObject Operation(RouteDescription route) =>
        _document["paths"]![route.Path]![route.Method == "GET" ? "get" : "post"]!.AsObject();
}
