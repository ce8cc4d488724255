using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Http;

/// <summary>Pointers of a dataset.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Pointers">The pointers, by code.</param>
public sealed record DatasetPointers(DatasetRow Dataset, IReadOnlyList<Pointer> Pointers)
{
    /// <summary>What an answer that is made from them has in its ETag.</summary>
    public IReadOnlyList<string> Versions =>
        [DatasetChoice.Version(Dataset), .. Pointers.Select(pointer => FormattableString.Invariant($"{pointer.Reporter}={pointer.ETag}"))];

    /// <summary>The plan of an answer that is made from them alone.</summary>
    public Plan Plan(Query query, object answer) => new(
        query.CanonicalWith((ApiParameters.Dataset.Name, Dataset.Dataset)),
        Versions,
        Pointers.Count == 0 ? null : Pointers.Max(pointer => pointer.Published),
        _ => Task.FromResult<Outcome<Answer>>(new Answer(answer)));
}
