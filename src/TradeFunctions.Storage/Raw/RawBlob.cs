namespace TradeFunctions.Storage.Raw;

/// <summary>One raw file as the container lists it; its content is not read for this.</summary>
/// <param name="Dataset">The first folder.</param>
/// <param name="Name">The name within the dataset's folder.</param>
/// <param name="ETag">The version of the content; every read is conditional on it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="LastModified">When it was uploaded.</param>
/// <param name="ReleasedText">The blob's metadata <c>released</c>, as written; null: none.</param>
public sealed record RawBlob(string Dataset, string Name, string ETag, long Length, DateTimeOffset LastModified, string? ReleasedText)
{
    /// <summary>The name within the container.</summary>
    public string BlobName => $"{Dataset}/{Name}";
}
