using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Http.Responding;

/// <summary>How a query will be answered, known from pointers alone: enough for an ETag before any table of figures is read.</summary>
/// <param name="Canonical">The canonical query with what it resolved to: dataset and period.</param>
/// <param name="Versions">What the answer will be read from, each slot with its version.</param>
/// <param name="LastModified">When the newest of these was published; null when nothing was.</param>
/// <param name="ReadAsync">Reads the answer.</param>
public sealed record Plan(
    string Canonical,
    IReadOnlyList<string> Versions,
    DateTimeOffset? LastModified,
    Func<CancellationToken, Task<Outcome<Answer>>> ReadAsync);

/// <summary>What a plan gives in the end.</summary>
/// <param name="Body">An object of the route's answer type.</param>
/// <param name="Location">The address of what was made; null unless something was.</param>
public sealed record Answer(object Body, string? Location = null);
