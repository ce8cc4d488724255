using System.Text;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>A random dataset with random damage, and what is wrong with what is served of it.</summary>
internal static class DamageCase
{
    /// <summary>The dataset of a number, some of its rows damaged.</summary>
    public static Task<Dataset> CreateAsync(int number)
    {
        var random = new Random(number);
        return Spoiling.DamageAsync(DatasetGenerator.Create(random), random);
    }

    /// <summary>What is served and is not so; null: nothing was damaged in a way that counts.</summary>
    public static async Task<IReadOnlyList<Violation>?> ViolationsAsync(Dataset dataset)
    {
        if (!dataset.Damages.Any() || !HasWitnesses(dataset) || !IsOneRowEach(dataset) || !await IsLossAloneAsync(dataset)) return null;
        var undamaged = await Pipeline.RunAsync(dataset.Undamaged());
        var damaged = await Pipeline.RunAsync(dataset);
        if (undamaged is null || damaged is null) return null;
        var contradictions = new Contradictions(dataset);
        return [.. PublishedComparison.Of(undamaged, damaged).Where(violation => !contradictions.Explain(violation))];
    }

    /// <summary>The counterexample as files, with what was damaged.</summary>
    public static string Describe(Dataset dataset, IReadOnlyList<Violation> violations)
    {
        var text = new StringBuilder();
        foreach (var violation in violations.Take(6)) text.AppendLine($"  {violation.Kind} | {violation.Answer} | {violation.Detail}");
        text.AppendLine($"  complete: {dataset.Complete}, group of goods: {string.Join(',', dataset.GroupedCodes)}, group of partners: {string.Join(',', dataset.GroupedPartners)}");
        foreach (var file in dataset.Files)
        {
            text.AppendLine($"  {file.Name} ({file.Layout.Name}, released {file.Released:yyyy-MM-dd})");
            foreach (var line in file.Lines) text.AppendLine($"    {line.Entry}{(line.IsDamaged ? $"   <- {line.Damage}: {line.Spoiled ?? "added"}" : "")}");
        }

        return text.ToString();
    }

    // Rows that contradict each other say nothing before they are damaged, and the one that is left does so after it unless the whole key of
    // the other is known: any row may have been contradicted by one of which less is known.
    private static bool IsOneRowEach(Dataset dataset) => dataset.Files.All(file =>
    {
        var twice = file.Lines.Where(line => !line.IsAdded).GroupBy(line => line.Entry with { Value = 0 }).Where(rows => rows.Count() > 1).SelectMany(rows => rows);
        return !twice.Any(line => line.IsDamaged && line.Damage != nameof(KeyPart.Value));
    });

    // A line of which nothing is known counts only within what else its file has of the reporter: of its flows, and between the first and the
    // last of its periods. That one line at the end of a file makes everything else of the dataset unknown would help nobody.
    private static bool HasWitnesses(Dataset dataset) => dataset.Files.All(file => file.Lines
        .Where(line => line.LeavesNothing)
        .Select(broken => broken.Entry)
        .All(broken => Others(file, broken).Any(other => other.Flow == broken.Flow)
            && Others(file, broken).Any(other => other.Period <= broken.Period)
            && Others(file, broken).Any(other => other.Period >= broken.Period)));

    private static IEnumerable<TradeEntry> Others(DatasetFile file, TradeEntry broken) => file.Lines
        .Where(line => !line.IsDamaged && line.Entry.Reporter == broken.Reporter && line.Entry.Period.Frequency == broken.Period.Frequency)
        .Select(line => line.Entry);

    // A damaged line may swallow others, but gives no row that the file did not have; one that contradicts another is read.
    private static async Task<bool> IsLossAloneAsync(Dataset dataset)
    {
        foreach (var file in dataset.Files)
        {
            if (!file.Lines.Any(line => line.IsDamaged)) continue;
            var whole = await Pipeline.RowsAsync(file with { Lines = [.. file.Lines.Select(line => line with { Damage = null, Spoiled = null })] });
            var rest = await Pipeline.RowsAsync(file);
            if (whole is null || rest is null) return false;
            var known = whole.Select(row => (row.Key, row.Figures)).ToHashSet();
            if (rest.Any(row => !known.Contains((row.Key, row.Figures)))) return false;
        }

        return true;
    }
}

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
