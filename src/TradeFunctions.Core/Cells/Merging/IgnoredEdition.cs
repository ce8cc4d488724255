using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Merging;

/// <summary>Cells of a period that are not published, since another classification is published for the same figures.</summary>
/// <param name="Period">The year or month.</param>
/// <param name="Classification">The edition left out.</param>
/// <param name="Cells">How many cells it had.</param>
public readonly record struct IgnoredEdition(Period Period, ShortCode Classification, long Cells);
