namespace TradeFunctions.Core.Metrics;


/// <summary>
/// Trade balance: exports − imports, as published, so usually exports FOB less imports CIF (United Nations, International
/// Merchandise Trade Statistics: Concepts and Definitions 2010); the valuations are stated and nothing is adjusted.
/// </summary>
/// <param name="Status">ok; missing or conflict if either side is; currency_differs.</param>
/// <param name="Value">Exports − imports in thousandths of the currency unit, negative for a deficit; null unless ok.</param>
/// <param name="State">Surplus, deficit or balanced; null unless ok.</param>
/// <param name="ExportValuation">At which point exports are valued.</param>
/// <param name="ImportValuation">At which point imports are valued.</param>
/// <param name="Change">Against the same period a year before: base and difference of the signed balances. Its ratio is the change of the
/// size, <c>|B(t)| / |B(t − 1 year)| − 1</c>, given only while the sign stays (−0.033: the deficit or surplus is 3.3% smaller).</param>
/// <param name="Movement">What happened, in words; null when there is nothing to compare with.</param>
public sealed record Balance(
    MeasureStatus Status,
    Amount? Value,
    BalanceState? State,
    Valuation ExportValuation,
    Valuation ImportValuation,
    Change Change,
    BalanceMovement? Movement = null);
