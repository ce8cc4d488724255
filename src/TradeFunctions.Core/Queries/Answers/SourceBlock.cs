namespace TradeFunctions.Core.Queries;

/// <summary>A raw blob that figures of the answer come from.</summary>
/// <param name="Blob">The blob's name in container <c>raw</c>.</param>
/// <param name="Etag">The version of the blob that was read.</param>
/// <param name="LastModified">When the blob was written.</param>
/// <param name="Released">When the publisher released it; null where neither metadata nor name says so.</param>
public sealed record SourceBlock(string Blob, string Etag, DateTimeOffset LastModified, DateTimeOffset? Released);
