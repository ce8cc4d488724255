using System.Globalization;
using TradeFunctions.Core.Reading;

namespace TradeFunctions.Storage.Datasets;

/// <summary>Says in words what could not be used of a file.</summary>
public static class FlawText
{
    /// <summary>What to know about a file that may be an extract, and what to do about it.</summary>
    public const string NotSeenWhole =
        "Sums of its rows are not taken for totals, since it cannot be seen to hold a whole release: there are no figures of all goods or of "
            + "the World, no shares and no ranks. If it holds everything, say \"complete\": true in _dataset.json or, where they are not there yet, "
            + "put its tables of codes (country_codes, product_codes) beside it.";

    private const int Most = 20;
    private const string OtherSystem = "their goods are in another classification than the Harmonized System";

    /// <summary>A sentence for each file that is a problem, at most twenty, then how many more there are.</summary>
    public static IReadOnlyList<string> Problems(FlawedFiles flaws)
    {
        var problems = flaws.Files.Where(file => file.IsProblem() && file.Problem != FlawedFile.Failed);
        List<string> all = [.. problems.Select(file => $"{file.Blob}: {Of(file)}")];
        return all.Count <= Most ? all : [.. all.Take(Most), string.Create(CultureInfo.InvariantCulture, $"and {all.Count - Most} files more")];
    }

    /// <summary>What could not be used of one file.</summary>
    public static string Of(FlawedFile file) => file.Problem switch
    {
        FlawedFile.Refused => $"the file cannot be used: {file.Refusal?.Detail}",
        FlawedFile.Failed => "reading the file failed.",
        FileYield.NoRows => "the file has a header and 0 rows.",
        FileYield.OnlyBreakdowns => Text($"0 of {Rows(file.Records)} used: each only breaks another figure down, which the file does not have."),
        FileYield.OnlyOtherSystems => Text($"0 of {Rows(file.Records)} used: {OtherSystem}."),
        _ when file.Rejects == 0 => NotUsed(file),
        _ => Text($"{file.Used} of {Rows(file.Records)} used, {file.Rejects} rejected{Commonest(file)}."),
    };

    /// <summary>Says how many rows only break another figure down.</summary>
    public static string Breakdowns(FlawedFile file) =>
        Text($"{file.Breakdowns} of {Rows(file.Records)} not used, since they only break another figure down.");

    /// <summary>Says how many rows classify goods in another system.</summary>
    public static string OtherSystems(FlawedFile file) => Text($"{file.OtherSystems} of {Rows(file.Records)} not used: {OtherSystem}.");

    private static string NotUsed(FlawedFile file) => string.Join(" ", new[]
    {
        file.Breakdowns > 0 ? Breakdowns(file) : null,
        file.OtherSystems > 0 ? OtherSystems(file) : null,
    }.OfType<string>());

    private static string Commonest(FlawedFile file) => file.Reasons is [var first, ..] ? $"; {Of(first)}" : "";

    // The commonest reason, and where it occurs first.
    private static string Of(RejectReason reason) => Text(
        $"{reason.Code} {reason.Count} {(reason.Count == 1 ? "time" : "times")}, first on line {reason.FirstLine}{(reason.Column is { } column ? $", column {column}" : "")}: {reason.Found}");

    private static string Rows(long count) => Text($"{count} {(count == 1 ? "row" : "rows")}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
