using System.Text.Json;

namespace TradeFunctions.Oracle.Api;

/// <summary>The series of quarters, and of January and February together, from the first to the last that has an amount.</summary>
internal static class SpanQuestions
{
    private const int PartnersAtOnce = 10;

    private static readonly string[] Parts = ["amount", "notes"];

    private static readonly string[] Compared = ["base", "difference", "ratio"];

    public static IEnumerable<ApiQuestion> Of(TradeDatabase database)
    {
        const string Asked = """
            SELECT reporter, commodity, frequency, flow, measure, string_agg(partner, ',' ORDER BY partner), period_text(frequency, min(first)), period_text(frequency, max(last))
            FROM (SELECT *, dense_rank() OVER (PARTITION BY reporter, commodity, frequency, flow, measure ORDER BY partner) - 1 AS i FROM span_questions)
            GROUP BY reporter, commodity, frequency, flow, measure, i // $partners ORDER BY ALL
            """;
        foreach (var row in database.Query(Asked.Replace("$partners", $"{PartnersAtOnce}", StringComparison.Ordinal)))
        {
            var figure = AnswerReading.Figure("spans", row[0]) with { Frequency = row[2], Flow = row[3], Measure = row[4] };
            var word = row[2] == "Q" ? "quarterly" : "january-february";
            yield return new ApiQuestion(
                $"v1/series/{row[0]}/{row[5]}?commodity={row[1]}&frequency={word}&flow={row[3]}&measure={row[4]}&from={row[6]}&to={row[7]}",
                figure,
                [],
                json => Read(json, figure, row[1]));
        }
    }

    // What a row without an amount, or without one a year before, says of the other is no difference.
    private static IEnumerable<AnswerFigure> Read(JsonElement answer, AnswerFigure figure, string commodity)
    {
        foreach (var series in answer.GetProperty("series").EnumerateArray())
        {
            var partner = series.GetProperty("partner").GetProperty("code").GetInt32();
            foreach (var row in series.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("amount").ValueKind != JsonValueKind.Null))
            {
                var of = figure with { Partner = partner, Time = AnswerReading.Time(row.GetProperty("period").GetString()!) };
                var change = row.GetProperty("year_over_year");
                var isCompared = change.GetProperty("difference").ValueKind != JsonValueKind.Null;
                var texts = Parts.SelectMany(part => JsonTexts.Of(row.GetProperty(part), part, []))
                    .Concat(isCompared ? Compared.SelectMany(part => JsonTexts.Of(change.GetProperty(part), $"year_over_year.{part}", [])) : []);
                foreach (var (path, text) in texts) yield return of with { Path = $"{commodity}: {path}", Text = text };
            }
        }
    }
}
