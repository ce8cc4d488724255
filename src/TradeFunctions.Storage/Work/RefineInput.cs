namespace TradeFunctions.Storage.Work;

/// <summary>A file to refine, in the version that was planned.</summary>
/// <param name="Blob">The file's name within its dataset.</param>
/// <param name="ETag">The planned version.</param>
/// <param name="Length">Bytes.</param>
/// <param name="LastModified">When it was uploaded.</param>
/// <param name="ReleasedText">Its metadata <c>released</c>; null: none.</param>
public sealed record RefineInput(string Blob, string ETag, long Length, DateTimeOffset LastModified, string? ReleasedText);
