using System.Text.Json;

namespace TradeFunctions.Oracle.Api;

/// <summary>Each pair of reporters in every period that the first one reports.</summary>
internal static class MirrorQuestions
{
    public static IEnumerable<ApiQuestion> Of(TradeDatabase database)
    {
        foreach (var row in database.Query("SELECT DISTINCT reporter, partner, frequency, t, period_text(frequency, t) FROM mirrors ORDER BY ALL"))
        {
            var figure = AnswerReading.Figure("mirror", row[0]) with
            {
                Partner = AnswerReading.Number(row[1]),
                Frequency = row[2],
                Time = AnswerReading.Number(row[3]),
            };
            yield return new ApiQuestion($"v1/mirror/{row[0]}/{row[1]}?period={row[4]}", figure, [], json => Read(json, figure));
        }
    }

    private static IEnumerable<AnswerFigure> Read(JsonElement answer, AnswerFigure figure)
    {
        var sources = AnswerReading.Sources(answer);
        foreach (var flow in answer.GetProperty("flows").EnumerateArray())
        {
            var word = flow.GetProperty("own").GetProperty("flow").GetString()!;
            foreach (var (path, text) in JsonTexts.Of(flow, "", sources))
                yield return figure with { Flow = word, Path = path, Text = text };
        }

        foreach (var fact in SpokenFacts.Read(answer, figure, "TOTAL")) yield return fact;
    }
}
