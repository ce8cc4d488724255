using System.Text;
using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Storage.Tests.Datasets;

public class DatasetConfigTests
{
    [Fact]
    public void Every_part_of_a_description_is_read_and_comes_back()
    {
        const string Json = """
            {
              "title": "Made up", "publisher": "Nobody", "licence": "CC0-1.0", "attribution": "Made up by nobody",
              "default": true, "complete": true, "releasedPattern": "_(?<released>\\d{4}-\\d{2}-\\d{2})\\.csv",
              "files": [
                {
                  "match": "import/*.csv", "flow": "M", "reporter": "CHN", "partner": "JPN", "currency": "CNY", "edition": "H6",
                  "released": "2025-03-31", "januaryFebruary": "together"
                }
              ],
              "groups": {
                "commodities": { "machine-tools": { "title": "Machine tools", "codes": ["8456", "8457"] } },
                "partners": { "neighbours": { "title": "Neighbours", "codes": ["CHN", "KOR"] } }
              }
            }
            """;

        var config = Parse(Json);

        Assert.Equal(("Made up", "Nobody", "CC0-1.0", "Made up by nobody"), (config.Title, config.Publisher, config.Licence, config.Attribution));
        Assert.True(config.Default && config.Complete);
        Assert.Equal(["8456", "8457"], config.Groups.Commodities["machine-tools"].Codes);
        Assert.Equal("Neighbours", config.Groups.Partners["neighbours"].Title);
        Assert.Equal(config.ToJson(), Parse(config.ToJson()).ToJson());
    }

    [Theory]
    [InlineData("{", "Expected")]
    [InlineData("null", "null")]
    [InlineData("""{ "titel": "x" }""", "titel")]
    [InlineData("""{ "complete": "yes" }""", "complete")]
    [InlineData("""{ "groups": { "partners": { "x y": { "codes": ["CHN"] } } } }""", "groups: 'x y' is no id")]
    [InlineData("""{ "groups": { "partners": { "x": { "codes": ["CHN", "XXQ"] } } } }""", "groups: Group x: no economy has the code 'XXQ'")]
    [InlineData("""{ "groups": { "partners": { "x": { "codes": ["CHN", "WLD"] } } } }""", "World")]
    [InlineData("""{ "groups": { "partners": { "x": { "codes": ["CHN", "156"] } } } }""", "CHN twice")]
    [InlineData("""{ "groups": { "partners": { "x": null } } }""", "no codes")]
    [InlineData("""{ "groups": { "commodities": { "x": { "codes": ["84", "8456"] } } } }""", "part of 84")]
    [InlineData("""{ "files": [{ "match": "a.csv" }, { "match": "b.csv", "flwo": "M" }] }""", "'files[1].flwo' is no property")]
    [InlineData("""{ "files": [null] }""", "files[0]: null is no rule.")]
    [InlineData("""{ "files": [{ "flow": "M" }] }""", "files[0]: match is missing")]
    [InlineData("""{ "files": [{ "match": "a?.csv" }] }""", "files[0]: match: 'a?.csv' holds ?")]
    [InlineData("""{ "files": [{ "match": "a.csv" }, { "match": "b.csv", "flow": "I" }] }""", "files[1]: flow: 'I' is neither X nor M.")]
    [InlineData("""{ "files": [{ "match": "a.csv", "reporter": "XXQ" }] }""", "files[0]: reporter: 'XXQ' is no economy's code.")]
    [InlineData("""{ "files": [{ "match": "a.csv", "reporter": "WLD" }] }""", "files[0]: reporter: 'WLD' is no economy's code.")]
    [InlineData("""{ "files": [{ "match": "a.csv", "partner": "Japan" }] }""", "files[0]: partner: 'Japan' is no economy's code.")]
    [InlineData("""{ "files": [{ "match": "a.csv", "currency": "yuan" }] }""", "files[0]: currency: 'yuan' is no ISO 4217 code.")]
    [InlineData("""{ "files": [{ "match": "a.csv", "currency": "cny" }] }""", "files[0]: currency: 'cny' is no ISO 4217 code.")]
    [InlineData("""{ "files": [{ "match": "a.csv", "edition": "HS22" }] }""", "files[0]: edition: 'HS22' is none of H0 to H6.")]
    [InlineData("""{ "files": [{ "match": "a.csv", "released": "soon" }] }""", "files[0]: released: 'soon' is no date.")]
    [InlineData("""{ "files": [{ "match": "a.csv", "januaryFebruary": "apart" }] }""", "files[0]: januaryFebruary: 'apart' is not 'together'.")]
    [InlineData("""{ "releasedPattern": "(" }""", "releasedPattern")]
    [InlineData("""{ "releasedPattern": "\\d+" }""", "released")]
    [InlineData("""{ "releasedPattern": "(?<released>\\d+)(?=x)" }""", "releasedPattern")]
    public void What_is_wrong_with_a_description_is_said(string json, string named)
    {
        var (config, error) = DatasetConfig.Parse(Encoding.UTF8.GetBytes(json));
        Assert.Null(config);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(TradeFunctions), error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a_2025-06-30.csv", null, "2025-06-30")]
    [InlineData("a_2025-06-30.csv", "2025-07-15", "2025-07-15")]
    [InlineData("revised/a_2025-06-30.csv", null, "2025-07-01")]
    [InlineData("revised/a_2025-06-30.csv", "2025-07-15", "2025-07-15")]
    [InlineData("a_2025-06-30.csv", "soon", "2025-06-30")]
    [InlineData("a.csv", null, null)]
    [InlineData("a.csv", "202505", "2025-05-01")]
    [InlineData("a.csv", "2025-05-01T09:00:00+09:00", "2025-05-01")]
    public void A_release_date_comes_from_the_metadata_else_from_the_rule_else_from_the_name(string name, string? metadata, string? expected)
    {
        var released = ReleaseDates.Of(name, metadata, Config with { ReleasedPattern = @"_(?<released>\d{4}-\d{2}-\d{2})\.csv" });
        Assert.Equal(expected, released?.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("BACI_HS22_Y2023_V202501.csv", null, null, "2025-01-01")]
    [InlineData("BACI_HS22_Y2023_V202501.csv", "2025-02-03", null, "2025-02-03")]
    [InlineData("BACI_HS22_Y2023_V202501.csv", null, @"_Y(?<released>\d{4})_", "2023-01-01")]
    [InlineData("comtrade_V202501.csv", null, null, null)]
    public void A_version_of_BACI_is_its_release_date_where_neither_metadata_nor_the_dataset_say_one(
        string name, string? metadata, string? pattern, string? expected)
    {
        var released = ReleaseDates.Of(name, metadata, Config with { ReleasedPattern = pattern });
        Assert.Equal(expected, released?.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static DatasetConfig Config => new() { Files = [new FileRule { Match = "revised/*.csv", Released = "2025-07-01" }] };

    private static DatasetConfig Parse(string json)
    {
        var (config, error) = DatasetConfig.Parse(Encoding.UTF8.GetBytes(json));
        Assert.Null(error);
        return config!;
    }
}
