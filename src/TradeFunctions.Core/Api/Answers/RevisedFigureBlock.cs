namespace TradeFunctions.Core.Api.Answers;

/// <summary>One figure that a later file replaced.</summary>
/// <param name="Flow">The flow's code.</param>
/// <param name="Commodity">The commodity's code; TOTAL is all of them.</param>
/// <param name="Classification">The edition of the code; null: not said.</param>
/// <param name="Partner">The partner.</param>
/// <param name="Period">The year or month.</param>
/// <param name="Currency">The currency of both values; null: none.</param>
/// <param name="OldValue">The value before, in units of the currency; null: not available, or in conflict.</param>
/// <param name="NewValue">The value since, likewise.</param>
/// <param name="OldNetWeight">In kilograms; null: not available.</param>
/// <param name="NewNetWeight">Likewise.</param>
/// <param name="OldQuantity">In the quantity unit; null: not available.</param>
/// <param name="NewQuantity">Likewise.</param>
/// <param name="OldBlob">The file the figure stood in.</param>
/// <param name="NewBlob">The file that replaced it.</param>
/// <param name="OldFobValue">Of imports: their value without freight and insurance before, in units of the currency; null: not available.</param>
/// <param name="NewFobValue">The same since.</param>
public sealed record RevisedFigureBlock(
    string Flow,
    string Commodity,
    string? Classification,
    EconomyBlock Partner,
    string Period,
    string? Currency,
    decimal? OldValue,
    decimal? NewValue,
    decimal? OldNetWeight,
    decimal? NewNetWeight,
    decimal? OldQuantity,
    decimal? NewQuantity,
    string OldBlob,
    string NewBlob,
    decimal? OldFobValue,
    decimal? NewFobValue);
