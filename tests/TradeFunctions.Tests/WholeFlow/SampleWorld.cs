using System.Text.Json;
using TradeFunctions.LocalHost.Azurite;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>The sample dataset, loaded and recomputed once for all tests that only ask.</summary>
public sealed class SampleWorld : IAsyncLifetime
{
    /// <summary>The collection of the tests that share it.</summary>
    public const string Collection = "Sample dataset";

    public const string Dataset = "sample";

    /// <summary>The sample's files.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Find(), "samples", "sample");

    /// <summary>The run that read them, as HTTP answers it.</summary>
    public JsonElement Run { get; private set; }

    internal FlowWorld World { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        World = await FlowWorld.StartAsync();
        await World.PutFolderAsync(Dataset, Folder);
        Run = await World.RunAsync(Dataset);
    }

    public async Task DisposeAsync() => await World.DisposeAsync();
}
