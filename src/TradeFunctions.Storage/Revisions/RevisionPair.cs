namespace TradeFunctions.Storage.Revisions;

/// <summary>Two files of which one revised the other.</summary>
/// <param name="OldBlob">The earlier file.</param>
/// <param name="OldETag">Its version.</param>
/// <param name="NewBlob">The later file, or a later version of the same one.</param>
/// <param name="NewETag">Its version.</param>
/// <param name="Count">How many figures it replaced.</param>
public sealed record RevisionPair(string OldBlob, string OldETag, string NewBlob, string NewETag, long Count);
