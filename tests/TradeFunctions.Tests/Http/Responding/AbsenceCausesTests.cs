using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Tests.Http.Responding;

public class AbsenceCausesTests
{
    private static readonly RequestedFigure Asked =
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
    public void Rows_that_nothing_tells_apart_are_counted_from_the_first_and_named_once()
    {
        var unknown = UnreadKey.Unknown with { Reporter = 392 };
        UnreadFigure[] unread = [.. new[] { 2022, 2023, 2024 }.Select(year => new UnreadFigure(unknown with { Year = year }, "a.csv", 7, 12)), new UnreadFigure(Key, "a.csv", 9)];

        List<CauseBlock> causes = [.. AbsenceCauses.Of(Dataset, null, Asked with { Period = null }, unread)];

        Assert.Equal(
            ["12 rows that have it, or may have it, could not be read: a.csv, first on line 7.", "A row that has it, or may have it, could not be read: a.csv, line 9."],
            causes.Select(cause => cause.Detail));
        Assert.Equal([7L, 9L], causes.Select(cause => cause.Line!.Value));
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

    [Theory]
    [InlineData(Flow.Export, "2023", true)]
    [InlineData(null, "2021", true)]
    [InlineData(null, null, true)]
    [InlineData(Flow.Import, "2023", false)]
    [InlineData(Flow.Export, "2020", false)]
    [InlineData(Flow.Export, "2023-05", false)]
    public void Rows_that_were_left_out_are_suspected_in_the_flows_and_periods_that_their_file_has(Flow? flow, string? period, bool isNamed)
    {
        var pointer = PublishedFrom("a.csv", new RefinedCoverage(Frequency.Annual, Flow.Export, Period.OfYear(2021), Period.OfYear(2023), [], 9));
        var requested = Asked with { Flow = flow, Period = period is not null && Period.TryParse(period, out var one) ? one : null };

        var causes = AbsenceCauses.Of(LeavingOut("a.csv", FlawedFile.SomeBreakdowns, breakdowns: 2, otherSystems: 3), pointer, requested, []).ToList();

        Assert.Equal(isNamed ? ["only_breakdowns", "only_other_systems"] : [], causes.Select(cause => cause.Code));
        Assert.All(causes, cause => Assert.Equal("a.csv", cause.File));
    }

    [Fact]
    public void Rows_that_another_reporters_file_leaves_out_are_not_suspected() => Assert.Empty(AbsenceCauses.Of(
        LeavingOut("b.csv", FlawedFile.SomeBreakdowns, breakdowns: 2), PublishedFrom("a.csv"), Asked, []));

    [Fact]
    public void Of_a_reporter_without_figures_any_file_may_have_left_them_out() => Assert.Equal(
        ["only_breakdowns"], AbsenceCauses.Of(LeavingOut("b.csv", FlawedFile.SomeBreakdowns, breakdowns: 2), null, Asked, null).Select(cause => cause.Code));

    [Theory]
    [InlineData(FileYield.OnlyOtherSystems, 0, 4, "only_other_systems")]
    [InlineData(FileYield.OnlyBreakdowns, 4, 0, "only_breakdowns")]
    [InlineData(FileYield.NothingUsed, 2, 2, "unusable_file")]
    public void A_file_that_was_left_out_whole_says_as_what(string problem, int breakdowns, int otherSystems, string code)
    {
        var dataset = LeavingOut("b.csv", problem, breakdowns, otherSystems);
        Assert.Equal(code, AbsenceCauses.Of(dataset, null, Asked, null).Select(cause => cause.Code).Distinct().Single());
        Assert.Equal(code, AbsenceCauses.Of(dataset, PublishedFrom("a.csv"), Asked, []).Select(cause => cause.Code).Distinct().Single());
    }

    [Fact]
    public void Rows_that_were_left_out_are_told_beside_rows_that_were_rejected()
    {
        var dataset = new DatasetRow("own")
        {
            Flaws = FlawedFiles.Of([new FlawedFile("a.csv", FlawedFile.SomeRejected) { Records = 4, Used = 2, Rejects = 1, Breakdowns = 1 }]),
        };
        Assert.Equal(["rejected", "only_breakdowns"], AbsenceCauses.Of(dataset, null, Asked, null).Select(cause => cause.Code));
    }

    [Theory]
    [InlineData("8517", "2022", "H5")]
    [InlineData(null, "2022", "H5")]
    [InlineData("8517", null, "H5 S4")]
    [InlineData("8517", "2021", "")]
    [InlineData("8517", "2022-03", "")]
    [InlineData("TOTAL", "2022", "")]
    public void Classifications_that_are_left_out_are_named_for_commodities_of_their_periods(string? commodity, string? period, string named)
    {
        var pointer = PublishedFrom("a.csv") with
        {
            Ignored = [new IgnoredYear(2020, Frequency.Annual, "S4", 7), new IgnoredYear(2022, Frequency.Annual, "H5", 3), new IgnoredYear(2023, Frequency.Annual, "H5", 3)],
        };
        var requested = Asked with
        {
            Commodity = commodity is null ? null : CommodityCode.Parse(commodity),
            Period = period is not null && Period.TryParse(period, out var one) ? one : null,
        };

        List<CauseBlock> causes = [.. AbsenceCauses.Of(new DatasetRow("own"), pointer, requested, [])];

        Assert.All(causes, cause => Assert.Equal("other_classification", cause.Code));
        var editions = named.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(editions.Length, causes.Count);
        Assert.All(editions.Zip(causes), pair => Assert.Contains($" {pair.First},", pair.Second.Detail, StringComparison.Ordinal));
    }

    private static DatasetRow LeavingOut(string blob, string problem, int breakdowns, int otherSystems = 0) => new("own")
    {
        Flaws = FlawedFiles.Of(
        [
            new FlawedFile(blob, problem) { Records = breakdowns + otherSystems, Breakdowns = breakdowns, OtherSystems = otherSystems },
        ]),
    };

    private static Pointer PublishedFrom(string blob, params RefinedCoverage[] coverage) => new("own", 392)
    {
        Manifest = [new ManifestSlot("S2023", 1, "", "", [0, 156], 2)],
        Sources = [new PublishSource(new SourceFile(blob, "1", default, null, "tidy", false), [0], [0], new Dictionary<int, string>(), coverage)],
    };
}
