using Microsoft.Net.Http.Headers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Http.Responding;

/// <summary>Chooses the form of an answer: that of <c>format</c>, else the one of the route's forms that Accept prefers.</summary>
public static class MediaTypes
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";
    public const string Html = "text/html";
    public const string Problem = "application/problem+json";

    private static readonly MediaTypeHeaderValue JsonType = new(Json);
    private static readonly MediaTypeHeaderValue CsvType = new(Csv);
    private static readonly MediaTypeHeaderValue HtmlType = new(Html);

    /// <summary>The form to answer in, or an error if none of the route's forms is accepted.</summary>
    public static Outcome<AnswerFormat> Choose(Query query, IList<MediaTypeHeaderValue> accept)
    {
        if (query.TryGet(ApiParameters.Format, out var requested)) return requested;
        if (query.Route.IsPage) return ChoosePage(accept);
        if (accept.Count == 0) return AnswerFormat.Json;
        var json = Quality(accept, JsonType);
        var csv = query.Route.Table is null ? 0 : Quality(accept, CsvType);
        if (json > 0 || csv > 0) return csv > json ? AnswerFormat.Csv : AnswerFormat.Json;
        return new QueryError(ProblemCode.NotAcceptable, $"Accept takes neither {Json}{(query.Route.Table is null ? "" : $" nor {Csv}")}.")
        {
            Nearest = query.Route.Table is null ? [Json] : [Json, Csv],
        };
    }

    /// <summary>The media type of a form.</summary>
    public static string Of(AnswerFormat format) => format switch
    {
        AnswerFormat.Csv => Csv,
        AnswerFormat.Html => Html,
        _ => Json,
    };

    private static Outcome<AnswerFormat> ChoosePage(IList<MediaTypeHeaderValue> accept) =>
        accept.Count == 0 || Quality(accept, HtmlType) > 0
            ? AnswerFormat.Html
            : new QueryError(ProblemCode.NotAcceptable, $"Accept does not take {Html}.") { Nearest = [Html] };

    // The most specific range that matches the type decides (RFC 9110, 12.5.1).
    private static double Quality(IList<MediaTypeHeaderValue> accept, MediaTypeHeaderValue type)
    {
        var range = accept
            .Where(range => type.MediaType.Equals(range.MediaType, StringComparison.OrdinalIgnoreCase) || TakesAll(range, type))
            .MaxBy(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2);
        return range is null ? 0 : range.Quality ?? 1;
    }

    private static bool TakesAll(MediaTypeHeaderValue range, MediaTypeHeaderValue type) =>
        range.MatchesAllTypes
        || (range.MatchesAllSubTypes && range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase));
}
