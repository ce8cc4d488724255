using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Storage.Tests.Datasets;

public class FileRuleTests
{
    private const string ETag = "\"0x8D\"";

    [Theory]
    [InlineData("import/*.csv", "import/2024.csv", true)]
    [InlineData("import/*.csv", "import/2024/01.csv", false)]
    [InlineData("import/*.csv", "old/import/2024.csv", false)]
    [InlineData("import/*.csv", "import/2024.csv.gz", false)]
    [InlineData("import/*.csv", "Import/2024.csv", false)]
    [InlineData("import/**/*.csv", "import/2024/01/a.csv", true)]
    [InlineData("import/**/*.csv", "import/a.csv", true)]
    [InlineData("import/**", "import/2024/01.csv", true)]
    [InlineData("**/*_import_*.csv", "a/b/cn_import_2024.csv", true)]
    [InlineData("*_import_*.csv", "cn_import_2024.csv", true)]
    [InlineData("*_import_*.csv", "a/cn_import_2024.csv", false)]
    [InlineData("海关 统计.csv", "海关 统计.csv", true)]
    public void A_pattern_is_of_the_whole_name_and_a_star_does_not_cross_folders(string pattern, string name, bool matches) =>
        Assert.Equal(matches, new FileRule { Match = pattern }.Matches(name));

    [Fact]
    public void Of_the_rules_that_match_the_first_is_taken()
    {
        var config = new DatasetConfig
        {
            Files = [new FileRule { Match = "a/special.csv" }, new FileRule { Match = "a/*.csv", Flow = "M" }, new FileRule { Match = "**", Flow = "X" }],
        };

        Assert.Null(config.RuleOf("a/special.csv")!.Flow);
        Assert.Equal("M", config.RuleOf("a/b.csv")!.Flow);
        Assert.Equal("X", config.RuleOf("b.csv")!.Flow);
        Assert.Null(DatasetConfig.Empty.RuleOf("b.csv"));
    }

    [Fact]
    public void Codes_of_a_rule_become_what_rows_have()
    {
        var rule = new FileRule
        {
            Match = "a.csv",
            Flow = "M",
            Reporter = "CHN",
            Partner = "392",
            Currency = "CNY",
            Edition = "H6",
            JanuaryFebruary = "together",
        };

        Assert.Equal(
            new FileHints
            {
                Flow = Flow.Import,
                Reporter = 156,
                Partner = 392,
                Currency = ShortCode.Parse("CNY"),
                Edition = ShortCode.Parse("H6"),
                JanuaryFebruaryTogether = true,
            },
            rule.Hints());
        Assert.Equal(FileHints.None, new FileRule { Match = "a.csv" }.Hints());
    }

    [Fact]
    public void A_file_is_another_version_when_what_is_said_of_its_rows_changes_and_only_then()
    {
        var rule = new FileRule { Match = "a.csv", Flow = "M" };

        Assert.Equal(ETag, FileRule.Version(ETag, null));
        Assert.Equal(ETag, FileRule.Version(ETag, new FileRule { Match = "a.csv", Released = "2025" }));
        Assert.StartsWith("\"0x8D-", FileRule.Version(ETag, rule), StringComparison.Ordinal);
        Assert.Equal(FileRule.Version(ETag, rule), FileRule.Version(ETag, rule with { Match = "*.csv", Released = "2025" }));
        FileRule[] others =
        [
            rule with { Flow = "X" }, rule with { Reporter = "CHN" }, rule with { Partner = "CHN" }, rule with { Currency = "CNY" }, rule with { Edition = "H6" },
            rule with { JanuaryFebruary = "together" },
        ];
        Assert.Equal(others.Length + 1, others.Append(rule).Select(other => FileRule.Version(ETag, other)).Distinct().Count());
    }
}
