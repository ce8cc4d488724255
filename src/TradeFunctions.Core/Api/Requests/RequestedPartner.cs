using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>A partner as a request names it: which groups there are only the dataset knows.</summary>
/// <param name="Id">The economy's id, or the group as the dataset writes it: <c>G.asean</c>.</param>
/// <param name="Economy">The economy; null: a group.</param>
public sealed record RequestedPartner(string Id, Economy? Economy);
