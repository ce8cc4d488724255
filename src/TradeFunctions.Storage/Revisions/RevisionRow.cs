namespace TradeFunctions.Storage.Revisions;

/// <summary>What one version of a reporter revised.</summary>
public sealed record RevisionRow(string Dataset, int Reporter, long Version)
{
    /// <summary>The most figures that a row holds; the full list is a blob.</summary>
    public const int MaxLargest = 1000;

    /// <summary>When it was worked out.</summary>
    public DateTimeOffset Published { get; init; }

    /// <summary>Figures that were replaced.</summary>
    public long Count { get; init; }

    /// <summary>The sum of the replaced values in thousandths of the currency unit, as decimal digits (it may exceed 64 bits);
    /// null: the currencies differ. Levels and World rows are in it as they are listed: a size of the revision, not an amount of trade.</summary>
    public string? OldSum { get; init; }

    /// <summary>The sum of the values that replaced them, likewise.</summary>
    public string? NewSum { get; init; }

    /// <summary>Which file revised which.</summary>
    public IReadOnlyList<RevisionPair> Pairs { get; init; } = [];

    /// <summary>The thousand largest by change of value.</summary>
    public IReadOnlyList<RevisionEntry> Largest { get; init; } = [];

    /// <summary>The blob in container <c>revisions</c> that has all of them.</summary>
    public string? Blob { get; init; }
}
