using System.Globalization;

namespace TradeFunctions.LocalHost.Loading;

/// <summary>What a run took each file for, a line each; those that need a look stand first.</summary>
internal static class FileReport
{
    private const int Most = 20;
    private const int LongestName = 46;
    private const int Width = 100;

    /// <summary>The lines, none wider than a terminal of 100 columns; after twenty files how many more there are.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<RunFile> files)
    {
        var shown = files.OrderBy(Urgency).Take(Most).ToList();
        var width = shown.Select(file => Name(file).Length).DefaultIfEmpty().Max();
        foreach (var file in shown)
        {
            foreach (var line in Wrapped($"  {Name(file).PadRight(width)}  {What(file)}")) yield return line;
        }

        if (files.Count > Most) yield return $"  and {files.Count - Most} more";
        if (files.Any(file => file.Rejects > 0)) yield return "  Rejected rows are in container rejects, each with its line, column and reason.";
    }

    /// <summary>Whether nothing of the file could be used.</summary>
    public static bool IsUnusable(RunFile file) => file.Refusal is not null || file.Failure is not null;

    private static int Urgency(RunFile file) => IsUnusable(file) ? 0 : file.Rejects > 0 ? 1 : 2;

    // The end of a path tells more than its beginning.
    private static string Name(RunFile file) => file.Blob.Length <= LongestName ? file.Blob : $"…{file.Blob[^(LongestName - 1)..]}";

    private static string What(RunFile file)
    {
        if (IsUnusable(file)) return $"{file.Outcome}: {file.Refusal?.Detail ?? file.Failure}";
        if (file.Outcome != "refined") return file.Layout is null ? file.Outcome : $"{file.Layout}, {file.Outcome}";
        return string.Create(CultureInfo.InvariantCulture, $"{file.Layout}, {file.Rows:N0} {(file.Rows == 1 ? "row" : "rows")} used{(file.Rejects > 0 ? $", {file.Rejects:N0} rejected" : "")}");
    }

    private static IEnumerable<string> Wrapped(string line)
    {
        while (line.Length > Width)
        {
            var end = line.LastIndexOf(' ', Width);
            if (line.AsSpan(0, Math.Max(end, 0)).IsWhiteSpace()) break;
            yield return line[..end].TrimEnd();
            line = $"    {line[(end + 1)..]}";
        }

        yield return line;
    }
}
