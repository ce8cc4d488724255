using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TradeFunctions.Oracle.Api;

/// <summary>
/// The numbers of an answer's sentences: a text a figure, whose path ends in <c>| name from/period</c>, and one with all percentages of the
/// words. The flow and, in series, the partner are in a sentence's id.
/// </summary>
internal static partial class SpokenFacts
{
    /// <summary>The texts of the sentences.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="figure">Whose they are.</param>
    /// <param name="commodity">What they speak of.</param>
    /// <param name="partners">The partners of a series by the end of a sentence's id; null: ids have none.</param>
    public static IEnumerable<AnswerFigure> Read(JsonElement answer, AnswerFigure figure, string commodity, IReadOnlyDictionary<string, int>? partners = null)
    {
        var name = answer.TryGetProperty("commodity_name", out var called) ? called.GetString() : null;
        foreach (var fact in answer.GetProperty("facts").EnumerateArray())
        {
            var id = fact.GetProperty("id").GetString()!.Split('.', 3);
            var kind = id.Length == 1 ? id[0] : id[1];
            var period = fact.GetProperty("period").GetString()!;
            var of = figure with
            {
                Flow = id[0] switch { "exports" => "X", "imports" => "M", var other => other },
                Partner = partners is null ? figure.Partner : partners[id[2]],
                Frequency = AnswerReading.Frequency(period),
                Time = AnswerReading.Time(period),
                Measure = figure.Measure.Length == 0 ? "value" : figure.Measure,
            };
            foreach (var (path, text) in Numbers(fact)) yield return of with { Path = $"{commodity}: fact {kind} | {path}", Text = text };
            yield return of with { Path = $"{commodity}: fact {kind} | percentages", Text = Percentages(fact.GetProperty("text").GetString()!, kind, name) };
        }
    }

    private static IEnumerable<(string Path, string Text)> Numbers(JsonElement fact)
    {
        foreach (var number in fact.GetProperty("figures").EnumerateArray())
        {
            var value = decimal.Parse(number.GetProperty("value").GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);
            yield return (
                $"{number.GetProperty("name").GetString()} {number.GetProperty("from").GetString()}/{number.GetProperty("period").GetString()}",
                string.Create(CultureInfo.InvariantCulture, $"{value:0.000000} {number.GetProperty("unit").GetString()}"));
        }
    }

    // Names of goods have percentages of their own.
    private static string Percentages(string text, string kind, string? name)
    {
        if (kind.StartsWith("top_goods", StringComparison.Ordinal)) text = Part().Match(text).Value;
        if (name is not null) text = text.Replace(name, "", StringComparison.OrdinalIgnoreCase);
        if (Named().Match(text) is { Success: true } named) text = text.Replace(named.Groups[1].Value, "", StringComparison.OrdinalIgnoreCase);
        return string.Join(',', Percentage().Matches(text).Select(match => match.Value));
    }

    [GeneratedRegex(@"(less than )?[0-9][0-9,]*(\.[0-9]+)?%", RegexOptions.CultureInvariant)]
    private static partial Regex Percentage();

    // A title that is cut is no longer the name: it stands before its code.
    [GeneratedRegex(@"(?:exports of|imports of|trade in|market for|partner in) (.+?) \((?:HS|commodity) ", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\(together [^)]*% of all goods\)", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
