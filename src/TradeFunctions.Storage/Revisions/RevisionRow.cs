namespace TradeFunctions.Storage.Revisions;

/// <summary>What one version of a reporter revised.</summary>
public sealed record RevisionRow(string Dataset, int Reporter, long Version)
{
    /// <summary>The most figures in a row; the full list is in a blob.</summary>
    public const int MaxLargest = 1000;

    /// <summary>When the version was published.</summary>
    public DateTimeOffset Published { get; init; }

    /// <summary>How many figures were replaced.</summary>
    public long Count { get; init; }

    /// <summary>The sum of the replaced values in thousandths of the currency unit, as decimal digits (it may exceed 64 bits);
    /// null if the currencies differ. It counts levels and World rows as they are listed: a size of the revision, not an amount of trade.</summary>
    public string? OldSum { get; init; }

    /// <summary>The sum of the values that replaced them, likewise.</summary>
    public string? NewSum { get; init; }

    /// <summary>Which file revised which.</summary>
    public IReadOnlyList<RevisionPair> Pairs { get; init; } = [];

    /// <summary>The thousand largest by change of value.</summary>
    public IReadOnlyList<RevisionEntry> Largest { get; init; } = [];

    /// <summary>The blob in container <c>revisions</c> with all of them.</summary>
    public string? Blob { get; init; }
}

/// <summary>Two files of which one revised the other.</summary>
/// <param name="OldBlob">The earlier file.</param>
/// <param name="OldETag">Its version.</param>
/// <param name="NewBlob">The later file, or a later version of the same one.</param>
/// <param name="NewETag">Its version.</param>
/// <param name="Count">How many figures it replaced.</param>
public sealed record RevisionPair(string OldBlob, string OldETag, string NewBlob, string NewETag, long Count);

/// <summary>One figure that a later file replaced.</summary>
/// <param name="Frequency">A or M.</param>
/// <param name="Flow">The flow's code.</param>
/// <param name="Commodity">The commodity's code.</param>
/// <param name="Partner">UN Comtrade's numeric code.</param>
/// <param name="Period">2024 or 202405.</param>
/// <param name="Classification">The edition; empty if there is none.</param>
/// <param name="Currency">The currency of both values; empty if there is none.</param>
/// <param name="OldValue">In thousandths of the currency unit; null if not available or in conflict.</param>
/// <param name="NewValue">Likewise.</param>
/// <param name="OldNetWeight">In grams; null if not available.</param>
/// <param name="NewNetWeight">Likewise.</param>
/// <param name="OldQuantity">In thousandths of the quantity unit; null if not available.</param>
/// <param name="NewQuantity">Likewise.</param>
/// <param name="OldBlob">The file it was in.</param>
/// <param name="NewBlob">The file that replaced it; the same name where the file was overwritten.</param>
/// <param name="OldFobValue">Of imports: their FOB value, in thousandths of the currency unit; null if not available.</param>
/// <param name="NewFobValue">Likewise.</param>
public sealed record RevisionEntry(
    string Frequency,
    string Flow,
    string Commodity,
    int Partner,
    int Period,
    string Classification,
    string Currency,
    long? OldValue,
    long? NewValue,
    long? OldNetWeight,
    long? NewNetWeight,
    long? OldQuantity,
    long? NewQuantity,
    string OldBlob,
    string NewBlob,
    long? OldFobValue = null,
    long? NewFobValue = null)
{
    /// <summary>The absolute change of the value; 0 if either value is missing.</summary>
    public Int128 Size() => OldValue is { } old && NewValue is { } now ? Int128.Abs((Int128)now - old) : 0;
}
