using System.Text.RegularExpressions;
using TradeFunctions.LocalHost.Azurite;

namespace TradeFunctions.Tests.Structure;

/// <summary>The pages for people stay true: what they link to and name is there, and what needs Azure says so.</summary>
public partial class PagesTests
{
    private static readonly string Root = RepositoryRoot.Find();

    private static readonly string[] Pages =
    [
        "README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md", "docs/files.md", "docs/answers.md", "docs/january-february.md", "docs/cost.md", "samples/sample/README.md", "samples/offices/README.md",
        "tests/TradeFunctions.Benchmarks/RESULTS.md",
    ];

    [Fact]
    public void Every_page_is_looked_at()
    {
        var pages = new[] { "", "docs", ".github" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.md"))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'));
        Assert.Empty(pages.Except(Pages, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_relative_link_leads_to_a_file()
    {
        var links = from page in Pages
                    from Match link in Link().Matches(Text(page))
                    let target = link.Groups[1].Value.Split('#')[0]
                    where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
                    select (Page: page, Target: target);
        Assert.NotEmpty(links);
        Assert.DoesNotContain(links, link => !Exists(Path.Combine(Path.GetDirectoryName(link.Page)!, link.Target)));
    }

    [Fact]
    public void Every_path_that_a_page_names_exists()
    {
        var named = from page in Pages
                    from Match path in NamedPath().Matches(Text(page))
                    select (Page: page, Path: path.Value);
        Assert.True(named.Count() > 30);
        // The files that a contributor is to make have a name between angle brackets.
        Assert.DoesNotContain(named, found => !found.Path.Contains('<', StringComparison.Ordinal) && !Exists(found.Path));
        Assert.DoesNotContain(named, found => found.Path.Contains('<', StringComparison.Ordinal) && !Exists(Path.GetDirectoryName(found.Path)!));
    }

    [Fact]
    public void Every_type_and_test_that_the_architecture_page_names_is_in_the_sources()
    {
        var sources = string.Concat(new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Contains("obj")).Select(File.ReadAllText));
        string[] named = [.. TypeName().Matches(Text("docs/architecture.md")).Select(match => match.Groups[1].Value).Distinct()];
        Assert.True(named.Length > 10);
        Assert.DoesNotContain(named, name => !Regex.IsMatch(sources, $@"\b{name}\b", RegexOptions.CultureInvariant));
    }

    [Fact]
    public void The_readme_leads_to_every_page_of_the_root_and_of_docs()
    {
        var links = Link().Matches(Text("README.md")).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Pages.Where(page => page != "README.md" && !page.StartsWith("samples", StringComparison.Ordinal)).Except(links, StringComparer.Ordinal));
    }

    [Fact]
    public void Commands_that_need_Azure_say_so()
    {
        var blocks = from page in Pages
                     from block in Text(page).Split("\n\n")
                     where AzureCommand().IsMatch(block)
                     select (Page: page, Block: block);
        Assert.Equal(2, blocks.Count());
        Assert.All(blocks, found => Assert.StartsWith("    # needs Azure\n", found.Block, StringComparison.Ordinal));
    }

    [Fact]
    public void The_settings_of_azd_that_the_readme_names_are_the_templates()
    {
        var parameters = Text("infra/main.parameters.json");
        var outputs = Text("infra/main.bicep");
        var set = AzdSetting().Matches(Text("README.md")).Select(match => match.Groups[1].Value).ToList();
        var read = AzdValue().Matches(Text("README.md")).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(4, set.Count);
        Assert.All(set, name => Assert.Contains($"${{{name}=", parameters, StringComparison.Ordinal));
        Assert.NotEmpty(read);
        Assert.All(read, name => Assert.Contains($"output {name} string", outputs, StringComparison.Ordinal));
    }

    private static string Text(string page) => File.ReadAllText(Path.Combine(Root, page));

    private static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    [GeneratedRegex(@"\[[^\]\n]+\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w/.-])(src|tests|infra|samples|docs|tools|\.ci|\.github)/[\w./<>-]*[\w>]")]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"`((?:[A-Z][a-z]+){2,}(?:Tests)?)`")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^    (azd|az|azcopy|func) ", RegexOptions.Multiline)]
    private static partial Regex AzureCommand();

    [GeneratedRegex(@"azd env set (\w+)")]
    private static partial Regex AzdSetting();

    [GeneratedRegex(@"azd env get-value (\w+)")]
    private static partial Regex AzdValue();
}
