using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TradeFunctions.Tests.Structure;

/// <summary>
/// The rooms of the house: every namespace under src, in the order of the flow. A type may refer to types of its own room and of rooms
/// above it in this list, and to nothing below: so no two rooms refer to each other, directly or around a corner.
/// </summary>
internal static class Rooms
{
    public const string Root = "TradeFunctions";

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    public static readonly IReadOnlyList<string> InOrder =
    [
        "Core.Streams",
        "Core.Trade", "Core.Trade.Names", "Core.Trade.Economies",
        "Core.Reading.Content", "Core.Reading.Records", "Core.Reading.Fields", "Core.Reading.Rows", "Core.Reading.Layouts", "Core.Reading",
        "Core.Cells", "Core.Cells.Sorting", "Core.Cells.Refined", "Core.Cells.Merging",
        "Core.Figures", "Core.Figures.Totals", "Core.Figures.Commodities",
        "Core.Measures",
        "Core.Slices.Commodities", "Core.Slices.Rankings", "Core.Slices",
        "Core.Sentences.Wording", "Core.Sentences",
        "Core.Api.Routes", "Core.Api.Requests", "Core.Api.Answers", "Core.Api.Csv", "Core.Api", "Core.Api.Documents",
        "Storage.Tables", "Storage.Raw", "Storage.Datasets", "Storage.Refined", "Storage.Rejects", "Storage.Ledgers", "Storage.Names",
        "Storage.Published", "Storage.Revisions", "Storage.Work", "Storage.Runs", "Storage",
        "Telemetry",
        "Recompute.Refine", "Recompute.Plan", "Recompute.Publish", "Recompute.Runs", "Recompute",
        "Http.Resolving", "Http.Responding",
        "Http.Summaries", "Http.Series", "Http.Rankings", "Http.Catalogue", "Http.Runs", "Http.Service", "Http",
        "",
        "LocalHost.Azurite", "LocalHost.CommandLine", "LocalHost.Functions", "LocalHost.Loading", "LocalHost",
    ];

    /// <summary>Which file of which room refers to which type of which other room, as the compiler reads it; documentation does not count.</summary>
    public static IReadOnlyList<Reference> References { get; } = [.. Read().Distinct()];

    /// <summary>References that do not go up in a list of rooms, and references of rooms that it lacks.</summary>
    public static IEnumerable<string> Against(IReadOnlyList<string> rooms)
    {
        var places = rooms.Select((room, place) => (room, place)).ToDictionary(entry => entry.room, entry => entry.place);
        return from reference in References
               where !(places.TryGetValue(reference.Room, out var own) && places.TryGetValue(reference.Other, out var other) && other < own)
               select $"{reference.Room} ({reference.File}) → {reference.Other} ({reference.Type})";
    }

    private static ParallelQuery<Reference> Read()
    {
        var trees = Sources.Files().Select(file => CSharpSyntaxTree.ParseText(string.Join('\n', file.Lines), path: file.Path)).ToList();
        var libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith(Root, StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var all = CSharpCompilation.Create("All", [CSharpSyntaxTree.ParseText(ImplicitUsings), .. trees], libraries);
        var types = trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()).Select(type => type.Identifier.Text).ToHashSet();
        return trees.AsParallel().SelectMany(tree => ReferencesOf(all.GetSemanticModel(tree), tree, types));
    }

    private static IEnumerable<Reference> ReferencesOf(SemanticModel model, SyntaxTree tree, HashSet<string> types)
    {
        var room = Short(Path.GetDirectoryName(tree.FilePath)!.Replace('\\', '/').Replace('/', '.'));
        foreach (var used in tree.GetCompilationUnitRoot().Usings.Where(line => line.Alias is null).Select(line => line.Name!.ToString()))
        {
            // A room that is only named, for documentation or by oversight, lends its extension methods all the same.
            var isRoom = used == Root || used.StartsWith(Root + ".", StringComparison.Ordinal);
            if (isRoom && Short(used) != room) yield return new Reference(room, Path.GetFileName(tree.FilePath), Short(used), "using");
        }

        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            // Of several that may be meant any will do: they are one type's.
            var found = model.GetSymbolInfo(name);
            var symbol = found.Symbol ?? found.CandidateSymbols.FirstOrDefault();
            var file = Path.GetFileName(tree.FilePath);
            // A type that could not be read would hide its reference. What generators write, members all, is not there to be found.
            if (symbol is null && types.Contains(name.Identifier.Text) && !IsMember(name)) yield return new Reference(room, file, "?", name.Identifier.Text);
            if ((symbol as INamedTypeSymbol ?? symbol?.ContainingType) is not { } type || !type.Locations.Any(location => location.IsInSource)) continue;
            var other = type.ContainingNamespace.ToDisplayString();
            if (other.StartsWith(Root, StringComparison.Ordinal) && Short(other) != room) yield return new Reference(room, file, Short(other), type.Name);
        }
    }

    private static bool IsMember(SimpleNameSyntax name) => name.Parent is MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax
        || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name);

    private static string Short(string room) => room == Root ? "" : room[(Root.Length + 1)..];

    /// <summary>A file of one room that refers to a type of another.</summary>
    public sealed record Reference(string Room, string File, string Other, string Type);
}
