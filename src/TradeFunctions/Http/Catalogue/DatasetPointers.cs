using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http.Catalogue;

/// <summary>Pointers of a dataset.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Pointers">The pointers, by code.</param>
public sealed record DatasetPointers(DatasetRow Dataset, IReadOnlyList<PointerOutline> Pointers)
{
    /// <summary>What an answer that is made from them has in its ETag.</summary>
    public IReadOnlyList<string> Versions =>
        [DatasetResolver.Version(Dataset), .. Pointers.Select(pointer => VersionOf(pointer.Head))];

    /// <summary>The plan of an answer that is made from them alone.</summary>
    public Plan Plan(Query query, object answer) => new(
        query.CanonicalWith((ApiParameters.Dataset.Name, Dataset.Dataset)),
        Versions,
        Pointers.Count == 0 ? null : Pointers.Max(pointer => pointer.Head.Published),
        _ => Task.FromResult<Outcome<Answer>>(new Answer(answer)));

    // The same whether one pointer was read or all of them; what is only tidied up is nothing that lists tell.
    private static string VersionOf(PointerHead head) => FormattableString.Invariant(
        $"{head.Reporter}={head.Version}-{head.Published.UtcTicks}-{head.StaleSince?.UtcTicks}-{head.Input}");
}
