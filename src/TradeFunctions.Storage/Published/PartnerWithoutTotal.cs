using TradeFunctions.Core.Trade;

namespace TradeFunctions.Storage.Published;

/// <summary>A partner of which a reporter's files have goods, but no figure of all goods together.</summary>
/// <param name="Partner">UN Comtrade's numeric code.</param>
/// <param name="Flow">Exports or imports.</param>
/// <param name="First">The first period with goods alone.</param>
/// <param name="Last">The last one, of the same frequency.</param>
public sealed record PartnerWithoutTotal(int Partner, Flow Flow, Period First, Period Last);
