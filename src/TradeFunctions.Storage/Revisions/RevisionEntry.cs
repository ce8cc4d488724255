namespace TradeFunctions.Storage.Revisions;

/// <summary>One figure that a later file replaced.</summary>
/// <param name="Frequency">A or M.</param>
/// <param name="Flow">The flow's code.</param>
/// <param name="Commodity">The commodity's code.</param>
/// <param name="Partner">UN Comtrade's numeric code.</param>
/// <param name="Period">2024 or 202405.</param>
/// <param name="Classification">The edition; empty: none.</param>
/// <param name="Currency">The currency of both values; empty: none.</param>
/// <param name="OldValue">In thousandths of the currency unit; null: not available, or in conflict.</param>
/// <param name="NewValue">Likewise.</param>
/// <param name="OldNetWeight">In grams; null: not available.</param>
/// <param name="NewNetWeight">Likewise.</param>
/// <param name="OldQuantity">In thousandths of the quantity unit; null: not available.</param>
/// <param name="NewQuantity">Likewise.</param>
/// <param name="OldBlob">The file it stood in.</param>
/// <param name="NewBlob">The file that replaced it; the same name where the file was overwritten.</param>
/// <param name="OldFobValue">Of imports: their FOB value, in thousandths of the currency unit; null: not available.</param>
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
    /// <summary>How much the value changed, without its sign; 0 where either side has none.</summary>
    public Int128 Size() => OldValue is { } old && NewValue is { } now ? Int128.Abs((Int128)now - old) : 0;
}
