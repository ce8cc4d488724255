using TradeFunctions.LocalHost.Loading;

namespace TradeFunctions.Tests.LocalHost;

public class FileReportTests
{
    [Fact]
    public void Each_file_has_a_line_and_those_that_need_a_look_stand_first()
    {
        Assert.Equal(
            ["  broken.csv           refused: No layout fits.",
             "  some.csv             tidy, 1 row used, 3 rejected",
             "  good.csv             comtrade-v1, 12,345 rows used",
             "  reference/names.csv  commodities, reference",
             "  Rejected rows are in container rejects, each with its line, column and reason."],
            FileReport.Lines(
            [
                File("good.csv", 12345), File("reference/names.csv") with { Outcome = "reference", Layout = "commodities" },
                File("some.csv", 1) with { Layout = "tidy", Rejects = 3 }, Refused("broken.csv", "No layout fits."),
            ]));
    }

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
        var lines = FileReport.Lines([Refused(name, reason), File(name, 123_456_789) with { Rejects = 1 }]).ToList();
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 100));
        Assert.Contains("/2024.csv  refused: column1", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(reason, string.Join(' ', lines[..^2].Select(line => line.Trim())), StringComparison.Ordinal);
    }

    private static RunFile File(string blob, long rows = 0) => new(blob, "refined", "comtrade-v1", rows, 0, null, null);

    private static RunFile Refused(string blob, string detail) => new(blob, "refused", null, 0, 0, new FileProblem("unknown_layout", detail), null);
}
