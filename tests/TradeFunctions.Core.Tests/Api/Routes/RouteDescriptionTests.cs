using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Tests.Api.Routes;

/// <summary>Descriptions agree with themselves and with what they rely on.</summary>
public class RouteDescriptionTests
{
    public static TheoryData<string> Names => [.. ApiRoutes.All.Select(route => route.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_route_takes_a_format_exactly_where_it_has_a_table(string name)
    {
        var route = Find(name);
        Assert.Equal(route.Table is not null, route.Parameters.Contains(ApiParameters.Format));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_serializer_knows_the_answer(string name)
    {
        var route = Find(name);
        if (!route.IsPage) Assert.True(AnswerJson.Web.GetTypeInfo(route.Answer) is not null, $"[JsonSerializable(typeof({route.Answer.Name}))] is missing.");
    }

    [Fact]
    public void Every_GET_route_without_an_id_has_examples_and_every_example_is_valid()
    {
        foreach (var route in ApiRoutes.All)
        {
            Assert.Equal(route.Method == "GET" && route != ServiceRoutes.Run, route.Examples.Count > 0);
            foreach (var example in route.Examples)
            {
                Assert.True(RoutePaths.Matches(route.Path, example.Split('?')[0]), $"{example} does not match {route.Path}");
                Assert.True(QueryText.Read(route, example).IsOk, example);
            }
        }
    }

    private static RouteDescription Find(string name) => ApiRoutes.All.Single(route => route.Name == name);
}
