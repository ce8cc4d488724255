using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Http.Service;
using TradeFunctions.LocalHost.Functions;

namespace TradeFunctions.Tests.Http;

public class ContractTests(MadeUpHost made) : IClassFixture<MadeUpHost>
{
    private static readonly FunctionCatalog Functions = FunctionCatalog.Of(typeof(TradeFunctionsServices).Assembly.GetTypes());

    [Fact]
    public void Every_described_route_has_its_function_and_every_function_its_description()
    {
        var described = ApiRoutes.All.Select(route => $"{route.Name} {string.Join(' ', route.Methods)} {route.Path}");
        var served = Functions.Http.Where(function => function.Name != UnknownPathFunction.Name)
            .Select(function => $"{function.Name} {string.Join(' ', function.Trigger.Methods!.Select(method => method.ToUpperInvariant()))} /{function.Trigger.Route}");
        Assert.Equal(described.Order(), served.Order());
    }

    [Fact]
    public void Only_what_changes_something_needs_a_key()
    {
        foreach (var route in ApiRoutes.All)
        {
            var function = Functions.Http.Single(function => function.Name == route.Name);
            Assert.Equal(route.NeedsKey ? AuthorizationLevel.Function : AuthorizationLevel.Anonymous, function.Trigger.AuthLevel);
            Assert.Equal(route.Method != "GET", route.NeedsKey);
        }
    }

    [Fact]
    public void Every_parameter_of_a_path_is_bound_by_name()
    {
        foreach (var route in ApiRoutes.All)
        {
            var method = Functions.Http.Single(function => function.Name == route.Name).Method;
            var bound = method.GetParameters().Where(parameter => parameter.ParameterType == typeof(string)).Select(parameter => parameter.Name);
            Assert.Equal(route.Parameters.Where(parameter => parameter.Place == ParameterPlace.Path).Select(parameter => parameter.Name), bound);
        }
    }

    // The Functions host tries routes by the order of the functions' names: of two that take a path, the one without parameters first.
    [Fact]
    public void The_function_for_unknown_paths_comes_last_of_all() =>
        Assert.Equal(UnknownPathFunction.Name, Functions.Http.Select(function => function.Name).Order(StringComparer.OrdinalIgnoreCase).Last());

    [Fact]
    public async Task The_prefix_is_the_one_of_host_json()
    {
        var host = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "host.json")));
        var prefix = host.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString();
        Assert.Equal(RouteDescription.Prefix, $"/{prefix}");
    }

    [Fact]
    public async Task The_document_that_is_served_has_every_route_with_its_methods()
    {
        var document = await made.Host.JsonAsync("/api/openapi.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var written = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"));
        var served = Functions.Http.Where(function => function.Name != UnknownPathFunction.Name)
            .Select(function => $"{function.Trigger.Methods![0].ToUpperInvariant()} /{function.Trigger.Route}");
        Assert.Equal(served.Order(), written.Order());
    }

    [Fact]
    public void Every_route_that_is_read_has_an_address_that_the_made_up_account_answers()
    {
        var read = ApiRoutes.All.Where(route => route.Method == "GET" && route != ServiceRoutes.Run).Select(route => route.Path);
        Assert.Equal(read.Order(), MadeUpAddresses.ByPath.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(MadeUpAddresses.OfJson), MemberType = typeof(MadeUpAddresses))]
    public async Task An_answer_has_the_properties_and_types_of_its_schema(string path, string url)
    {
        var document = await made.Host.JsonAsync("/api/openapi.json");
        var content = document.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content");
        var schema = content.GetProperty("application/json").GetProperty("schema");
        var differences = SchemaCheck.Differences(document, schema, await made.Host.JsonAsync(url), "$").ToList();
        Assert.Empty(differences);
    }

    [Fact]
    public async Task A_problem_has_the_properties_and_types_of_its_schema()
    {
        var document = await made.Host.JsonAsync("/api/openapi.json");
        var schema = document.GetProperty("components").GetProperty("schemas").GetProperty("ProblemAnswer");
        var problem = await made.Host.ProblemAsync("/api/v1/summaries/JPN/CHN?period=2030", 404);
        Assert.Empty(SchemaCheck.Differences(document, schema, problem, "$"));
        Assert.NotEmpty(SchemaCheck.Differences(document, schema, JsonDocument.Parse("{\"status\": \"x\", \"more\": 1}").RootElement, "$"));
    }
}
