namespace TradeFunctions.Core.Trade;

/// <summary>A unit of quantity.</summary>
/// <param name="Code">UN Comtrade's number of it.</param>
/// <param name="Abbreviation">The standard abbreviation, as UN Comtrade writes it: u, 2u, l, m².</param>
/// <param name="Name">What is counted, in words: number of items, pairs, litres.</param>
public sealed record QuantityUnit(short Code, string Abbreviation, string Name);
