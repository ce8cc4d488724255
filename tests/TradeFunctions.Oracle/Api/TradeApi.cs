using System.Globalization;
using System.Text.Json;

namespace TradeFunctions.Oracle.Api;

/// <summary>Asks the service, as anyone may: by URL.</summary>
internal sealed class TradeApi(HttpClient http, string? dataset)
{
    private const int SideBySide = 8;

    /// <summary>Asks every question and gives what the answers say; a refusal is a text whose path names the question.</summary>
    public async Task<IReadOnlyList<AnswerFigure>> AskAsync(IEnumerable<ApiQuestion> questions, CancellationToken cancellationToken)
    {
        var answers = new System.Collections.Concurrent.ConcurrentBag<IReadOnlyList<AnswerFigure>>();
        await Parallel.ForEachAsync(
            questions,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken },
            async (question, token) => answers.Add(await AskAsync(question, token)));
        return [.. answers.SelectMany(answer => answer)];
    }

    private async Task<IReadOnlyList<AnswerFigure>> AskAsync(ApiQuestion question, CancellationToken cancellationToken)
    {
        var url = question.Url + (dataset is null ? "" : $"{(question.Url.Contains('?') ? '&' : '?')}dataset={dataset}");
        using var response = await http.GetAsync(new Uri(url, UriKind.Relative), cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var json = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        if (response.IsSuccessStatusCode) return [.. question.Read(json.RootElement)];
        var problem = string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {json.RootElement.GetProperty("code").GetString()}");
        return [question.Problem with { Partner = -1, Flow = "", Frequency = "", Time = -1, Measure = "", Path = $"refused: {question.Url}", Text = problem }];
    }
}
