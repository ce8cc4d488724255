using System.Text.Json.Nodes;

namespace TradeFunctions.Tests.Infra;

public sealed class TemplateTests(CompiledInfra infra) : IClassFixture<CompiledInfra>
{
    [Fact]
    public void The_compiler_has_nothing_to_say() => Assert.Equal("", infra.Diagnostics);

    [Theory]
    [InlineData("listKeys")]
    [InlineData("listAccountSas")]
    [InlineData("listServiceSas")]
    [InlineData("listCredentials")]
    [InlineData("AccountKey")]
    [InlineData("SharedAccessSignature")]
    [InlineData("DefaultEndpointsProtocol")]
    [InlineData("EndpointSuffix")]
    [InlineData("InstrumentationKey")]
    [InlineData("WEBSITE_CONTENTAZUREFILECONNECTIONSTRING")]
    [InlineData("password\"")]
    [InlineData("secureString")]
    public void No_key_and_no_way_to_one_is_in_it(string trace) => Assert.DoesNotContain(trace, infra.Text, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void The_only_connection_string_is_where_telemetry_goes_and_it_opens_nothing()
    {
        // The address of Application Insights is called so; with local authentication off, only a role lets anyone write there.
        var mentions = infra.Text.Split('\n').Where(line => line.Contains("connectionString", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("\"value\": \"[reference('applicationInsights').ConnectionString]\"", Assert.Single(mentions, line => line.Contains("value", StringComparison.Ordinal)).Trim());
        Assert.All(infra.OfType("Microsoft.Insights/components"), insights => Assert.True((bool?)insights["properties"]!["DisableLocalAuth"]));
        Assert.All(infra.OfType("Microsoft.OperationalInsights/workspaces"), logs => Assert.True((bool?)logs["properties"]!["features"]!["disableLocalAuth"]));
    }

    [Fact]
    public void Both_storage_accounts_refuse_keys_anonymous_readers_and_old_TLS()
    {
        var accounts = infra.OfType("Microsoft.Storage/storageAccounts").ToList();
        Assert.Equal(2, accounts.Count);
        Assert.All(accounts, account =>
        {
            var properties = account["properties"]!;
            Assert.False((bool?)properties["allowSharedKeyAccess"]);
            Assert.False((bool?)properties["allowBlobPublicAccess"]);
            Assert.True((bool?)properties["supportsHttpsTrafficOnly"]);
            Assert.Equal("TLS1_2", (string?)properties["minimumTlsVersion"]);
        });
    }

    [Fact]
    public void The_app_runs_dotnet_10_isolated_on_Flex_Consumption_as_its_own_identity()
    {
        Assert.Equal("FC1", (string?)Assert.Single(infra.OfType("Microsoft.Web/serverfarms"))["sku"]!["name"]);
        var app = Assert.Single(infra.OfType("Microsoft.Web/sites"));
        var config = app["properties"]!["functionAppConfig"]!;
        Assert.Equal("""{"name":"dotnet-isolated","version":"10.0"}""", config["runtime"]!.ToJsonString());
        Assert.Equal(2048, (int?)config["scaleAndConcurrency"]!["instanceMemoryMB"]);
        Assert.Equal("UserAssignedIdentity", (string?)config["deployment"]!["storage"]!["authentication"]!["type"]);
        Assert.Equal("UserAssigned", (string?)app["identity"]!["type"]);
        Assert.True((bool?)app["properties"]!["httpsOnly"]);
        Assert.Equal("1.2", (string?)app["properties"]!["siteConfig"]!["minTlsVersion"]);
        Assert.False((bool?)Assert.Single(infra.OfType("Microsoft.Web/sites/basicPublishingCredentialsPolicies"))["properties"]!["allow"]);
    }

    [Fact]
    public void The_app_is_deployed_after_its_roles() =>
        Assert.Contains("roles", infra.Template["resources"]!["functionApp"]!["dependsOn"]!.AsArray().Select(name => (string?)name));

    [Fact]
    public void Deleted_raw_files_can_be_brought_back_and_rejects_expire()
    {
        var trade = infra.Module("storage")["resources"]!["trade"]!["properties"]!["parameters"]!;
        Assert.Equal("[parameters('softDeleteDays')]", (string?)trade["softDeleteDays"]!["value"]);
        Assert.Equal("rejects", (string?)Assert.Single(trade["expiries"]!["value"]!.AsArray())!["container"]);
        Assert.True(Default("softDeleteDays") >= 7);
        Assert.True(Default("rejectsDays") >= 30);
        var rule = infra.Module("storage", "trade")["resources"]!["lifecycle"]!["properties"]!["policy"]!.ToJsonString();
        Assert.Contains("daysAfterModificationGreaterThan", rule, StringComparison.Ordinal);

        int Default(string parameter) => (int)infra.Module("storage")["parameters"]![parameter]!["defaultValue"]!;
    }

    [Fact]
    public void Every_parameter_but_name_and_place_has_a_default()
    {
        var needed = infra.Template["parameters"]!.AsObject().Where(parameter => parameter.Value!["defaultValue"] is null).Select(parameter => parameter.Key);
        Assert.Equal(["environmentName", "location"], needed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_parameter_file_has_the_same_defaults_as_the_template()
    {
        var given = JsonNode.Parse(File.ReadAllText(Path.Combine(CompiledInfra.Root, "infra", "main.parameters.json")))!["parameters"]!.AsObject();
        Assert.All(given, parameter =>
        {
            var declared = infra.Template["parameters"]![parameter.Key];
            Assert.NotNull(declared);
            var text = (string)parameter.Value!["value"]!;
            // azd gives texts; Bicep takes a text for a bool.
            if (text.Contains('=', StringComparison.Ordinal)) Assert.Equal(declared["defaultValue"]!.ToString(), text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..^1]);
        });
        Assert.Equal("0 0 5 * * *", (string?)infra.Template["parameters"]!["recomputeSchedule"]!["defaultValue"]);
        Assert.Equal("*", (string?)infra.Template["parameters"]!["corsOrigins"]!["defaultValue"]);
    }
}
