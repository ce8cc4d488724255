using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>Trade balance: exports less imports, as published; usually exports FOB less imports CIF.</summary>
/// <param name="Status">ok; missing or conflict if either side is; currency_differs.</param>
/// <param name="Value">In units of the currency, negative for a deficit; null unless the status is ok.</param>
/// <param name="State">The sign in words; null unless the status is ok.</param>
/// <param name="Movement">What became of it within a year; null when there is nothing to compare with.</param>
/// <param name="ExportValuation">FOB or CIF; null: not known.</param>
/// <param name="ImportValuation">FOB or CIF; null: not known.</param>
/// <param name="YearOverYear">Base and difference are of the signed balances; the ratio is the change of the size, given only while the sign stays: −0.033 is 3.3% smaller.</param>
public sealed record BalanceBlock(
    MeasureStatus Status,
    decimal? Value,
    BalanceState? State,
    BalanceMovement? Movement,
    string? ExportValuation,
    string? ImportValuation,
    ChangeBlock YearOverYear)
{
    /// <summary>The block of a balance.</summary>
    public static BalanceBlock Of(Balance balance) => new(
        balance.Status,
        balance.Value?.ToDecimal(),
        balance.State,
        balance.Movement,
        FigureBlock.ValuationText(balance.ExportValuation),
        FigureBlock.ValuationText(balance.ImportValuation),
        ChangeBlock.Of(balance.Change));
}
