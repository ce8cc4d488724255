namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>The sources of a fact.</summary>
internal static class SourceNumbers
{
    /// <summary>Each source once, ascending.</summary>
    public static IReadOnlyList<int> Of(IEnumerable<int?> sources) => [.. sources.OfType<int>().Distinct().Order()];
}
