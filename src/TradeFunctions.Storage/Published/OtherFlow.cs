using TradeFunctions.Core.Trade;

namespace TradeFunctions.Storage.Published;

/// <summary>A part of exports or imports that a reporter's files have with a partner where they do not have the whole.</summary>
/// <param name="Partner">UN Comtrade's numeric code.</param>
/// <param name="Flow">The part: re-exports, for example.</param>
/// <param name="First">The first period with this part alone.</param>
/// <param name="Last">The last one, of the same frequency.</param>
public sealed record OtherFlow(int Partner, Flow Flow, Period First, Period Last);
