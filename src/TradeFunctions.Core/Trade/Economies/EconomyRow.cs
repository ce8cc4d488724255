namespace TradeFunctions.Core.Trade.Economies;

/// <summary>A line of the list of economies.</summary>
/// <param name="Economy">The economy.</param>
/// <param name="Aliases">Further codes it goes by: UN Comtrade's letters ("W00", "_X") and other numbers, retired ISO codes that are still
/// in use ("ROM", "TMP"), and those of the World Bank ("SER") and of Our World in Data.</param>
/// <param name="FormerAlpha3">The alpha-3 code it had in its years, which is another economy's now (DEU of the Federal Republic until
/// 1990); null: none.</param>
/// <param name="Predecessors">Codes of those whose trade it took over.</param>
/// <param name="Sources">
/// Where its years are from, a letter each; empty where it has none. C: UN Comtrade, list of partner areas (entry and exit year,
/// comtradeapi.un.org/files/v1/app/reference/partnerAreas.json); I: ISO 3166-3, dates of withdrawal; H: the event itself (administration of
/// East Timor by the United Nations from October 1999, resolution 1272; Kosovo's declaration of February 2008). Around them a year of
/// transition is allowed where publishers changed codes at different times.
/// </param>
internal sealed record EconomyRow(Economy Economy, string[] Aliases, string? FormerAlpha3, int[] Predecessors, string Sources);
