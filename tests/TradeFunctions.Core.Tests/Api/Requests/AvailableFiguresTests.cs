using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Tests.Figures;
using TradeFunctions.Core.Tests.Figures.Commodities;

namespace TradeFunctions.Core.Tests.Api.Requests;

public class AvailableFiguresTests
{
    [Fact]
    public void A_good_that_was_traded_the_other_way_alone_is_no_row_and_gives_a_ranking_no_amount()
    {
        // Exports of 84 are all exports, without a weight: that nothing of 72 was exported is known, and no row of the ranking.
        var traded = CommodityEntities.Build(
            [CommodityEntities.Cell("X 156 2024", 5), CommodityEntities.Cell("X 156 2024 84", 5), CommodityEntities.Cell("M 156 2024 72", 3, 900)]).With(Make.China, "2024", CommodityLevel.Chapter);

        var error = AvailableFigures.Explain("made-up trade", traded, TradeDirection.Exports, MeasureKind.NetWeight);

        Assert.Equal(("flow", "total,M"), (error?.Parameter, string.Join(',', error?.Nearest ?? [])));
        Assert.Null(AvailableFigures.Explain("made-up trade", traded, TradeDirection.Exports, MeasureKind.Value));
        Assert.Null(AvailableFigures.Explain("made-up trade", traded, TradeDirection.Imports, MeasureKind.NetWeight));
    }
}
