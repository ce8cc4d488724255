using System.Globalization;

namespace TradeFunctions.Core.Economies;

/// <summary>A reporter or partner of trade: a country, the World, or one of the codes that stand for no country.</summary>
/// <param name="Code">UN Comtrade's numeric code, the identity everywhere in this project (United States 842, not 840). Monaco, which
/// Comtrade counts with France, has 1492: Comtrade's 492 is "Europe EU, nes".</param>
/// <param name="Name">English short name.</param>
/// <param name="Alpha3">ISO 3166-1 alpha-3 code, or the former one of a country of the past; "WLD" for the World, "S19" for
/// "Other Asia, nes", "XKX" for Kosovo, "EUR" for the European Union; null where no unique code exists.</param>
/// <param name="Alpha2">ISO 3166-1 alpha-2 code; null where there is none.</param>
/// <param name="IsoNumeric">ISO 3166-1 numeric code (M49); null where there is none.</param>
/// <param name="Kind">What the code stands for.</param>
public sealed record Economy(int Code, string Name, string? Alpha3, string? Alpha2, int? IsoNumeric, EconomyKind Kind)
{
    /// <summary>The stable text of this economy in URLs, keys and answers: <see cref="Alpha3"/>, or else <see cref="Code"/> in digits.</summary>
    public string Id { get; } = Alpha3 ?? Code.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether this economy takes part in a ranking of partners.</summary>
    public bool IsRanked => Kind == EconomyKind.Economy;
}
