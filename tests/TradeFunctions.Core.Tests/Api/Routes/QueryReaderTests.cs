using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using TradeFunctions.Core.Api;

namespace TradeFunctions.Core.Tests.Api.Routes;

public class QueryReaderTests
{
    [Theory]
    [InlineData("/v1/summaries/CHN/JPN")]
    [InlineData("/v1/summaries/chn/jp")]
    [InlineData("/v1/summaries/Cn/392")]
    [InlineData("/v1/summaries/156/JPN?period=latest")]
    [InlineData("/v1/summaries/156/jpn?")]
    public void All_ways_to_name_a_pair_are_one_canonical_query(string url) =>
        Assert.Equal("/v1/summaries/CHN/JPN", QueryText.Canonical(ApiRoutes.PairSummary, url));

    [Theory]
    [InlineData("840")]
    [InlineData("842")]
    [InlineData("usa")]
    [InlineData("US")]
    public void The_United_States_have_an_iso_and_a_comtrade_number(string code) =>
        Assert.Equal("/v1/summaries/USA/WLD", QueryText.Canonical(ApiRoutes.PairSummary, $"/v1/summaries/{code}/0"));

    [Theory]
    [InlineData("/v1/summaries/CHN/JPX", "unknown_economy", "partner", "JPN")]
    [InlineData("/v1/summaries/CHN/Japan", "unknown_economy", "partner", "JPN")]
    [InlineData("/v1/summaries/999999/JPN", "unknown_economy", "reporter", null)]
    [InlineData("/v1/summaries/CHN/JPN?period=2024-13", "bad_period", "period", "2024")]
    [InlineData("/v1/summaries/CHN/JPN?period=202405", "bad_period", "period", "2024-05")]
    [InlineData("/v1/summaries/CHN/JPN?period=2024-5", "bad_period", "period", "2024-05")]
    [InlineData("/v1/summaries/CHN/JPN?period=05%2F2024", "bad_period", "period", "2024-05")]
    [InlineData("/v1/summaries/CHN/JPN?period=last", "bad_period", "period", null)]
    [InlineData("/v1/summaries/CHN/JPN?period=", "bad_period", "period", null)]
    [InlineData("/v1/summaries/CHN/JPN?format=xml", "invalid_value", "format", "csv")]
    [InlineData("/v1/summaries/CHN/JPN?perod=2024", "unknown_parameter", "perod", "period")]
    [InlineData("/v1/summaries/CHN/JPN?Period=2024", "unknown_parameter", "Period", "period")]
    [InlineData("/v1/summaries/CHN/JPN?code=secret", "unknown_parameter", "code", null)]
    [InlineData("/v1/summaries/CHN/JPN?period=2024&period=2024", "repeated_parameter", "period", null)]
    public void What_a_pair_cannot_be_asked_is_named_with_what_comes_nearest(
        string url, string code, string parameter, string? nearest)
    {
        var error = QueryText.Refuse(ApiRoutes.PairSummary, url);
        Assert.Equal(code, error.Problem.Code);
        Assert.Equal(400, error.Problem.Status);
        Assert.Equal(parameter, error.Parameter);
        if (nearest is not null) Assert.Contains(nearest, error.Nearest);
    }

    [Theory]
    [InlineData("/v1/series/JPN/CHN,USA,CHN", "invalid_value", "partners")]
    [InlineData("/v1/series/JPN/CHN,156", "invalid_value", "partners")]
    [InlineData("/v1/series/JPN/CHN,", "unknown_economy", "partners")]
    [InlineData("/v1/series/JPN/CHN,XXQ", "unknown_economy", "partners")]
    [InlineData("/v1/series/JPN/AUS,AUT,BEL,BRA,CAN,CHN,DEU,ESP,FIN,FRA,GBR", "invalid_value", "partners")]
    [InlineData("/v1/series/JPN/CHN?flow=RX", "invalid_value", "flow")]
    [InlineData("/v1/series/JPN/CHN?from=2025&to=2024", "period_order", "from")]
    [InlineData("/v1/series/JPN/CHN?from=2024-05", "frequency_mismatch", "from")]
    [InlineData("/v1/series/JPN/CHN?to=2024-05", "frequency_mismatch", "to")]
    [InlineData("/v1/series/JPN/CHN?from=latest", "bad_period", "from")]
    [InlineData("/v1/series/JPN/CHN?measure=quantity", "unsupported_combination", "flow")]
    [InlineData("/v1/series/JPN/CHN?measure=tons", "invalid_value", "measure")]
    public void What_a_series_cannot_be_asked_is_named(string url, string code, string parameter)
    {
        var error = QueryText.Refuse(ApiRoutes.Series, url);
        Assert.Equal(code, error.Problem.Code);
        Assert.Equal(parameter, error.Parameter);
    }

    [Fact]
    public void A_year_bounds_a_monthly_series() =>
        Assert.Equal(
            "/v1/series/JPN/CHN,WLD?flow=total&frequency=monthly&from=2024&to=2024-05",
            QueryText.Canonical(ApiRoutes.Series, "/v1/series/jp/156,wld?to=2024-05&from=2024&frequency=Monthly&flow=total"));

    [Theory]
    [InlineData("flow=x&frequency=M", "?flow=X&frequency=monthly")]
    [InlineData("flow=Exports&frequency=m", "?flow=X&frequency=monthly")]
    [InlineData("flow=import&frequency=MONTHLY", "?flow=M&frequency=monthly")]
    [InlineData("flow=m&frequency=a", "?flow=M")]
    [InlineData("flow=TOTAL&frequency=Annual", "?flow=total")]
    public void A_flow_and_a_frequency_are_taken_by_letter_or_word_in_any_case(string asked, string canonical) =>
        Assert.Equal($"/v1/series/JPN/CHN{canonical}", QueryText.Canonical(ApiRoutes.Series, $"/v1/series/JPN/CHN?{asked}"));

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("100", true)]
    [InlineData("101", false)]
    [InlineData("1.5", false)]
    [InlineData("ten", false)]
    public void A_number_keeps_to_its_range(string limit, bool taken) =>
        Assert.Equal(taken, QueryText.Read(ServiceRoutes.Runs, $"/v1/runs?limit={limit}").IsOk);

    [Fact]
    public void A_function_key_in_the_query_is_the_platforms_business() =>
        Assert.Equal("/v1/runs", QueryText.Canonical(ServiceRoutes.StartRun, "/v1/runs?code=secret"));

    [Property]
    public Property The_order_of_parameters_does_not_matter()
    {
        string[] parameters = ["period=2024-05", "dataset=my%20data", "format=csv"];
        var orders = Gen.Shuffle(parameters).ToArbitrary();
        return Prop.ForAll(orders, order =>
            QueryText.Canonical(ApiRoutes.PairSummary, $"/v1/summaries/CHN/JPN?{string.Join('&', order)}")
            == "/v1/summaries/CHN/JPN?dataset=my%20data&format=csv&period=2024-05");
    }

    [Fact]
    public void Every_example_and_default_is_taken_and_written_canonically_once()
    {
        foreach (var route in ApiRoutes.All)
        {
            foreach (var parameter in route.Parameters)
            {
                foreach (var text in new[] { parameter.Example, parameter.Default }.OfType<string>())
                {
                    var read = parameter.Read(text);
                    Assert.True(read.IsOk, $"{route.Name} {parameter.Name}: {read.Error?.Detail}");
                    Assert.Equal(read.Value.Canonical, parameter.Read(read.Value.Canonical).Value?.Canonical);
                }
            }
        }
    }
}
