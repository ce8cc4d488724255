using System.Text.Json;

namespace TradeFunctions.Oracle.Api;

/// <summary>Every series of a commodity, the rankings of partners in it, and of the commodities of a level with a partner.</summary>
internal static class CommodityQuestions
{
    private const int PartnersAtOnce = 10;

    // More than any of them has, so that nothing is left out.
    private const int Top = 1000;

    private static readonly string[] SeriesParts =
        ["status", "amount", "derived", "unit", "source", "classification", "lacking", "year_over_year", "share", "contribution",
        "year_to_date", "rolling_12_months", "three_months", "notes", "streak", "record", "compound_annual_growth", "unit_value"];

    private static readonly string[] RowParts = ["rank", "amount", "share", "cumulative_share", "year_over_year", "contribution"];

    public static IEnumerable<ApiQuestion> Of(TradeDatabase database) => Series(database).Concat(Partners(database)).Concat(Commodities(database));

    private static IEnumerable<ApiQuestion> Series(TradeDatabase database)
    {
        const string Asked = """
            SELECT reporter, commodity, frequency, flow, measure, string_agg(partner_text, ',' ORDER BY partner), any_value(period_text(frequency, shown)),
                any_value(period_text(frequency, last)), string_agg(partner, ',' ORDER BY partner)
            FROM (SELECT *,
                    dense_rank() OVER (PARTITION BY reporter, commodity, frequency, flow, measure ORDER BY partner) - 1 AS i
                FROM series_questions)
            GROUP BY reporter, commodity, frequency, flow, measure, i // $partners ORDER BY ALL
            """;
        var groups = database.Query("SELECT DISTINCT 'G.' || id, number FROM partner_groups").ToDictionary(row => row[0], row => AnswerReading.Number(row[1]));
        foreach (var row in database.Query(Asked.Replace("$partners", $"{PartnersAtOnce}", StringComparison.Ordinal)))
        {
            var figure = AnswerReading.Figure("commodity series", row[0]) with { Frequency = row[2], Flow = row[3], Measure = row[4] };
            var word = row[2] == "A" ? "annual" : "monthly";
            yield return new ApiQuestion(
                $"v1/series/{row[0]}/{row[5]}?commodity={row[1]}&frequency={word}&flow={row[3]}&measure={row[4]}&from={row[6]}&to={row[7]}",
                figure,
                [.. row[8].Split(',').Select(partner => $"{partner}/{row[1]}")],
                json => ReadSeries(json, figure, row[1], groups));
        }
    }

    private static IEnumerable<ApiQuestion> Partners(TradeDatabase database)
    {
        foreach (var row in Asked(database, "partner ranking"))
        {
            var figure = Ranking("partner ranking", row);
            var combine = row[7].Length > 0 ? $"&combine={row[7]}" : "";
            yield return new ApiQuestion(
                $"v1/rankings/{row[0]}/partners?commodity={row[1]}&flow={row[3]}&measure={row[4]}&period={row[6]}&top={Top}{combine}",
                figure,
                [$"{row[5]}/{row[1]}"],
                json => ReadRows(json, json => figure with { Partner = Code(json), Path = $"{row[1]}: " })
                    .Concat(JointShare.Read(json.GetProperty("combined"), figure with { Path = $"{row[1]}: combined." }))
                    .Concat(SpokenFacts.Read(json, figure, row[1])));
        }
    }

    private static IEnumerable<ApiQuestion> Commodities(TradeDatabase database)
    {
        foreach (var row in Asked(database, "commodity ranking"))
        {
            var (partner, level) = (row[1].Split('/')[0], row[1].Split('/')[1]);
            var figure = Ranking("commodity ranking", row) with { Partner = AnswerReading.Number(partner) };
            yield return new ApiQuestion(
                $"v1/rankings/{row[0]}/commodities?partner={partner}&level={level}&flow={row[3]}&measure={row[4]}&period={row[6]}&top={Top}",
                figure,
                [$"{row[5]}/{row[1]}"],
                json => ReadRows(json, json => figure with { Path = $"{json.GetProperty("code").GetString()}: " })
                    .Concat(SpokenFacts.Read(json, figure, "TOTAL")));
        }
    }

