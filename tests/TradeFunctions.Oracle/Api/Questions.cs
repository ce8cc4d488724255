using System.Globalization;
using System.Text.Json;

namespace TradeFunctions.Oracle.Api;

/// <summary>Everything that the service is asked about the reporters, partners and periods that the raw files have.</summary>
internal static class Questions
{
    private const int PartnersAtOnce = 10;

    // Quantities are never added up over flows, and the service refuses to.
    private static readonly (string Flow, string Measure)[] FlowMeasures =
    [
        ("X", "value"), ("X", "weight"), ("X", "quantity"),
        ("M", "value"), ("M", "weight"), ("M", "quantity"),
        ("total", "value"), ("total", "weight"),
    ];

    private static readonly (string Block, string Flow)[] FlowBlocks = [("exports", "X"), ("imports", "M"), ("total", "total")];
    private static readonly (string Block, string Measure)[] MeasureBlocks = [("by_value", "value"), ("by_net_weight", "weight"), ("by_quantity", "quantity")];

    /// <summary>The list of reporters, every summary, and every series of every flow and measure.</summary>
    public static IEnumerable<ApiQuestion> Of(TradeDatabase database)
    {
        yield return new ApiQuestion("v1/reporters", Figure("reporters", 0), Reporters);
        foreach (var row in database.Query("SELECT reporter, partner, frequency, t, period_text(frequency, t) FROM asked"))
        {
            var figure = Figure("summary", Number(row[0])) with { Partner = Number(row[1]), Frequency = row[2], Time = Number(row[3]) };
            yield return new ApiQuestion($"v1/summaries/{row[0]}/{row[1]}?period={row[4]}", figure, json => Summary(json, figure));
        }

        foreach (var (reporter, frequency) in database.Query("SELECT DISTINCT reporter, frequency FROM calendar").Select(row => (row[0], row[1])))
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
        var figure = Figure("series", Number(reporter)) with { Frequency = frequency, Flow = flow, Measure = measure };
        var word = frequency == "A" ? "annual" : "monthly";
        return new ApiQuestion(
            $"v1/series/{reporter}/{string.Join(',', partners)}?frequency={word}&flow={flow}&measure={measure}",
            figure,
            json => Series(json, figure));
    }

    private static IEnumerable<AnswerFigure> Reporters(JsonElement answer)
    {
        foreach (var entry in answer.GetProperty("reporters").EnumerateArray())
        {
            var figure = Figure("reporters", entry.GetProperty("reporter").GetProperty("code").GetInt32());
            foreach (var (path, text) in JsonTexts.Of(entry, "", []))
            {
                if (path != "published_at" && !path.StartsWith("reporter.", StringComparison.Ordinal)) yield return figure with { Path = path, Text = text };
            }
        }
    }

    private static IEnumerable<AnswerFigure> Summary(JsonElement answer, AnswerFigure figure)
    {
        var sources = Sources(answer);
        foreach (var (block, flow) in FlowBlocks)
        {
            // The check is about all commodities together; single goods are none of its figures.
            foreach (var property in answer.GetProperty(block).EnumerateObject().Where(property => property.Name != "top_goods"))
            {
                var measure = MeasureBlocks.FirstOrDefault(entry => entry.Block == property.Name).Measure;
                var path = measure is null ? property.Name : "";
                foreach (var text in JsonTexts.Of(property.Value, path, sources))
                    yield return figure with { Flow = flow, Measure = measure ?? "", Path = text.Path, Text = text.Text };
            }
        }

        foreach (var text in JsonTexts.Of(answer.GetProperty("balance"), "", sources))
            yield return figure with { Flow = "balance", Path = text.Path, Text = text.Text };
    }

    private static IEnumerable<AnswerFigure> Series(JsonElement answer, AnswerFigure figure)
    {
        var sources = Sources(answer);
        foreach (var series in answer.GetProperty("series").EnumerateArray())
        {
            var partner = series.GetProperty("partner").GetProperty("code").GetInt32();
            foreach (var row in series.GetProperty("rows").EnumerateArray())
            {
                var time = Time(row.GetProperty("period").GetString()!);
                foreach (var text in JsonTexts.Of(row, "", sources).Where(text => text.Path != "period"))
                    yield return figure with { Partner = partner, Time = time, Path = text.Path, Text = text.Text };
            }
        }
    }

    private static List<string> Sources(JsonElement answer) =>
        [.. answer.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("blob").GetString()!)];

    private static AnswerFigure Figure(string answer, int reporter) => new(answer, reporter, -1, "", "", -1, "", "", "");

    private static int Time(string period) => period.Length == 4
        ? Number(period)
        : (Number(period[..4]) * 12) + Number(period[5..]) - 1;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
