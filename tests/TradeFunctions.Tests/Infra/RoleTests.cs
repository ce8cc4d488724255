using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TradeFunctions.Tests.Infra;

public sealed partial class RoleTests(CompiledInfra infra) : IClassFixture<CompiledInfra>
{
    // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
    private static readonly Dictionary<string, string> RoleNames = new(StringComparer.Ordinal)
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    [Fact]
    public void Each_role_is_given_on_the_one_account_it_is_for_and_there_is_no_other()
    {
        string[] expected =
        [
            "app: Monitoring Metrics Publisher on applicationInsights",
            "app: Storage Blob Data Contributor on tradeAccount",
            "app: Storage Blob Data Owner on hostAccount",
            "app: Storage Queue Data Contributor on tradeAccount",
            "app: Storage Table Data Contributor on hostAccount",
            "app: Storage Table Data Contributor on tradeAccount",
            "uploader: Storage Blob Data Contributor on tradeAccount",
        ];
        Assert.Equal(expected, infra.OfType("Microsoft.Authorization/roleAssignments").SelectMany(Given).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Accounts_and_identity_are_handed_to_the_roles_by_their_own_names()
    {
        var given = infra.Template["resources"]!["roles"]!["properties"]!["parameters"]!.AsObject();
        Assert.All(["hostAccountName", "tradeAccountName", "applicationInsightsName"], name =>
            Assert.EndsWith($".outputs.{name}.value]", (string)given[name]!["value"]!, StringComparison.Ordinal));
        Assert.Equal("[reference('identity').outputs.principalId.value]", (string?)given["appPrincipalId"]!["value"]);
        Assert.Equal("[parameters('principalId')]", (string?)given["uploaderPrincipalId"]!["value"]);
    }

    [Fact]
    public void Nobody_is_given_the_uploaders_right_unless_named()
    {
        var uploader = Assert.Single(infra.OfType("Microsoft.Authorization/roleAssignments"), role => role["condition"] is not null);
        Assert.Equal("[not(empty(parameters('uploaderPrincipalId')))]", (string?)uploader["condition"]);
        Assert.Equal("", (string?)infra.Template["parameters"]!["principalId"]!["defaultValue"]);
    }

    private IEnumerable<string> Given(JsonNode assignment)
    {
        var who = Only(PrincipalId().Match((string)assignment["properties"]!["principalId"]!));
        var where = Only(Scope().Match((string)assignment["scope"]!));
        var variable = Only(Variable().Match((string)assignment["properties"]!["roleDefinitionId"]!));
        return Roles(variable).Select(role => $"{who}: {RoleNames[role]} on {where}");
    }

    // A variable holds one role, or the list of them that the assignment is repeated for; either may name other variables.
    private IEnumerable<string> Roles(string variable)
    {
        var value = infra.Module("roles")["variables"]![variable]!;
        var texts = value is JsonArray list ? list.Select(item => (string)item!) : [(string)value!];
        return texts.SelectMany(text => Variable().Match(text) is { Success: true } other ? Roles(Only(other)) : [text]);
    }

    private static string Only(Match match) => match.Success ? match.Groups[1].Value : throw new FormatException("Not of the form that is known here.");

    [GeneratedRegex(@"^\[parameters\('(\w+)PrincipalId'\)\]$")]
    private static partial Regex PrincipalId();

    [GeneratedRegex(@"^\[resourceId\('Microsoft\.\w+/\w+', parameters\('(\w+)Name'\)\)\]$")]
    private static partial Regex Scope();

    [GeneratedRegex(@"variables\('(\w+)'\)")]
    private static partial Regex Variable();
}
