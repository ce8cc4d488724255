using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Storage.Names;

/// <summary>The content of a dataset's blob of names.</summary>
/// <param name="Files">The files it was put together from, as <c>{blob}|{etag}</c>, in order.</param>
/// <param name="Learnt">What they say together.</param>
public sealed record DatasetNames(IReadOnlyList<string> Files, LearntCommodities Learnt)
{
    /// <summary>Of no file.</summary>
    public static readonly DatasetNames Empty = new([], LearntCommodities.None);
}
