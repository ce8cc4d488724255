using TradeFunctions.Core;
using TradeFunctions.Core.Economies;
using TradeFunctions.Core.Queries;
using TradeFunctions.Core.Reading;
using TradeFunctions.Http;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Tests.Http;

public class AbsenceCausesTests
{
    private static readonly AskedFigure Asked =
        new(EconomyList.Get(392), [EconomyList.Get(156)], CommodityCode.Total, Period.OfYear(2024), null);

    private static readonly UnreadKey Key = new(392, Flow.Export, CommodityCode.Total, 0, 156, Period.OfYear(2024));

    private static readonly DatasetRow Dataset = new("own")
    {
        Flaws = FlawedFiles.Of([new FlawedFile("a.csv", FlawedFile.SomeRejected) { Records = 3, Used = 2, Rejects = 1, Reasons = [new RejectReason("no_value", "value", 1, 4, "\"\"")] }]),
    };

    [Fact]
    public void Rows_that_may_have_the_figure_are_named_by_their_lines_and_others_are_not()
    {
        var causes = AbsenceCauses.Of(
            Dataset, null, Asked,
            [
                new UnreadFigure(Key, "a.csv", 4),
                new UnreadFigure(Key with { Partner = 410 }, "a.csv", 5),
                new UnreadFigure(Key with { Partner = null }, "b.csv", 6),
            ]);
        Assert.Equal([("rejected", "a.csv", 4L), ("rejected", "b.csv", 6L)], causes.Select(cause => (cause.Code, cause.File!, cause.Line!.Value)));
    }

    [Fact]
    public void Where_it_was_noted_what_could_not_be_read_no_other_row_is_suspected() =>
        Assert.Empty(AbsenceCauses.Of(Dataset, null, Asked, []));

    [Fact]
    public void Where_it_was_not_noted_every_rejected_row_is() =>
        Assert.Equal(("rejected", "a.csv", 4L), AbsenceCauses.Of(Dataset, null, Asked, null).Select(cause => (cause.Code, cause.File!, cause.Line!.Value)).Single());

    [Theory]
    [InlineData(Flow.ReExport, 2024, true)]
    [InlineData(Flow.ReImport, 2024, true)]
    [InlineData(Flow.ReExport, 2020, false)]
    public void A_part_of_the_flow_is_named_in_the_periods_that_have_it(Flow part, int year, bool isNamed)
    {
        var pointer = new Pointer("own", 392) { OtherFlows = [new OtherFlow(156, part, Period.OfYear(2023), Period.OfYear(2024))] };
        var causes = AbsenceCauses.Of(new DatasetRow("own"), pointer, Asked with { Period = Period.OfYear(year) }, []);
        Assert.Equal(isNamed, causes.Any(cause => cause.Code == "only_other_flows"));
    }
}
