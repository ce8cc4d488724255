using System.Text;
using System.Text.Json;
using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Storage;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Http.Responding;

/// <summary>Takes the requests of all routes through the same stages: query or error, plan, answer, representation.</summary>
public sealed partial class Responder(
    PublishedReader reader, AbsenceCauses causes, TradeMetrics metrics, TimeProvider time, ILogger<Responder> logger)
{
    private const int RetryAfterSeconds = 10;

    private readonly PlannedRequests _planned = new(reader);

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request; its query and headers are read here.</param>
    /// <param name="route">The route it came in by.</param>
    /// <param name="path">The path's parameters.</param>
    /// <param name="planAsync">Plans the answer, or says why there is none. Called a second time when a slice was replaced meanwhile.</param>
    /// <param name="cancellationToken">Cancels the work when the client disconnects.</param>
    public async Task<IResult> AnswerAsync(
        HttpRequest request,
        RouteDescription route,
        IReadOnlyList<(string Name, string Text)> path,
        Func<Query, CancellationToken, Task<Outcome<Plan>>> planAsync,
        CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var status = StatusCodes.Status500InternalServerError;
        try
        {
            var answer = await TryAnswerAsync(request, route, path, planAsync, cancellationToken);
            if (answer is IStatusCodeHttpResult { StatusCode: { } code }) status = code;
            return answer;
        }
        finally
        {
            metrics.Answered(route.Path, request.Method, status, time.GetElapsedTime(started));
        }
    }

    private async Task<IResult> TryAnswerAsync(
        HttpRequest request,
        RouteDescription route,
        IReadOnlyList<(string Name, string Text)> path,
        Func<Query, CancellationToken, Task<Outcome<Plan>>> planAsync,
        CancellationToken cancellationToken)
    {
        var query = _planned.Find(request) is { } known
            ? known.Query
            : QueryReader.Read(route, path.ToDictionary(part => part.Name, part => part.Text), Parameters(request));
        if (!query.IsOk) return Problems.Of(query.Error, request);
        var format = MediaTypes.Choose(query.Value, request.GetTypedHeaders().Accept);
        if (!format.IsOk) return Problems.Of(format.Error, request);
        try
        {
            return await RetryOnceAsync(reader, () => AnswerAsync(request, query.Value, format.Value, planAsync, cancellationToken));
        }
        catch (SliceMissingException exception)
        {
            // The pointer was read again, and a slice that it names is missing as well.
            LogStorageFailure(exception, route.Path);
            return Problems.Of(TryAgain(ProblemCode.SliceUnavailable, "The figures are just being replaced."), request);
        }
        catch (Exception exception) when (IsStorageFailure(exception))
        {
            LogStorageFailure(exception, route.Path);
            return Problems.Of(TryAgain(ProblemCode.StorageUnavailable, "The storage did not answer."), request);
        }
    }

    /// <summary>
    /// Answers, and answers once more where a slice is missing that a pointer names. The second time the pointer is read from storage and the
    /// whole answer is built again: an answer never mixes what two pointers name. A second <see cref="SliceMissingException"/> escapes.
    /// </summary>
    internal static async Task<T> RetryOnceAsync<T>(PublishedReader reader, Func<Task<T>> answer)
    {
        try
        {
            return await answer();
        }
        catch (SliceMissingException missing)
        {
            reader.ForgetPointer(missing.Dataset, missing.Reporter);
        }

        return await answer();
    }

    private async Task<IResult> AnswerAsync(
        HttpRequest request,
        Query query,
        AnswerFormat format,
        Func<Query, CancellationToken, Task<Outcome<Plan>>> planAsync,
        CancellationToken cancellationToken)
    {
        var planned = await PlanAsync(request, query, planAsync, cancellationToken);
        if (!planned.IsOk) return Problems.Of(await causes.ExplainAsync(query, planned.Error, cancellationToken), request);
        var (plan, tag) = (planned.Value.Plan, planned.Value.Tag(format));
        if (tag is not null && EntityTags.Match(request.Headers.IfNoneMatch, tag) is { } known) return NotModified(known, plan);
        var answer = await plan.ReadAsync(cancellationToken);
        return answer.IsOk
            ? Represent(request, query.Route, format, plan, tag, answer.Value)
            : Problems.Of(await causes.ExplainAsync(query, answer.Error, cancellationToken), request);
    }

    private async ValueTask<Outcome<PlannedRequest>> PlanAsync(
        HttpRequest request, Query query, Func<Query, CancellationToken, Task<Outcome<Plan>>> planAsync, CancellationToken cancellationToken)
    {
        if (_planned.Find(request) is { } known) return known;
        var moment = reader.Moment;
        var plan = await planAsync(query, cancellationToken);
        if (!plan.IsOk) return plan.Error;
        var planned = new PlannedRequest(query, plan.Value);
        _planned.Keep(request, planned, moment);
        return planned;
    }

    private static QueryError TryAgain(ProblemCode problem, string detail) =>
        new(problem, detail) { RetryAfterSeconds = RetryAfterSeconds };

    private static Representation NotModified(string etag, Plan plan) => new(StatusCodes.Status304NotModified)
    {
        ETag = etag,
        LastModified = plan.LastModified,
        IsKept = true,
    };

    private static Representation Represent(
        HttpRequest request, RouteDescription route, AnswerFormat format, Plan plan, string? tag, Answer answer)
    {
        var body = format switch
        {
            AnswerFormat.Csv => Encoding.UTF8.GetBytes(route.Table!.Write(answer.Body)),
            AnswerFormat.Html => Encoding.UTF8.GetBytes(((HtmlPage)answer.Body).Html),
            _ => JsonSerializer.SerializeToUtf8Bytes(answer.Body, AnswerJson.Web.Options.GetTypeInfo(route.Answer)),
        };
        var coding = ContentCodings.Choose(request.GetTypedHeaders().AcceptEncoding, body.Length);
        return new Representation(route.Status)
        {
            ContentType = format switch
            {
                AnswerFormat.Csv => $"{MediaTypes.Csv}; charset=utf-8; header=present",
                AnswerFormat.Html => $"{MediaTypes.Html}; charset=utf-8",
                _ => MediaTypes.Json,
            },
            Body = coding is null ? body : ContentCodings.Encode(body, coding),
            Coding = coding,
            ETag = tag is null ? null : EntityTags.Header(tag, coding),
            LastModified = tag is null ? null : plan.LastModified,
            IsKept = tag is not null,
            Location = answer.Location,
            Links = (answer.Body as ILinkedAnswer)?.Links ?? [],
        };
    }

    // Not request.Query: it ignores case, which could hide a repeated parameter.
    private static List<KeyValuePair<string, string>> Parameters(HttpRequest request)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            parameters.Add(new(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }

        return parameters;
    }

    // The storage SDK throws either the last failure or all failures of its tries together.
    private static bool IsStorageFailure(Exception exception) => exception switch
    {
        RequestFailedException failure => failure.Status is 0 or 408 or 429 or >= 500,
        AggregateException tries => tries.InnerExceptions.All(IsStorageFailure),
        _ => false,
    };

    [LoggerMessage(LogLevel.Error, "Storage failed while answering {Path}")]
    private partial void LogStorageFailure(Exception exception, string path);
}
