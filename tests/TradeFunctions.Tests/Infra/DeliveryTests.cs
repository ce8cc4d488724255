using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace TradeFunctions.Tests.Infra;

public sealed partial class DeliveryTests
{
    private const string Workflow = ".github/workflows/ci.yml";

    [Fact]
    public void The_workflow_may_read_the_repository_and_nothing_else()
    {
        var permissions = (YamlMappingNode)Parse(Workflow)["permissions"];
        Assert.Equal("contents: read", Assert.Single(permissions.Children.Select(pair => $"{pair.Key}: {pair.Value}")));
        Assert.All(Jobs(), job => Assert.False(job.Children.ContainsKey("permissions")));
        Assert.DoesNotContain("secrets", Text(Workflow), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("pull_request_target", Text(Workflow), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_is_pinned_to_a_commit_and_says_which_release_that_is()
    {
        var uses = Text(Workflow).Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();
        Assert.Equal(Steps().Count(step => step.Children.ContainsKey("uses")), uses.Count);
        Assert.All(uses, line => Assert.Matches(Pinned(), line));
    }

    [Fact]
    public void Every_step_runs_a_command_or_uses_an_action_that_it_says_needs_GitHub()
    {
        Assert.All(Steps(), step =>
        {
            Assert.NotEqual(step.Children.ContainsKey("run"), step.Children.ContainsKey("uses"));
            if (step.Children.ContainsKey("uses")) Assert.Contains("(GitHub)", (string)step["name"]!, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("dotnet build TradeFunctions.sln")]
    [InlineData("dotnet format TradeFunctions.sln --verify-no-changes")]
    [InlineData("dotnet test")]
    [InlineData("TradeFunctions.Tests.Infra")]
    [InlineData("dotnet publish src/TradeFunctions -c Release")]
    [InlineData("dotnet run --project src/TradeFunctions.LocalHost")]
    public void The_workflow_does_all_that_has_to_hold(string command) =>
        Assert.Contains(Steps().Where(step => step.Children.ContainsKey("run")), step => ((string)step["run"]!).Contains(command, StringComparison.Ordinal));

    [Fact]
    public void Updates_of_packages_actions_and_the_emulator_are_proposed()
    {
        var updates = (YamlSequenceNode)Parse(".github/dependabot.yml")["updates"];
        Assert.Equal(["github-actions", "npm", "nuget"], updates.Select(update => (string)update["package-ecosystem"]!).Order(StringComparer.Ordinal));
        var npm = updates.Single(update => (string)update["package-ecosystem"]! == "npm");
        Assert.True(File.Exists(InRoot(((string)npm["directory"]!).TrimStart('/') + "/package.json")));
    }

    [Fact]
    public void What_azd_deploys_is_the_app_and_the_template_marks_where_to()
    {
        var services = (YamlMappingNode)Parse("azure.yaml")["services"];
        var (name, service) = Assert.Single(services.Children);
        Assert.True(File.Exists(InRoot((string)service["project"]! + "/TradeFunctions.csproj")));
        Assert.Equal("function", (string)service["host"]!);
        Assert.Contains($"'azd-service-name': '{name}'", Text("infra/modules/function-app.bicep"), StringComparison.Ordinal);
    }

    private static IEnumerable<YamlMappingNode> Jobs() => ((YamlMappingNode)Parse(Workflow)["jobs"]).Children.Values.Cast<YamlMappingNode>();

    private static IEnumerable<YamlMappingNode> Steps() => Jobs().SelectMany(job => (YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>();

    private static YamlNode Parse(string path)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Text(path)));
        return Assert.Single(yaml.Documents).RootNode;
    }

    private static string Text(string path) => File.ReadAllText(InRoot(path));

    private static string InRoot(string path) => Path.Combine(CompiledInfra.Root, path);

    [GeneratedRegex(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();
}
