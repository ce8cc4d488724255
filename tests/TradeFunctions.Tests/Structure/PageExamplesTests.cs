using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.LocalHost.Azurite;

namespace TradeFunctions.Tests.Structure;

/// <summary>The examples in C# of the architecture page are compiled: what it tells contributors to write has to be right.</summary>
public partial class PageExamplesTests
{
    // Layouts are internal to Core, and the hosts of tests to this project: both show theirs to this assembly.
    private const string Friend = "TradeFunctions.Core.Tests";

    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Xunit;
        """;

    private static readonly string[] Examples =
        [.. Block().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "docs", "architecture.md"))).Select(match => match.Groups[1].Value)];

    [Fact]
    public void The_layout_compiles() => Assert.Empty(Errors(Example("class HarbourLayout")));

    [Fact]
    public void The_route_compiles() => Assert.Empty(Errors(
        Example("record ReporterAnswer"), Example("class ReporterFunction"), Example("class ReporterTests"), Routes(Example("RouteDescription Reporter "))));

    // It uses what only its own project has.
    [Fact]
    public void The_test_of_the_layout_can_be_read() => Assert.Empty(Syntax(Example("class HarbourTests")).GetDiagnostics());

    [Fact]
    public void Every_example_is_looked_at() => Assert.Equal(6, Examples.Length);

    [Fact]
    public void An_example_that_names_what_is_not_there_is_found() =>
        Assert.Contains(Errors(Example("class ReporterFunction")), error => error.Contains("ReporterAnswer", StringComparison.Ordinal));

    private static string Example(string part) => Examples.Single(example => example.Contains(part, StringComparison.Ordinal));

    // The description belongs into a class that is there already: one of the same name, with what the other shares among its routes, hides that.
    private static string Routes(string description)
    {
        var shared = typeof(ApiRoutes).GetFields(BindingFlags.NonPublic | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(ProblemCode[]))
            .Select(field => $"private static readonly ProblemCode[] {field.Name} = [];");
        return $"using TradeFunctions.Core.Api.Answers;\nusing TradeFunctions.Core.Api.Requests;\nusing TradeFunctions.Core.Api.Routes;\nnamespace TradeFunctions.Core.Api;\npublic static class ApiRoutes {{ {string.Concat(shared)} {description} }}";
    }

    private static IEnumerable<string> Errors(params string[] sources) => CSharpCompilation.Create(
            Friend,
            [.. sources.Prepend(GlobalUsings).Select(Syntax)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
        .GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || (diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Id.StartsWith("CS8", StringComparison.Ordinal)))
        .Select(diagnostic => diagnostic.ToString());

    private static SyntaxTree Syntax(string source) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest));

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
