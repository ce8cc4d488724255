namespace TradeFunctions.Tests.Recompute;

/// <summary>One request as a test sees it.</summary>
/// <param name="Method">GET, PUT, …</param>
/// <param name="Uri">Where to.</param>
/// <param name="BatchBytes">The length of a transaction's body; 0 for any other request.</param>
/// <param name="SlotsWritten">Reporter and slot of each slice entity that a transaction writes: <c>392~S2024</c>.</param>
internal sealed record StorageRequest(string Method, Uri Uri, long BatchBytes, IReadOnlyList<string> SlotsWritten)
{
    /// <summary>Whether it lists rather than reads.</summary>
    public bool IsList => Uri.Query.Contains("comp=list", StringComparison.Ordinal);

    /// <summary>Whether it is about one of these containers or tables.</summary>
    public bool IsIn(params string[] names) =>
        names.Any(name => Uri.Segments.Length > 2 && Uri.Segments[2].TrimEnd('/').EndsWith(name, StringComparison.Ordinal));
}
