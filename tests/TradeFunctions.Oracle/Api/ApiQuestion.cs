using System.Text.Json;

namespace TradeFunctions.Oracle.Api;

/// <summary>One request and how its answer is read.</summary>
/// <param name="Url">The path and query, below the service's address.</param>
/// <param name="Problem">Whose figures are missing where the service refuses.</param>
/// <param name="Fields">What its rows are of: where none of them has an amount the service refuses. Empty: it always answers.</param>
/// <param name="Read">The figures of a good answer.</param>
internal sealed record ApiQuestion(string Url, AnswerFigure Problem, IReadOnlyList<string> Fields, Func<JsonElement, IEnumerable<AnswerFigure>> Read);
