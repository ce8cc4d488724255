using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Http.Responding;

/// <summary>Errors as answers: application/problem+json, whatever form was asked for.</summary>
internal static class Problems
{
    /// <summary>The answer for an error.</summary>
    public static IResult Of(QueryError error, HttpRequest request) => new Representation(error.Problem.Status)
    {
        ContentType = MediaTypes.Problem,
        Body = JsonSerializer.SerializeToUtf8Bytes(ProblemAnswer.Of(error, request.Path), AnswerJson.Web.ProblemAnswer),
        Allow = error.Allow is null ? null : string.Join(", ", error.Allow),
        RetryAfterSeconds = error.RetryAfterSeconds,
    };
}
