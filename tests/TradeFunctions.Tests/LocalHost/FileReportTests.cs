using TradeFunctions.LocalHost.Loading;

namespace TradeFunctions.Tests.LocalHost;

public class FileReportTests
{
    [Fact]
    public void Each_file_has_its_lines_and_those_that_need_attention_come_first()
    {
        Assert.Equal(
            ["  broken.csv           refused: No layout fits. Rename the columns.",
             "  none.csv             tidy, 0 of 3 rows used, 3 left out, since they only break another figure",
             "    down. Download totals.",
             "  some.csv             tidy, 3 of 6 rows used, 3 rejected",
             "    2 × unknown_economy, first on line 4, column partner: \"Atlantis\". Write codes.",
             "    1 × conflict, first on line 9: other rows differ",
             "  good.csv             comtrade-v1, 12,345 rows used, 1 line taken for a remark",
             "  reference/names.csv  commodities, reference",
             "  Every rejected row, here of some.csv: /api/v1/rejects?file=some.csv"],
            FileReport.Lines(
            [
                File("good.csv", 12345) with { Remarks = 1 }, File("reference/names.csv") with { Outcome = "reference", Layout = "commodities" },
                File("some.csv", 3) with
                {
                    Layout = "tidy",
                    Records = 6,
                    Rejects = 3,
                    Reasons = [new("unknown_economy", "partner", 2, 4, "\"Atlantis\"", "Write codes."), new("conflict", null, 1, 9, "other rows differ", null)],
                    RejectsHref = "/api/v1/rejects?file=some.csv",
                },
                File("none.csv") with { Layout = "tidy", Records = 3, BreakdownRows = 3, Problem = "only_breakdowns", Advice = "Download totals." },
                Refused("broken.csv", "No layout fits."),
            ]));
    }

    [Fact]
    public void A_note_stands_below_its_file_and_the_file_before_those_without_one() =>
        Assert.Equal(
            ["  cut.csv    baci, 7 rows used", "    Sums are not totals.", "  whole.csv  baci, 9 rows used"],
            FileReport.Lines([File("whole.csv", 9) with { Layout = "baci" }, File("cut.csv", 7) with { Layout = "baci", Note = "Sums are not totals." }]));

    [Theory]
    [InlineData("no_rows", true)]
    [InlineData("mostly_rejected", true)]
    [InlineData(null, false)]
    public void A_file_with_a_problem_is_unusable(string? problem, bool unusable) =>
        Assert.Equal(unusable, FileReport.IsUnusable(File("a.csv") with { Problem = problem }));

    [Fact]
    public void After_twenty_files_it_says_how_many_more_there_are()
    {
        var lines = FileReport.Lines([.. Enumerable.Range(1, 23).Select(i => File($"{i}.csv", i))]).ToList();
        Assert.Equal((21, "  and 3 more"), (lines.Count, lines[^1]));
    }

    [Fact]
    public void Nothing_is_wider_than_a_hundred_columns_and_no_word_is_lost()
    {
        var reason = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"column{i}"));
        var name = $"{new string('a', 80)}/2024.csv";
        var lines = FileReport.Lines([Refused(name, reason), File(name, 123_456_789)]).ToList();
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 100));
        Assert.Contains("/2024.csv  refused: column1", lines[0], StringComparison.Ordinal);
        Assert.EndsWith($"{reason}. Rename the columns.", string.Join(' ', lines[..^1].Select(line => line.Trim())), StringComparison.Ordinal);
    }

    private static RunFile File(string blob, long rows = 0) => new(blob, "refined", "comtrade-v1", rows, rows, 0, 0, null, null);

    private static RunFile Refused(string blob, string detail) =>
        new(blob, "refused", null, 0, 0, 0, 0, new FileProblem("unknown_layout", detail, "Rename the columns."), null);
}
