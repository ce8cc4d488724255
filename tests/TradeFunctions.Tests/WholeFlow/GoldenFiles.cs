using TradeFunctions.LocalHost.Azurite;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>
/// What is expected after each step, as files. A step's folder holds only what differs from the step before it, so that a folder
/// shows what a step changes. With the environment variable <c>UPDATE_GOLDEN_FILES=1</c> the files are written instead of compared:
/// look at the differences then, each is a change of what consumers get.
/// </summary>
internal static class GoldenFiles
{
    private const string UpdateVariable = "UPDATE_GOLDEN_FILES";

    /// <summary>The steps, in order. The second one, the same files again, has no folder: it changes nothing.</summary>
    public static readonly IReadOnlyList<string> Steps = ["1-first", "3-revised", "4-removed"];

    private static readonly string Folder = Path.Combine(RepositoryRoot.Find(), "tests", "TradeFunctions.Tests", "WholeFlow", "Golden");

    /// <summary>The files that a step puts into the dataset.</summary>
    public static string Raw(string step) => Path.Combine(Folder, "raw", step);

    /// <summary>What is expected after a step, by name.</summary>
    public static IReadOnlyDictionary<string, string> Expected(string step)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var earlier in Steps.TakeWhile(name => name != step).Append(step))
        {
            var folder = Path.Combine(Folder, "expected", earlier);
            if (!Directory.Exists(folder)) continue;
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllText(file);
        }

        return files;
    }

    /// <summary>Fails where what there is differs from what is expected.</summary>
    public static void Check(string step, IReadOnlyDictionary<string, string> actual) => Assert.Empty(Differences(Expected(step), actual));

    /// <summary>Replaces what is expected, where that is asked for; to be called step by step.</summary>
    public static void UpdateIfRequested(string step, IReadOnlyDictionary<string, string> actual)
    {
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1" && Steps.Contains(step)) Replace(step, actual);
    }

    /// <summary>Where two sets of files differ: the first line of each file that does.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual)
    {
        var differences = new List<string>();
        foreach (var name in expected.Keys.Union(actual.Keys).Order(StringComparer.Ordinal))
        {
            if (!expected.TryGetValue(name, out var wanted)) differences.Add($"{name}: nobody expects it");
            else if (!actual.TryGetValue(name, out var found)) differences.Add($"{name}: it is not there");
            else if (wanted != found) differences.Add($"{name}: {FirstDifference(wanted.Split('\n'), found.Split('\n'))}");
        }

        return differences;
    }

    private static string FirstDifference(string[] expected, string[] actual)
    {
        var line = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}: expected '{expected.ElementAtOrDefault(line)}', got '{actual.ElementAtOrDefault(line)}'";
    }

    private static void Replace(string step, IReadOnlyDictionary<string, string> actual)
    {
        var folder = Path.Combine(Folder, "expected", step);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var before = Expected(step);
        foreach (var (name, text) in actual.Where(file => !before.TryGetValue(file.Key, out var same) || same != file.Value))
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
