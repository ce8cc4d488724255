using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Http.Responding;

/// <summary>How a query will be answered. It follows from pointers alone, and gives the ETag before any table of figures is read.</summary>
/// <param name="Canonical">The canonical query with the resolved dataset and period.</param>
/// <param name="Versions">The slots the answer is read from, each with its version.</param>
/// <param name="LastModified">When the newest of these was published; null if nothing was.</param>
/// <param name="ReadAsync">Reads the answer.</param>
public sealed record Plan(
    string Canonical,
    IReadOnlyList<string> Versions,
    DateTimeOffset? LastModified,
    Func<CancellationToken, Task<Outcome<Answer>>> ReadAsync)
{
    /// <summary>Whether it follows from pointers, datasets and what these name, and nothing else: it then holds as long as <see
    /// cref="Storage.PublishedReader.Moment"/>.</summary>
    public bool HoldsForMoment { get; init; }
}

/// <summary>The answer that a plan reads.</summary>
/// <param name="Body">An object of the route's answer type.</param>
/// <param name="Location">The address of what was created; null if nothing was.</param>
public sealed record Answer(object Body, string? Location = null);
