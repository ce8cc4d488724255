using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Storage;

namespace TradeFunctions.Http.Responding;

/// <summary>A request that was understood, and how it will be answered in any form.</summary>
/// <param name="Query">The request.</param>
/// <param name="Plan">The plan.</param>
internal sealed record PlannedRequest(Query Query, Plan Plan)
{
    private readonly string?[] _tags = new string?[Enum.GetValues<AnswerFormat>().Length];

    /// <summary>The answer's tag before compression; null where the route's answers may not be kept.</summary>
    public string? Tag(AnswerFormat format) => Query.Route.Caching == RouteCaching.Published
        ? _tags[(int)format] ??= EntityTags.Of(Plan.Canonical, MediaTypes.Of(format), Plan.Versions)
        : null;
}

/// <summary>
/// The plans of recent requests by address. They follow from pointers and datasets, and are dropped with these: see <see
/// cref="PublishedReader.Moment"/>. A client that asks again for what it has costs no more than finding the plan here.
/// </summary>
internal sealed class PlannedRequests(PublishedReader reader)
{
    /// <summary>The most plans at a time; each holds a few kilobytes beside the pointers.</summary>
    public const int Most = 2000;

    private Tuple<object, ConcurrentDictionary<(string Path, string Query), PlannedRequest>>? _kept;

    /// <summary>The plan of an address; null: it is not known, or no longer holds.</summary>
    public PlannedRequest? Find(HttpRequest request) => KeptOf(reader.Moment).GetValueOrDefault(Address(request));

    /// <summary>Keeps the plan of an address, if it holds for a moment.</summary>
    /// <param name="request">The request with the address.</param>
    /// <param name="planned">Its plan.</param>
    /// <param name="moment">What <see cref="PublishedReader.Moment"/> was before anything was read for the plan.</param>
    public void Keep(HttpRequest request, PlannedRequest planned, object moment)
    {
        if (planned.Plan.HoldsForMoment && _kept is { } kept && kept.Item1 == moment && kept.Item2.Count < Most) kept.Item2[Address(request)] = planned;
    }

    private ConcurrentDictionary<(string Path, string Query), PlannedRequest> KeptOf(object moment)
    {
        var kept = _kept;
        if (kept?.Item1 != moment) _kept = kept = Tuple.Create(moment, new ConcurrentDictionary<(string Path, string Query), PlannedRequest>());
        return kept.Item2;
    }

    // Not request.Query, which is parsed: the same parameters in another order are planned twice.
    private static (string Path, string Query) Address(HttpRequest request) => (request.Path.Value ?? "", request.QueryString.Value ?? "");
}
