using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>The small hand-made dataset, taken through its steps once: loaded, run again, a figure revised, a file removed.</summary>
public sealed class GoldenRuns : IAsyncLifetime
{
    public const string Dataset = "golden";

    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _after = [];

    /// <summary>What there is after the step.</summary>
    public IReadOnlyDictionary<string, string> After(string step) => _after[step];

    /// <summary>The run over the same files again.</summary>
    public JsonElement SecondRun { get; private set; }

    /// <summary>Reads of raw or refined content during the second run.</summary>
    public int SecondRunBlobReads { get; private set; }

    /// <summary>Slots written during the second run.</summary>
    public IReadOnlyCollection<string> SecondRunSlots { get; private set; } = [];

    /// <summary>Slots written after the figure was revised: reporter and slot.</summary>
    public IReadOnlyCollection<string> RevisedSlots { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await using var world = await FlowWorld.StartAsync();
        var snapshot = new GoldenSnapshot(world, Dataset);

        await world.PutFolderAsync(Dataset, GoldenFiles.Raw("1-first"));
        await RunAsync(world, snapshot, "1-first");

        SecondRun = await RunAsync(world, snapshot, "2-again");
        (SecondRunBlobReads, SecondRunSlots) = (world.Requests.BlobReads.Count(), world.Requests.SlotsWritten);

        await world.PutFolderAsync(Dataset, GoldenFiles.Raw("3-revised"));
        await RunAsync(world, snapshot, "3-revised");
        RevisedSlots = world.Requests.SlotsWritten;

        await world.DeleteAsync($"{Dataset}/chn-annual_2025-02-28.csv");
        await RunAsync(world, snapshot, "4-removed");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task<JsonElement> RunAsync(FlowWorld world, GoldenSnapshot snapshot, string step)
    {
        world.Requests.Reset();
        var run = await world.RunAsync(Dataset);
        _after[step] = await snapshot.TakeAsync(run.Text("run.id")!);
        GoldenFiles.UpdateIfRequested(step, _after[step]);
        return run;
    }
}
