using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Http.Responding;

/// <summary>A finished answer: status, headers and body. HEAD gets the same headers without the body.</summary>
internal sealed class Representation(int status) : IResult, IStatusCodeHttpResult
{
    private const string NoStore = "no-store";
    private const string Exposed = "Allow, ETag, Link, Location, Retry-After";
    private const string OneMinute = "public, max-age=60, stale-while-revalidate=600";

    public int? StatusCode => status;

    /// <summary>The body's media type; null if there is no body.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body as it is sent.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The coding of the body; null for none.</summary>
    public string? Coding { get; init; }

    /// <summary>The ETag header; null for none.</summary>
    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Whether caches may keep the answer for a minute.</summary>
    public bool IsKept { get; init; }

    public string? Location { get; init; }

    /// <summary>The links of the answer.</summary>
    public IReadOnlyList<LinkBlock> Links { get; init; } = [];

    public string? Allow { get; init; }

    public int? RetryAfterSeconds { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        WriteHeaders(httpContext.Response.Headers);
        if (status == StatusCodes.Status304NotModified) return;
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.ContentLength = Body.Length;
        if (HttpMethods.IsHead(httpContext.Request.Method)) return;
        await httpContext.Response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }

    private void WriteHeaders(IHeaderDictionary headers)
    {
        headers.Vary = "Accept, Accept-Encoding";
        headers.CacheControl = IsKept ? OneMinute : NoStore;
        headers.XContentTypeOptions = "nosniff";
        // The platform's CORS setting says which pages may read answers, but not which headers.
        headers.AccessControlExposeHeaders = Exposed;
        Set(headers, HeaderNames.ContentEncoding, Coding);
        Set(headers, HeaderNames.ETag, ETag);
        Set(headers, HeaderNames.LastModified, LastModified?.ToString("R", CultureInfo.InvariantCulture));
        Set(headers, HeaderNames.Location, Location);
        Set(headers, HeaderNames.Link, Links.Count > 0 ? string.Join(", ", Links.Select(link => link.ToHeader())) : null);
        Set(headers, HeaderNames.Allow, Allow);
        Set(headers, HeaderNames.RetryAfter, RetryAfterSeconds?.ToString(CultureInfo.InvariantCulture));
    }

    private static void Set(IHeaderDictionary headers, string name, string? value)
    {
        if (value is not null) headers[name] = value;
    }
}

/// <summary>Answers errors as application/problem+json, whatever form was requested.</summary>
internal static class Problems
{
    public static IResult Of(QueryError error, HttpRequest request) => new Representation(error.Problem.Status)
    {
        ContentType = MediaTypes.Problem,
        Body = JsonSerializer.SerializeToUtf8Bytes(ProblemAnswer.Of(error, request.Path), AnswerJson.Web.ProblemAnswer),
        Allow = error.Allow is null ? null : string.Join(", ", error.Allow),
        RetryAfterSeconds = error.RetryAfterSeconds,
    };
}
