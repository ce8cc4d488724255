namespace TradeFunctions.Core.Tests.Damage;

/// <summary>
/// A sentence of the damaged dataset is one of the undamaged one, word by word. Of those about a single series also one that leaves a clause
/// out: every figure behind it is then one of the undamaged dataset's.
/// </summary>
internal static class SentenceComparison
{
    // Whether a list of the largest leaves a larger one out is compared where places are served.
    private static readonly string[] OfSingleSeries =
        [
        "value_and_record", "change_and_streak", "weight", "year_to_date_common_months", "year_to_date", "balance", "annual_differs", "share",
        "mirror", "rank", "largest_partner", "top_partners", "top_goods_hs2", "top_goods_hs4", "top_goods_hs6",
    ];

    /// <summary>What is said and not so.</summary>
    /// <param name="truth">The undamaged answer; null: there is none.</param>
    /// <param name="served">The damaged answer.</param>
    /// <param name="wrongMeasures">The measures of the damaged answer that are wrong.</param>
    /// <param name="numbers">Every number of the undamaged dataset: a sentence may be of a period or an amount that the undamaged answer leaves
    /// to another.</param>
    public static IEnumerable<(string Kind, string Detail)> Of(
        AnswerReading? truth, AnswerReading served, IReadOnlyList<string> wrongMeasures, IReadOnlySet<decimal> numbers)
    {
        var told = truth?.Sentences.Select(sentence => sentence.Text).ToHashSet() ?? [];
        foreach (var sentence in served.Sentences.Where(sentence => !told.Contains(sentence.Text)))
        {
            var kind = Kind(sentence);
            var isSingle = OfSingleSeries.Contains(kind);
            var wrong = sentence.Figures.FirstOrDefault(figure => !isSingle || truth is null || !IsTrue(kind, figure, truth, wrongMeasures, numbers));
            if (wrong is null) continue;
            var instead = truth?.Sentences.FirstOrDefault(other => other.Id == sentence.Id)?.Text ?? "(no such sentence)";
            yield return (isSingle ? $"{kind} {Name(wrong)}" : kind, $"{sentence.Text} | undamaged: {instead}");
        }
    }

    private static bool IsTrue(
        string kind, SpokenFigure figure, AnswerReading truth, IReadOnlyList<string> wrongMeasures, IReadOnlySet<decimal> numbers)
    {
        if (truth.Sentences.Any(sentence => sentence.Figures.Contains(figure))) return true;

        // Sums over what the sentence itself names: fewer months, or fewer of the largest partners.
        if (kind == "year_to_date_common_months" || (kind == "top_partners" && figure.Name.Contains("combined", StringComparison.Ordinal))) return true;

        if (figure.IsMeasured) return numbers.Contains(figure.Value) || numbers.Contains(-figure.Value);
        // How far back a streak or a record reaches is compared where it is served as a measure.
        return !wrongMeasures.Any(measure => measure.Contains(figure.Name == "streak" ? "/streak" : figure.Name is "rank" ? "/rank" : "/record", StringComparison.Ordinal));
    }

    // imports.weight.CHN of a series is of the kind weight.
    private static string Kind(Sentence sentence)
    {
        var parts = sentence.Id.Split('.');
        return parts.Length == 1 ? parts[0] : OfSingleSeries.FirstOrDefault(parts.Contains) ?? parts[1];
    }

    private static string Name(SpokenFigure figure) => figure.Name.Split('_')[0] is "exports" or "imports" or "total" ? "amount" : figure.Name;
}
