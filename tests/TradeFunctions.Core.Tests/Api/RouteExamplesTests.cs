using TradeFunctions.Core.Api;
using TradeFunctions.Core.Sentences.Wording;

namespace TradeFunctions.Core.Tests.Api;

public class RouteExamplesTests
{
    [Fact]
    public void Every_route_that_is_read_without_an_id_has_an_example_and_every_example_is_taken()
    {
        foreach (var route in ApiRoutes.All)
        {
            Assert.Equal(route.Method == "GET" && route != ServiceRoutes.Run, route.Examples.Count > 0);
            foreach (var example in route.Examples)
            {
                Assert.True(RoutePaths.Matches(route.Path, example.Split('?')[0]), $"{example} is no {route.Path}");
                Assert.True(QueryText.Read(route, example).IsOk, example);
            }
        }
    }
}
