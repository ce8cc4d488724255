using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Api.Routes;

/// <summary>The valid texts nearest to one that is not, for an error's <c>nearest</c>.</summary>
public static class NearestTexts
{
    /// <summary>How many nearest values an error offers.</summary>
    public const int Count = 3;

    /// <summary>By edit distance, case ignored; ties in the order given.</summary>
    public static IReadOnlyList<string> Of(string text, IEnumerable<string> valid, int count = Count)
    {
        var wanted = text.ToUpperInvariant();
        return [.. valid.OrderBy(candidate => EditDistance.Between(wanted, candidate.ToUpperInvariant())).Take(count)];
    }
}
