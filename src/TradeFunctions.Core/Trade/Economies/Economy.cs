using System.Globalization;

namespace TradeFunctions.Core.Trade.Economies;

/// <summary>A reporter or partner of trade: a country, the World, a group of countries, or one of the codes that stand for no country.</summary>
/// <param name="Code">UN Comtrade's numeric code, the identity everywhere in this project (United States 842, not 840). Monaco, which
/// Comtrade counts with France, has 1492: Comtrade's 492 is "Europe EU, nes". Groups that Comtrade has no code for have the M49 code of the
/// region (150 Europe) or, where there is none either, a number of the project's own from 2001 to 2999.</param>
/// <param name="Name">English short name.</param>
/// <param name="Alpha3">ISO 3166-1 alpha-3 code, or the former one of a country of the past; "WLD" for the World, "S19" for
/// "Other Asia, nes", "XKX" for Kosovo; of a group what publishers write ("EUR" for the European Union, "EU27_2020", "ASEAN"); null where
/// no unique code exists.</param>
/// <param name="Alpha2">ISO 3166-1 alpha-2 code; null where there is none.</param>
/// <param name="IsoNumeric">ISO 3166-1 numeric code (M49); null where there is none.</param>
/// <param name="Kind">What the code stands for.</param>
public sealed record Economy(int Code, string Name, string? Alpha3, string? Alpha2, int? IsoNumeric, EconomyKind Kind)
{
    /// <summary>The stable text of this economy in URLs, keys and answers: <see cref="Alpha3"/>, or else <see cref="Code"/> in digits.</summary>
    public string Id { get; } = Alpha3 ?? Code.ToString(CultureInfo.InvariantCulture);

    /// <summary>The years in which it can have trade of its own.</summary>
    public EconomyYears Years { get; init; }

    /// <summary>Whether this economy takes part in a ranking of partners.</summary>
    public bool IsRanked => Kind == EconomyKind.Economy;

    /// <summary>Whether it stands beside its members: it is listed and can be asked for, but is in no sum of partners, rank or
    /// concentration.</summary>
    public bool IsGroup => Kind == EconomyKind.Group;

    /// <summary>The codes of those whose trade it took over, in code order; empty: none are known.</summary>
    public IReadOnlyList<int> Predecessors => EconomyList.PredecessorsOf(Code);

    /// <summary>The codes of those that took its trade over, in code order; empty: none are known.</summary>
    public IReadOnlyList<int> Successors => EconomyList.SuccessorsOf(Code);

    /// <summary>Whether a figure of the calendar year can be meant: outside, a figure under this code is a mistake or another economy's.</summary>
    public bool Existed(int year) => Years.Include(year);

    /// <summary>Whether a figure of the period can be meant; of a month its year counts.</summary>
    public bool Existed(Period period) => Years.Include(period.Year);

    /// <summary>Whether all trade of the calendar year is under this code. Where it is not, that there is no figure does not mean that there
    /// was no trade: it can be under the code of a predecessor or a successor.</summary>
    public bool ExistedThroughout(int year) => Years.IncludeWhole(year);

    /// <summary>The same of the year of a period.</summary>
    public bool ExistedThroughout(Period period) => Years.IncludeWhole(period.Year);
}
