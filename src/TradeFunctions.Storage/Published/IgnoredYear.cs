using TradeFunctions.Core.Trade;

namespace TradeFunctions.Storage.Published;

/// <summary>Cells of a reporter's year that are not published, since another classification is published for the same figures.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Frequency">Annual or monthly.</param>
/// <param name="Classification">The edition left out; empty: the files do not say which it is.</param>
/// <param name="Cells">How many cells it had.</param>
public sealed record IgnoredYear(int Year, Frequency Frequency, string Classification, long Cells);
