using System.Net;
using System.Text.Json;

namespace TradeFunctions.LocalHost.Loading;

/// <summary>Reads the service's HTTP answers, as any client would.</summary>
internal sealed class ServiceClient(HttpClient http)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The answer; null: the service answered 404.</summary>
    /// <exception cref="InvalidOperationException">Any other error; the message has the service's answer.</exception>
    public async Task<T?> GetAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        return answer.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync<T>(answer, cancellationToken);
    }

    /// <summary>The answer to a request without a body.</summary>
    /// <exception cref="InvalidOperationException">The service answered with an error; the message has its answer.</exception>
    public async Task<T> PostAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content: null, cancellationToken);
        return await ReadAsync<T>(answer, cancellationToken);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri!.PathAndQuery} was answered with {(int)answer.StatusCode}: {text}");
        return JsonSerializer.Deserialize<T>(text, Json)!;
    }
}
