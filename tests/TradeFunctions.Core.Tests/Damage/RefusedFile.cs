namespace TradeFunctions.Core.Tests.Damage;

/// <summary>A dataset whose first file is refused: nothing is known of which figures it has.</summary>
internal static class RefusedFile
{
    /// <summary>What is served without the file and is not so; null: there is no other file.</summary>
    public static async Task<IReadOnlyList<Violation>?> ViolationsAsync(Dataset dataset)
    {
        if (dataset.Files.Count < 2) return null;
        var rest = await Pipeline.RunAsync(dataset with { Files = [.. dataset.Files.Skip(1)], HasUnusableFile = true });
        if (rest is null) return [];
        return [.. PublishedComparison.NoTrade(rest)];
    }
}
