using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Tests.Api.Routes;

/// <summary>What a description says in two places has to agree, and what it needs elsewhere has to be there.</summary>
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
    public void The_answer_is_in_the_serializers_list_at_the_end_of_the_routes(string name)
    {
        var route = Find(name);
        if (!route.IsPage) Assert.True(AnswerJson.Web.GetTypeInfo(route.Answer) is not null, $"[JsonSerializable(typeof({route.Answer.Name}))] is missing.");
    }

    private static RouteDescription Find(string name) => ApiRoutes.All.Single(route => route.Name == name);
}