    private static List<string[]> Asked(TradeDatabase database, string ranking) => database.Query(
        $"""
        SELECT reporter, field, frequency, flow, measure, t, period_text(frequency, t), c.text
        FROM ranking_questions LEFT JOIN combinations c USING (ranking, reporter, field, frequency, flow, measure, t) WHERE ranking = '{ranking}'
        """);

    private static AnswerFigure Ranking(string answer, string[] row) => AnswerReading.Figure(answer, row[0]) with
    {
        Frequency = row[2],
        Flow = row[3],
        Measure = row[4],
        Time = AnswerReading.Number(row[5]),
    };

    private static int Code(JsonElement row) => row.GetProperty("partner").GetProperty("code").GetInt32();

    private static int Code(JsonElement series, Dictionary<string, int> groups) =>
        groups.TryGetValue(series.GetProperty("partner").GetProperty("id").GetString()!, out var group) ? group : Code(series);

    private static IEnumerable<AnswerFigure> ReadSeries(JsonElement answer, AnswerFigure figure, string commodity, Dictionary<string, int> groups)
    {
        var sources = AnswerReading.Sources(answer);
        var ids = new Dictionary<string, int>();
        foreach (var series in answer.GetProperty("series").EnumerateArray())
        {
            var partner = Code(series, groups);
            ids.Add(series.GetProperty("partner").GetProperty("id").GetString()!, partner);
            foreach (var (path, text) in JsonTexts.Of(answer.GetProperty("history"), "history", sources))
                yield return figure with { Partner = partner, Path = $"{commodity}: {path}", Text = text };
            foreach (var row in series.GetProperty("rows").EnumerateArray())
            {
                var time = AnswerReading.Time(row.GetProperty("period").GetString()!);
                // A zero has no currency of its own.
                var parts = row.GetProperty("status").GetString() == "no_trade" && figure.Measure != "weight" ? SeriesParts.Where(part => part != "unit") : SeriesParts;
                // Which edition all goods together are in says nothing of them.
                if (commodity == "TOTAL") parts = parts.Where(part => part != "classification");
                foreach (var (path, text) in parts.SelectMany(part => JsonTexts.Of(row.GetProperty(part), part, sources)))
                    yield return figure with { Partner = partner, Time = time, Path = $"{commodity}: {path}", Text = text };
            }
        }

        foreach (var fact in SpokenFacts.Read(answer, figure, commodity, ids)) yield return fact;
    }

    // Rows of what has no figure now and had none a year before say nothing.
    private static IEnumerable<AnswerFigure> ReadRows(JsonElement answer, Func<JsonElement, AnswerFigure> figureOf)
    {
        var sources = AnswerReading.Sources(answer);
        foreach (var row in answer.GetProperty("rows").EnumerateArray().Concat(answer.GetProperty("unranked").EnumerateArray()).Where(IsKnown))
        {
            var figure = figureOf(row);
            foreach (var (path, text) in RowParts.SelectMany(part => JsonTexts.Of(row.GetProperty(part), part, sources)))
            {
                if (!path.EndsWith(".world", StringComparison.Ordinal) && !path.EndsWith(".source", StringComparison.Ordinal))
                    yield return figure with { Path = figure.Path + path, Text = text };
            }
        }
    }

    private static bool IsKnown(JsonElement row) => new[] { "figure", "year_before" }
        .Any(figure => row.GetProperty(figure).GetProperty("status").GetString() is "ok" or "conflict" or "incomplete"
            || row.GetProperty(figure).GetProperty("reason").ValueKind != JsonValueKind.Null);
}
