namespace TradeFunctions.Core.Trade;

/// <summary>
/// The units of quantity. 2 to 13 are the World Customs Organization's standard units under UN Comtrade's numbers
/// (https://uncomtrade.org/docs/supplementary-quantity-units), the others are those that UN Comtrade has added to them
/// (https://comtradeapi.un.org/files/v1/app/reference/QuantityUnits.json). -1, 0 and 1, which mean that there is no quantity, are no units. The
/// list grows: a number that is not in it is one all the same, without a name.
/// </summary>
public static class QuantityUnits
{
    /// <summary>The units, by number.</summary>
    public static IReadOnlyList<QuantityUnit> All { get; } =
    [
        new(2, "m²", "square metres"),
        new(3, "1000 kWh", "thousand kilowatt-hours"),
        new(4, "m", "metres"),
        new(5, "u", "number of items"),
        new(6, "2u", "pairs"),
        new(7, "l", "litres"),
        new(8, "kg", "kilograms"),
        new(9, "1000u", "thousand items"),
        new(10, "U (jeu/pack)", "packages"),
        new(11, "12u", "dozens"),
        new(12, "m³", "cubic metres"),
        new(13, "carat", "carats"),
        new(14, "km", "kilometres"),
        new(15, "g", "grams"),
        new(16, "hive", "beehives"),
        new(17, "1000 m³", "thousand cubic metres"),
        new(18, "TJ", "terajoules, gross calorific value"),
        new(19, "BBL", "barrels"),
        new(20, "1000 L", "thousand litres"),
        new(21, "1000 KG", "thousand kilograms"),
        new(22, "kWH", "kilowatt-hours"),
        new(23, "l alc 100%", "litres of pure alcohol"),
        new(24, "head", "head"),
        new(25, "kg/net eda", "kilograms, drained net weight"),
        new(26, "kg C5H14ClNO", "kilograms of choline chloride"),
        new(27, "kg P2O5", "kilograms of diphosphorus pentaoxide"),
        new(28, "kg H2O2", "kilograms of hydrogen peroxide"),
        new(29, "kg met.am.", "kilograms of methylamines"),
        new(30, "kg N", "kilograms of nitrogen"),
        new(31, "kg KOH", "kilograms of potassium hydroxide"),
        new(32, "kg K2O", "kilograms of potassium oxide"),
        new(33, "kg NaOH", "kilograms of sodium hydroxide"),
        new(34, "kg 90% sdt", "kilograms of substance 90% dry"),
        new(35, "kg U", "kilograms of uranium"),
        new(36, "ct/l", "carrying capacity in tonnes"),
        new(37, "Bq", "becquerels"),
        new(38, "gi F/S", "grams of fissile isotopes"),
        new(39, "GRT", "gross register tons"),
        new(40, "GT", "gross tonnage"),
        new(41, "ce/el", "cells or elements"),
    ];

    private static readonly Dictionary<int, QuantityUnit> ByCode = All.ToDictionary(unit => (int)unit.Code);

    /// <summary>The unit of a number; null: none, or one that is not known.</summary>
    public static QuantityUnit? Find(int? code) => code is { } number ? ByCode.GetValueOrDefault(number) : null;
}

/// <summary>A unit of quantity.</summary>
/// <param name="Code">UN Comtrade's number of it.</param>
/// <param name="Abbreviation">The standard abbreviation, as UN Comtrade writes it: u, 2u, l, m².</param>
/// <param name="Name">What is counted, in words: number of items, pairs, litres.</param>
public sealed record QuantityUnit(short Code, string Abbreviation, string Name);
