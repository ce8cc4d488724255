namespace TradeFunctions.Core.Tests.Damage;

/// <summary>What is said of a series' history: it may reach less far where it says that a period has no figure.</summary>
internal static class HistoryComparison
{
    // What ends a streak because nothing is known there.
    private static readonly string[] Unknown = ["missing", "no_base", "conflict", "not_read", "zero_base", "unread", "not_existing"];

    /// <summary>A streak is as long as the undamaged one, or at least not longer where a hole ends it.</summary>
    public static IEnumerable<(string Name, string Said)> Streak(ServedBlock block, ServedBlock? truth)
    {
        var (length, end) = (block.Numbers["length"], block.Text("ended_by"));
        if (length == 0) yield break;
        if (truth is not null && truth.Text("direction") == block.Text("direction"))
        {
            var whole = truth.Numbers["length"];
            if (length == whole || (Unknown.Contains(end) && length < whole)) yield break;
        }

        yield return ("length", $"{length} {block.Text("direction")}, ended by {end}; undamaged {truth?.Numbers["length"]} {truth?.Text("direction")}, ended by {truth?.Text("ended_by")}");
    }

    /// <summary>
    /// An extreme reaches as far back as the undamaged one, or further over periods that it names as having no figure. "On record" says
    /// that nothing came before.
    /// </summary>
    public static IEnumerable<(string Name, string Said)> Extreme(ServedBlock block, ServedBlock? truth)
    {
        var (since, gaps) = (block.Text("since"), block.Text("gaps"));
        var told = truth is null ? null : truth.Text("since");
        if (told is not null && (told == since || (told.Length > 0 && IsGap(told, gaps))) && (told.Length > 0 || IsOnRecord(block) == IsOnRecord(truth!))) yield break;
        yield return (IsOnRecord(block) ? "on_record" : "since", $"since '{since}' on record {IsOnRecord(block)} gaps {gaps}; undamaged since '{told}' gaps {truth?.Text("gaps")}");
    }

    private static bool IsOnRecord(ServedBlock block) => block.Text("on_record") == "True";

    // Gaps are objects with their first and last period, as text.
    private static bool IsGap(string period, string gaps)
    {
        var bounds = GapBounds(gaps);
        for (var i = 0; i + 1 < bounds.Count; i += 2)
        {
            if (string.CompareOrdinal(bounds[i], period) <= 0 && string.CompareOrdinal(period, bounds[i + 1]) <= 0) return true;
        }

        return false;
    }

    private static List<string> GapBounds(string gaps) =>
        [.. gaps.Split('"').Where(part => part.Length is 4 or 7 && char.IsAsciiDigit(part[0]))];
}
