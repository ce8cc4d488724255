using System.Text.Json;

namespace TradeFunctions.Oracle.Api;

/// <summary>Everything that the service is asked about the reporters, partners and periods that the raw files have.</summary>
internal static class Questions
{
    private const string Total = "TOTAL";

    private const int PartnersAtOnce = 10;

    // Quantities are never added up over flows, and the service refuses to.
    private static readonly (string Flow, string Measure)[] FlowMeasures =
    [
        ("X", "value"), ("X", "weight"), ("X", "quantity"),
        ("M", "value"), ("M", "weight"), ("M", "quantity"),
        ("total", "value"), ("total", "weight"),
    ];

    // Said of a row beside its measure.
    private static readonly string[] OfRows = ["period", "classification", "lacking"];

    private static readonly (string Block, string Flow)[] FlowBlocks = [("exports", "X"), ("imports", "M"), ("total", "total")];
    private static readonly (string Block, string Measure)[] MeasureBlocks = [("by_value", "value"), ("by_net_weight", "weight"), ("by_quantity", "quantity")];

    /// <summary>The list of reporters, every summary, and every series of every flow and measure.</summary>
    public static IEnumerable<ApiQuestion> Of(TradeDatabase database)
    {
        yield return new ApiQuestion("v1/reporters", AnswerReading.Figure("reporters", "0"), [], Reporters);
        foreach (var row in database.Query("SELECT reporter, partner, frequency, t, period_text(frequency, t) FROM requests"))
        {
            var figure = AnswerReading.Figure("summary", row[0]) with { Partner = AnswerReading.Number(row[1]), Frequency = row[2], Time = AnswerReading.Number(row[3]) };
            yield return new ApiQuestion($"v1/summaries/{row[0]}/{row[1]}?period={row[4]}", figure, [], json => Summary(json, figure));
        }

        foreach (var (reporter, frequency) in database.Query("SELECT DISTINCT reporter, frequency FROM calendar JOIN selected_reporters USING (reporter)").Select(row => (row[0], row[1])))
        {
            var partners = database.Query($"SELECT partner FROM partners WHERE reporter = {reporter} ORDER BY partner").Select(row => row[0]);
            foreach (var some in partners.Chunk(PartnersAtOnce))
            {
                foreach (var (flow, measure) in FlowMeasures)
                    yield return Series(reporter, some, frequency, flow, measure);
            }
        }
    }

    private static ApiQuestion Series(string reporter, string[] partners, string frequency, string flow, string measure)
    {
        var figure = AnswerReading.Figure("series", reporter) with { Frequency = frequency, Flow = flow, Measure = measure };
        var word = frequency == "A" ? "annual" : "monthly";
        return new ApiQuestion(
            $"v1/series/{reporter}/{string.Join(',', partners)}?frequency={word}&flow={flow}&measure={measure}",
            figure,
            [.. partners.Select(partner => $"{partner}/")],
            json => Series(json, figure));
    }

    private static IEnumerable<AnswerFigure> Reporters(JsonElement answer)
    {
        foreach (var entry in answer.GetProperty("reporters").EnumerateArray())
        {
            var reporter = entry.GetProperty("reporter").GetProperty("code").ToString();
            var figure = AnswerReading.Figure("reporters", reporter);
            foreach (var (path, text) in JsonTexts.Of(entry, "", []))
            {
                if (!IsOfTheReporter(path)) yield return figure with { Path = path, Text = text };
            }
        }
    }

    // What the reporter is is no figure.
    private static bool IsOfTheReporter(string path) =>
        path is "published_at" or "kind" || path.StartsWith("reporter.", StringComparison.Ordinal) || path.StartsWith("years", StringComparison.Ordinal);

    private static IEnumerable<AnswerFigure> Summary(JsonElement answer, AnswerFigure figure)
    {
        var sources = AnswerReading.Sources(answer);
        foreach (var (block, flow) in FlowBlocks)
        {
            // The check is about all commodities together; single goods are none of its figures.
            foreach (var property in answer.GetProperty(block).EnumerateObject())
            {
                if (property.Name == TopCommodityCheck.Property)
                {
                    foreach (var text in TopCommodityCheck.Read(property.Value, sources)) yield return figure with { Flow = flow, Path = text.Path, Text = text.Text };
                    continue;
                }

                var measure = MeasureBlocks.FirstOrDefault(entry => entry.Block == property.Name).Measure;
                var path = measure is null ? property.Name : "";
                foreach (var text in JsonTexts.Of(property.Value, path, sources))
                    yield return figure with { Flow = flow, Measure = measure ?? "", Path = text.Path, Text = text.Text };
            }
        }

        foreach (var text in JsonTexts.Of(answer.GetProperty("balance"), "", sources))
            yield return figure with { Flow = "balance", Path = text.Path, Text = text.Text };
        foreach (var fact in SpokenFacts.Read(answer, figure, Total)) yield return fact;
    }

    private static IEnumerable<AnswerFigure> Series(JsonElement answer, AnswerFigure figure)
    {
        var sources = AnswerReading.Sources(answer);
        var ids = new Dictionary<string, int>();
        foreach (var series in answer.GetProperty("series").EnumerateArray())
        {
            var partner = series.GetProperty("partner").GetProperty("code").GetInt32();
            ids.Add(series.GetProperty("partner").GetProperty("id").GetString()!, partner);
            foreach (var text in JsonTexts.Of(answer.GetProperty("history"), "history", sources)) yield return figure with { Partner = partner, Path = text.Path, Text = text.Text };
            foreach (var row in series.GetProperty("rows").EnumerateArray())
            {
                var time = AnswerReading.Time(row.GetProperty("period").GetString()!);
                foreach (var text in JsonTexts.Of(row, "", sources).Where(text => !OfRows.Contains(text.Path.Split('.')[0])))
                    yield return figure with { Partner = partner, Time = time, Path = text.Path, Text = text.Text };
            }
        }

        foreach (var fact in SpokenFacts.Read(answer, figure, Total, ids)) yield return fact;
    }
}
