using System.Text.RegularExpressions;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>
/// What a damaged dataset must not serve. A number is a claim: it has to be the undamaged dataset's, or not be there. Which rows were
/// damaged is not asked, so that nothing is excused by what the code takes them to have touched.
/// </summary>
internal static partial class PublishedComparison
{
    // Counts of what is there, as far as is known: claims only where the measure as a whole is ok.
    private static readonly string[] Counts = ["of", "covers"];

    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<Violation> Of(Published undamaged, Published damaged)
    {
        foreach (var (answer, json) in damaged.Answers.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (undamaged.Answers.TryGetValue(answer, out var same) && json.AsSpan().SequenceEqual(same)) continue;
            foreach (var violation in Of(answer, undamaged.Find(answer), damaged.Find(answer)!, undamaged.Numbers)) yield return violation;
        }
    }

    /// <summary>Every zero that a dataset with a file nobody could read is said to have.</summary>
    public static IEnumerable<Violation> NoTrade(Published published) =>
        from answer in published.Answers.Keys.Order(StringComparer.Ordinal)
        from block in published.Find(answer)!.ByCommodity
        where block.Value.Status == "no_trade"
        select new Violation($"{Measure(block.Key)} no_trade", answer, block.Key) { IsFigure = true };

    private static IEnumerable<Violation> Of(string answer, AnswerReading? truth, AnswerReading served, IReadOnlySet<decimal> numbers)
    {
        var found = new List<Violation>();
        foreach (var (path, block) in served.ByCommodity)
        {
            // Where the undamaged dataset has no such ranking, the damaged one has no amounts that are its own.
            if (truth is null && !answer.StartsWith("series", StringComparison.Ordinal))
            {
                found.AddRange(block.Numbers
                    .Where(number => number.Value != 0 && IsClaim(path, number.Key, block) && !numbers.Contains(number.Value))
                    .Select(number => new Violation($"{Measure(path)}.{number.Key}: {Status(block)}, undamaged no answer", answer, $"{path}.{number.Key}: {number.Value}")));
                continue;
            }

            var other = truth?.ByCommodity.GetValueOrDefault(path);
            foreach (var (name, said) in Wrong(path, block, other, served, truth))
            {
                var kind = $"{Measure(path)}.{name}: {Status(block)}, undamaged {Status(other)}";
                found.Add(new Violation(kind, answer, $"{path}.{name}: {said}") { IsFigure = block.Texts.ContainsKey("derived") });
            }
        }

        List<string> wrongMeasures = [.. found.Select(violation => violation.Detail)];
        return found.Concat(SentenceComparison.Of(truth, served, wrongMeasures, numbers)
            .Select(wrong => new Violation($"sentence {wrong.Kind}", answer, wrong.Detail)));
    }

    private static IEnumerable<(string Name, string Said)> Wrong(
        string path, ServedBlock block, ServedBlock? other, AnswerReading served, AnswerReading? truth)
    {
        // Over the months that both years have: these are named, and are others.
        if (path.Contains("/common", StringComparison.Ordinal) && !HasSameMonths(path, served, truth)) return [];
        if (other is null && truth is not null && IsUnlisted(path, truth))
            return block.Texts.ContainsKey("derived") ? Differing(path, block, null).Where(number => block.Numbers[number.Name] != 0) : [];
        if (path.EndsWith("/streak", StringComparison.Ordinal)) return HistoryComparison.Streak(block, other);
        if (path.EndsWith("/high", StringComparison.Ordinal) || path.EndsWith("/low", StringComparison.Ordinal))
            return HistoryComparison.Extreme(block, other);
        return Differing(path, block, other);
    }

    // A row that the undamaged ranking has not, having no figure of it now or a year before; measures of such a row follow from others.
    private static bool IsUnlisted(string path, AnswerReading truth)
    {
        for (var end = path.IndexOf(']', StringComparison.Ordinal); end >= 0; end = path.IndexOf(']', end + 1))
        {
            if (!truth.ByCommodity.ContainsKey(path[..(end + 1)])) return true;
        }

        return false;
    }

    private static IEnumerable<(string Name, string Said)> Differing(string path, ServedBlock block, ServedBlock? other) => block.Numbers
            .Where(number => IsClaim(path, number.Key, block))
            .Where(number => other is null || !other.Numbers.TryGetValue(number.Key, out var value) || value != number.Value)
            .Select(number => (number.Key, $"{number.Value} ({block.Status}), undamaged {other?.Numbers.GetValueOrDefault(number.Key)} ({other?.Status})"));

    private static bool IsClaim(string path, string name, ServedBlock block)
    {
        if (name is "source" or "exports_source" or "imports_source" or "quantity_unit" or "ranked" or "years" or "level" || path.EndsWith("/record", StringComparison.Ordinal)) return false;
        if (Counts.Contains(name) && !path.EndsWith("/share", StringComparison.Ordinal)) return block.Status == "ok";
        return true;
    }

    private static bool HasSameMonths(string path, AnswerReading served, AnswerReading? truth)
    {
        var common = path[..(path.IndexOf("/common", StringComparison.Ordinal) + "/common".Length)];
        return truth?.ByCommodity.GetValueOrDefault(common)?.Text("months") == served.ByCommodity[common].Text("months");
    }

    private static string Status(ServedBlock? block) =>
        block is null ? "not there" : $"{(block.Text("derived") == "True" ? "derived " : "")}{block.Status ?? "said"}";

    // The last name of the path: exports/by_value/share is a share, rows[CHN]/figure a figure.
    private static string Measure(string path)
    {
        var name = Item().Replace(path, "");
        name = name[(name.LastIndexOf('/') + 1)..];
        return name is "world" or "total" or "year_before" ? "figure" : name;
    }

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Item();
}
