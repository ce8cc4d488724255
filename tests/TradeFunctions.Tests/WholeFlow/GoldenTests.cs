using System.Text.RegularExpressions;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Everything that a small dataset gives, against files that are checked in (<see cref="GoldenFiles"/>).</summary>
public partial class GoldenTests(GoldenRuns runs) : IClassFixture<GoldenRuns>
{
    // What a run does change, when there was nothing to do: the list of runs, the run itself, and when a dataset was last looked at.
    private static readonly string[] Runs = ["run.", "runs.", "datasets."];

    [Fact]
    public void The_first_run_gives_what_is_checked_in() => GoldenFiles.Check("1-first", runs.After("1-first"));

    [Fact]
    public void A_run_on_the_same_files_reads_no_blob_writes_no_slice_and_leaves_every_answer_as_it_was()
    {
        Assert.Equal((0, 0), (runs.SecondRunBlobReads, runs.SecondRunSlots.Count));
        Assert.Equal(("completed_with_errors", 0, 0), (runs.SecondRun.Text("run.status"), (int)runs.SecondRun.Number("run.files_changed"), (int)runs.SecondRun.Number("run.reporters")));
        Assert.Empty(GoldenFiles.Differences(WithoutRuns(runs.After("1-first")), WithoutRuns(runs.After("2-again"))));
    }

    [Fact]
    public void A_revised_month_changes_what_is_checked_in_and_writes_only_the_slots_it_is_part_of()
    {
        Assert.Equal(["392~CM2025", "392~S2025", "392~T"], runs.RevisedSlots.Order(StringComparer.Ordinal));
        GoldenFiles.Check("3-revised", runs.After("3-revised"));
    }

    [Fact]
    public void A_file_that_is_removed_takes_its_figures_with_it_as_is_checked_in() => GoldenFiles.Check("4-removed", runs.After("4-removed"));

    [Theory]
    [InlineData(Delivery.Twice)]
    [InlineData(Delivery.NewestFirst)]
    [InlineData(Delivery.TwiceAtOnce)]
    public async Task Messages_that_come_twice_or_out_of_order_give_the_same_answers(Delivery delivery)
    {
        await using var world = await FlowWorld.StartAsync();
        await world.PutFolderAsync(GoldenRuns.Dataset, GoldenFiles.Raw("1-first"));

        var id = await world.PostRunAsync(GoldenRuns.Dataset);
        await Deliveries.WorkOffAsync(world, delivery);
        var run = await world.RunAsync(GoldenRuns.Dataset, id);

        Assert.Equal("completed_with_errors", run.Text("run.status"));
        var actual = await new GoldenSnapshot(world, GoldenRuns.Dataset).TakeAsync(id);
        Assert.Empty(GoldenFiles.Differences(GoldenFiles.Expected("1-first"), actual));
    }

    [Fact]
    public void A_golden_file_with_another_digit_anywhere_is_a_difference()
    {
        var golden = GoldenFiles.Expected("1-first");
        Assert.All(golden.Where(file => Digit().IsMatch(file.Value)), file =>
        {
            var altered = new Dictionary<string, string>(golden) { [file.Key] = Digit().Replace(file.Value, digit => digit.Value == "7" ? "1" : "7", 1) };
            Assert.StartsWith(file.Key, Assert.Single(GoldenFiles.Differences(altered, golden)), StringComparison.Ordinal);
        });
    }

    private static Dictionary<string, string> WithoutRuns(IReadOnlyDictionary<string, string> files) =>
        files.Where(file => !Runs.Any(name => file.Key.StartsWith(name, StringComparison.Ordinal))).ToDictionary();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();
}
