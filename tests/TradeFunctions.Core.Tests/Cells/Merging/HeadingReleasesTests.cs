using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Cells.Merging;

/// <summary>Releases of a layout of which a later one replaces the headings that it has.</summary>
public class HeadingReleasesTests
{
    private const int China = 156;
    private const int Korea = 410;
    private const int World = 0;
    private static readonly DateTimeOffset March = new(2025, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_a_later_release_dropped_of_a_heading_is_gone_and_other_headings_flows_and_years_stay()
    {
        var cells = Resolve(
            Release("2025-01.csv", March.AddMonths(-2), Of("850440"), Of("8504"), Of("850450"), Of("850440", Korea), Of("850110"), Of("85"), Of("850440", flow: Flow.Import), Of("850440", month: 202312)),
            Release("2025-03.csv", March, Of("850440"), Of("8504")));

        Assert.Equal(
            ["M 202401 850440 156", "X 202312 850440 156", "X 202401 85 156", "X 202401 850110 156", "X 202401 8504 156", "X 202401 850440 156"],
            cells.Select(Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Months_that_a_later_release_has_not_are_gone() =>
        Assert.Equal(["X 202401 850440 156"], Resolve(
            Release("2025-01.csv", March.AddMonths(-2), Of("850440"), Of("850440", month: 202402)), Release("2025-03.csv", March, Of("850440"))).Select(Text));

    [Fact]
    public void Files_of_the_World_alone_say_nothing_of_partners() =>
        Assert.Equal(2, Resolve(Release("a.csv", March.AddMonths(-2), Of("850440", Korea)), Release("b.csv", March, Of("850440", World))).Count);

    [Fact]
    public void Parts_of_one_release_and_files_without_a_date_replace_nothing_but_the_same_figures()
    {
        Assert.Equal(2, Resolve(Release("a.csv", March, Of("850440", Korea)), Release("b.csv", March, Of("850440"))).Count);
        Assert.Equal(2, Resolve(Release("a.csv", null, Of("850440", Korea)), Release("b.csv", null, Of("850440"))).Count);
    }

    [Fact]
    public void Another_layouts_later_files_replace_nothing_but_the_same_figures() =>
        Assert.Equal(2, Resolve(Release("a.csv", March.AddMonths(-2), Of("850440", Korea)), Release("b.csv", March, Of("850440")) with { Source = Source("b.csv", March, "tidy") }).Count);

    private static IReadOnlyList<Cell> Resolve(params SourceCells[] sources) => [.. ReporterCells.Resolve(392, sources).Cells.Select(cell => cell.Cell)];

    private static SourceCells Release(string blob, DateTimeOffset? released, params Cell[] cells) =>
        new(Source(blob, released, "japan-customs"), [.. cells.OrderBy(cell => cell.Key)]);

    private static SourceFile Source(string blob, DateTimeOffset? released, string layout) => new(blob, "1", March, released, layout, false);

    private static Cell Of(string code, int partner = China, Flow flow = Flow.Export, int month = 202401)
    {
        Assert.True(Period.TryFromCode(month, out var period));
        return new Cell(
            new CellKey(392, Frequency.Monthly, flow, CommodityCode.Parse(code), partner, period, ShortCode.Parse("H6")),
            new CellFigures(1000, null, null, CellFigures.NoUnit, ShortCode.Parse("JPY"), Valuation.Fob, FigureMarks.None),
            CellStatus.Ok);
    }

    private static string Text(Cell cell) => $"{cell.Key.Flow.Code()} {cell.Key.Period.Code} {cell.Key.Commodity} {cell.Key.Partner}";
}
