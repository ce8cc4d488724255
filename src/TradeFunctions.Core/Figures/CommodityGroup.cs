using System.Diagnostics.CodeAnalysis;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Figures;

/// <summary>
/// A set of disjoint commodity codes that a dataset publishes as one commodity. Its figure with a partner in a period is the sum of
/// its codes' figures if every one of them is known (a figure, or no trade); else it is missing, and what lacks is named.
/// </summary>
public sealed record CommodityGroup
{
    /// <summary>What the commodity of a group begins with: group <c>machine-tools</c> is commodity <c>G.machine-tools</c>.</summary>
    public const string Prefix = GroupId.Prefix;

    private CommodityGroup(string id, IReadOnlyList<CommodityCode> codes)
    {
        Id = id;
        Codes = codes;
    }

    /// <summary>The group's id within its dataset.</summary>
    public string Id { get; }

    /// <summary>Its codes, in order.</summary>
    public IReadOnlyList<CommodityCode> Codes { get; }

    /// <summary>The commodity it is published as.</summary>
    public string Commodity => Prefix + Id;

    /// <summary>Makes a group of codes as a dataset's description writes them.</summary>
    /// <param name="id">The group's id: letters, digits, <c>-</c>, <c>_</c> or <c>.</c>, at most 60.</param>
    /// <param name="codes">HS codes of 2, 4 or 6 characters, none of them a part of another.</param>
    /// <param name="group">The group; null when something is wrong.</param>
    /// <param name="error">What is wrong with it; null when it was made.</param>
    public static bool TryCreate(
        string id, IEnumerable<string> codes, [NotNullWhen(true)] out CommodityGroup? group, [NotNullWhen(false)] out string? error)
    {
        group = null;
        if (!GroupId.IsValid(id, out error)) return false;

        var parsed = new SortedSet<CommodityCode>();
        foreach (var text in codes)
        {
            error = CommodityCode.TryParse(text, out var code) && code.Level > 0
                ? parsed.Add(code) ? null : $"Group {id} names {code} twice."
                : $"Group {id}: '{text}' is no HS code of 2, 4 or 6 characters.";
            if (error is not null) return false;
        }

        error = parsed.Count == 0 ? $"Group {id} has no codes." : Overlap(id, [.. parsed.Select(code => code.ToString())]);
        if (error is not null) return false;
        group = new CommodityGroup(id, [.. parsed]);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(CommodityGroup? other) => other is not null && Id == other.Id && Codes.SequenceEqual(other.Codes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Codes.Count);

    // In order a code is followed at once by those that begin with it.
    private static string? Overlap(string id, IReadOnlyList<string> sorted)
    {
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].StartsWith(sorted[i - 1], StringComparison.Ordinal))
                return $"Group {id}: {sorted[i]} is a part of {sorted[i - 1]}.";
        }

        return null;
    }
}
