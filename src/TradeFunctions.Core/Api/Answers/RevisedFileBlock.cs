namespace TradeFunctions.Core.Api.Answers;

/// <summary>Two files of which one revised the other.</summary>
/// <param name="OldBlob">The earlier file.</param>
/// <param name="OldEtag">Its version.</param>
/// <param name="NewBlob">The later file, or the same one overwritten.</param>
/// <param name="NewEtag">Its version.</param>
/// <param name="Count">How many figures it replaced.</param>
public sealed record RevisedFileBlock(
    string OldBlob,
    string OldEtag,
    string NewBlob,
    string NewEtag,
    long Count);
