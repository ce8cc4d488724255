namespace TradeFunctions.Core.Tests.Damage;

/// <summary>Makes a counterexample small: damages are taken back, then rows left out, as long as it stays one.</summary>
internal static class Shrinking
{
    private const int MostTries = 400;

    /// <summary>The smallest that was found.</summary>
    public static async Task<Dataset> ShrinkAsync(Dataset dataset, Func<Dataset, Task<bool>> isCounterexample)
    {
        var tries = 0;
        foreach (var change in new Func<FileLine, FileLine?>[] { Mended, _ => null })
        {
            for (var size = Math.Max(1, dataset.Files.Sum(file => file.Lines.Count) / 2); size >= 1; size /= 2)
            {
                for (var start = 0; start < dataset.Files.Sum(file => file.Lines.Count) && tries++ < MostTries;)
                {
                    var smaller = Changed(dataset, start, size, change);
                    if (smaller is not null && await isCounterexample(smaller)) dataset = smaller;
                    else start += size;
                }
            }
        }

        return dataset;
    }

    private static FileLine? Mended(FileLine line) => line.IsAdded ? null : new FileLine(line.Entry);

    private static bool IsSameKey(FileLine one, FileLine other) => one.Entry with { Value = 0 } == (other.Entry with { Value = 0 });

    // Null: nothing would be another.
    private static Dataset? Changed(Dataset dataset, int start, int size, Func<FileLine, FileLine?> change)
    {
        var number = 0;
        var files = new List<DatasetFile>();
        foreach (var file in dataset.Files)
        {
            var lines = new List<FileLine>();
            foreach (var line in file.Lines)
            {
                var isMeant = number >= start && number < start + size;
                number++;
                if ((isMeant ? change(line) : line) is { } kept) lines.Add(kept);
            }

            // Without the line that it contradicts an added one is a row as any other.
            lines.RemoveAll(line => line.IsAdded && !lines.Exists(other => !other.IsAdded && IsSameKey(other, line)));
            if (lines.Count > 0) files.Add(file with { Lines = lines });
        }

        var changed = dataset with { Files = files };
        var isSame = files.SelectMany(file => file.Lines).SequenceEqual(dataset.Files.SelectMany(file => file.Lines));
        return isSame ? null : changed;
    }
}
