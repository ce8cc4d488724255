using System.Globalization;

namespace TradeFunctions.LocalHost.Loading;

/// <summary>Lines on how each file was read and what could not be used, with the files that need attention first.</summary>
internal static class FileReport
{
    private const int MaxFiles = 20;
    private const int MaxReasons = 3;
    private const int MaxNameLength = 46;
    private const int Width = 100;

    /// <summary>The lines, at most 100 columns wide: of twenty files at most, and how many more there are.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<RunFile> files)
    {
        var shown = files.OrderBy(Urgency).Take(MaxFiles).ToList();
        var width = shown.Select(file => Name(file).Length).DefaultIfEmpty().Max();
        foreach (var file in shown)
        {
            foreach (var line in Wrap($"  {Name(file).PadRight(width)}  {Describe(file)}", 4)) yield return line;
            foreach (var reason in file.Reasons.Take(MaxReasons))
            {
                foreach (var line in Wrap($"    {Describe(reason)}", 6)) yield return line;
            }

            if (file.Note is null) continue;
            foreach (var line in Wrap($"    {file.Note}", 6)) yield return line;
        }

        if (files.Count > MaxFiles) yield return $"  and {files.Count - MaxFiles} more";
        if (shown.FirstOrDefault(file => file.RejectsHref is not null) is { } rejected)
        {
            foreach (var line in Wrap($"  Every rejected row, here of {Name(rejected)}: {rejected.RejectsHref}", 4)) yield return line;
        }
    }

    /// <summary>Whether nothing in the file could be used, or more than half of it was rejected.</summary>
    public static bool IsUnusable(RunFile file) =>
        (file.Refusal is not null && !IsDocument(file)) || file.Failure is not null || file.Problem is not null;

    // A text for people, such as a licence: there is nothing wrong with it.
    private static bool IsDocument(RunFile file) => file.Refusal?.Code == "document";

    private static int Urgency(RunFile file) =>
        IsUnusable(file) ? (file.Problem is null ? 0 : 1) : file.Rejects > 0 || file.Note is not null ? 2 : 3;

    // The end of a path says more than its beginning.
    private static string Name(RunFile file) => file.Blob.Length <= MaxNameLength ? file.Blob : $"…{file.Blob[^(MaxNameLength - 1)..]}";

    private static string Describe(RunFile file)
    {
        if (IsDocument(file)) return $"left out: {file.Refusal!.Detail}";
        if (file.Refusal is { } refusal) return Sentences($"{file.Outcome}: {refusal.Detail}", refusal.Advice);
        if (file.Failure is not null) return $"{file.Outcome}: {file.Failure}";
        if (file.Outcome != "refined") return file.Layout is null ? file.Outcome : $"{file.Layout}, {file.Outcome}";
        var used = file.Used == file.Records ? Text($"{Rows(file.Used)} used") : Text($"{file.Used:N0} of {Rows(file.Records)} used");
        var rejected = file.Rejects > 0 ? Text($", {file.Rejects:N0} rejected") : "";
        var breakdowns = file.BreakdownRows > 0 ? Text($", {file.BreakdownRows:N0} left out, since they only break another figure down") : "";
        var others = file.OtherSystemRows > 0 ? Text($", {file.OtherSystemRows:N0} left out, since their goods are not in the Harmonized System") : "";
        var remarks = file.Remarks > 0 ? Text($", {file.Remarks:N0} {(file.Remarks == 1 ? "line" : "lines")} taken for a remark") : "";
        return Sentences($"{file.Layout}, {used}{rejected}{breakdowns}{others}{remarks}", file.Advice);
    }

    private static string Describe(RejectedFor reason) => Sentences(
        Text($"{reason.Count:N0} × {reason.Code}, first on line {reason.FirstLine}{(reason.Column is { } column ? $", column {column}" : "")}: {reason.Found}"),
        reason.Advice);

    private static string Sentences(string text, string? advice) =>
        advice is null ? text : $"{text}{(text.EndsWith('.') ? "" : ".")} {advice}";

    private static string Rows(long count) => Text($"{count:N0} {(count == 1 ? "row" : "rows")}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Wrap(string line, int indent)
    {
        while (line.Length > Width)
        {
            var end = line.LastIndexOf(' ', Width);
            if (line.AsSpan(0, Math.Max(end, 0)).IsWhiteSpace()) break;
            yield return line[..end].TrimEnd();
            line = new string(' ', indent) + line[(end + 1)..];
        }

        yield return line;
    }
}
