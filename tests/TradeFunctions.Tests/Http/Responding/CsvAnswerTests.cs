using System.Text;

namespace TradeFunctions.Tests.Http.Responding;

public class CsvAnswerTests(MadeUpHost made) : IClassFixture<MadeUpHost>
{
    [Theory]
    [InlineData("/api/v1/summaries/JPN/CHN?period=2024&format=csv", "*/*")]
    [InlineData("/api/v1/summaries/JPN/CHN?period=2024", "text/csv")]
    [InlineData("/api/v1/summaries/JPN/CHN?period=2024", "application/json;q=0.5, text/*")]
    public async Task Csv_comes_by_parameter_and_by_accept(string url, string accept)
    {
        using var response = await made.Host.SendAsync(url, null, ("Accept", accept));
        Assert.Equal("text/csv; charset=utf-8; header=present", response.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("application/json, text/csv")]
    [InlineData("text/html, */*;q=0.8")]
    [InlineData("text/csv;q=0")]
    public async Task Json_wins_where_both_will_do(string accept)
    {
        using var response = await made.Host.SendAsync("/api/v1/datasets", null, ("Accept", $"{accept}, application/json"));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task A_summary_is_a_line_a_figure_and_one_for_the_balance()
    {
        var lines = await LinesAsync("/api/v1/summaries/JPN/CHN?period=2024");
        Assert.StartsWith("dataset,reporter_id,reporter,partner_id,partner,flow,commodity,frequency,period,measure,unit,status,amount,", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            ["made-up,JPN,Japan,CHN,China,X,TOTAL,annual,2024,value,USD,ok,140,FOB,false,130,10,ok,0.076923,false",
             "made-up,JPN,Japan,CHN,China,M,TOTAL,annual,2024,value,USD,ok,200,CIF,false,200,0,ok,0,false",
             "made-up,JPN,Japan,CHN,China,total,TOTAL,annual,2024,value,USD,ok,340,,false,330,10,ok,0.030303,false",
             "made-up,JPN,Japan,CHN,China,balance,TOTAL,annual,2024,value,USD,ok,-60,,,-70,10,ok,-0.142857,false"],
            lines[1..].Select(line => string.Join(',', line.Split(',')[..20])));
    }

    [Fact]
    public async Task A_series_is_a_line_a_period_and_partner_with_gaps_in_place()
    {
        var lines = await LinesAsync("/api/v1/series/JPN/CHN,THA?frequency=monthly&from=2025-02&to=2025-04&flow=M");
        Assert.Equal(
            ["CHN,2025-02,USD,ok,20", "CHN,2025-03,,missing,", "CHN,2025-04,USD,ok,20", "THA,,,no_figures,"],
            lines[1..].Select(line => line.Split(',')).Select(row => $"{row[3]},{row[8]},{row[10]},{row[11]},{row[12]}"));
    }

    [Fact]
    public async Task Every_line_has_the_columns_of_the_header_and_formulas_are_defused()
    {
        var datasets = await LinesAsync("/api/v1/datasets");
        Assert.Contains(",'=made(up),", datasets[1], StringComparison.Ordinal);
        foreach (var url in new[] { "/api/v1/datasets", "/api/v1/reporters", "/api/v1/summaries/JPN", "/api/v1/series/JPN/CHN?frequency=monthly" })
        {
            var lines = await LinesAsync(url);
            Assert.True(lines.Length > 1, url);
            Assert.All(lines, line => Assert.Equal(lines[0].Split(',').Length, line.Split(',').Length));
        }
    }

    [Fact]
    public async Task Reporters_tell_their_periods_and_who_is_withdrawn()
    {
        var lines = await LinesAsync("/api/v1/reporters");
        Assert.Equal(["JPN,392,Japan,published,2025-05,2020,2024,2024-01,2025-05,*,economy,,", "KOR,410,South Korea,withdrawn,,,,,,*,economy,,"],
            lines[1..].Select(WithoutPublication).Order());

        static string WithoutPublication(string line)
        {
            var fields = line.Split(',');
            fields[9] = "*";
            return string.Join(',', fields);
        }
    }

    private async Task<string[]> LinesAsync(string url)
    {
        using var response = await made.Host.SendAsync(url, null, ("Accept", "text/csv"));
        var text = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
        Assert.True(response.IsSuccessStatusCode, text);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return text.TrimEnd('\n').Split('\n');
    }
}
