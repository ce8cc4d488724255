namespace TradeFunctions.Storage.Published;

/// <summary>A partner of a reporter.</summary>
/// <param name="Partner">UN Comtrade's numeric code; 0 is the World.</param>
/// <param name="Year">The first year with a figure.</param>
public readonly record struct PartnerSince(int Partner, int Year);
