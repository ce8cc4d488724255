using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Tests.Api.Requests;

public class RequestedFigureTests
{
    private static readonly RequestedFigure Asked =
        new(EconomyList.Get(392), [EconomyList.Get(156)], CommodityCode.Total, Period.OfYear(2024), Flow.Export);

    private static readonly UnreadKey Exact = new(392, Flow.Export, CommodityCode.Total, 0, 156, Period.OfYear(2024), 2024, Frequency.Annual);

    [Fact]
    public void A_row_of_which_nothing_is_known_may_have_any_figure_and_one_of_which_all_is_known_its_own()
    {
        Assert.True(Asked.MayBe(UnreadKey.Unknown));
        Assert.True(Asked.MayBe(Exact));
    }

    [Fact]
    public void A_part_that_is_known_to_be_another_rules_the_row_out()
    {
        Assert.All(
            [
                Exact with { Reporter = 156 }, Exact with { Flow = Flow.Import }, Exact with { Partner = 410 },
                Exact with { Commodity = CommodityCode.Parse("85") }, Exact with { Period = Period.OfYear(2023), Year = 2023 },
                Exact with { Period = null, Year = 2023 }, Exact with { Period = null, Frequency = Frequency.Monthly }, Exact with { Flow = Flow.ReExport },
            ],
            key => Assert.False(Asked.MayBe(key)));
    }

    [Fact]
    public void A_key_that_a_request_does_not_name_may_be_any()
    {
        var any = new RequestedFigure(EconomyList.Get(392), [], null, null, null);
        Assert.True(any.MayBe(Exact));
        Assert.True(any.MayBe(Exact with { Flow = Flow.Import, Partner = 410, Commodity = CommodityCode.Parse("85") }));
        Assert.False(any.MayBe(Exact with { Flow = Flow.ReExport }));
    }
}
