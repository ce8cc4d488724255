using System.Globalization;

namespace TradeFunctions.Core.Trade.Economies;

/// <summary>A reporter or partner of trade: a country, the World, a group of countries, or one of the codes that stand for no country.</summary>
/// <param name="Code">UN Comtrade's numeric code, the identity everywhere in this project (United States 842, not 840). Monaco, which
/// Comtrade counts with France, has 1492: Comtrade's 492 is "Europe EU, nes". Groups that Comtrade has no code for have the M49 code of the
/// region (150 Europe) or, failing that, a number of the project's own from 2001 to 2999.</param>
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

    /// <summary>Whether it stands beside its members: it is listed and can be requested, but is in no sum of partners, rank or
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

/// <summary>What a reporter or partner code stands for. Only <see cref="Economy"/> takes part in a ranking.</summary>
public enum EconomyKind
{
    /// <summary>A country or customs territory of today or of the past; "Other Asia, nes" as well, which in practice is one.</summary>
    Economy,

    /// <summary>All partners together.</summary>
    World,

    /// <summary>Trade whose partner is unknown or kept back, as a whole or within a region ("Areas, nes", "Oceania, nes").</summary>
    AreasNotSpecified,

    /// <summary>Fuel and stores for ships and aircraft.</summary>
    Bunkers,

    /// <summary>Free zones, special categories, and codes that are not known: trade that no other code has.</summary>
    Special,

    /// <summary>Several economies together that have codes of their own as well: a union, an organisation, a region. It stands beside its
    /// members, so that adding it up with them would count twice.</summary>
    Group,
}

/// <summary>
/// The calendar years in which a reporter or partner can have trade of its own. A year in which codes changed hands counts for both, because
/// publishers switch at different times: a figure of it is taken, but the lack of one does not mean that there was no trade.
/// </summary>
/// <param name="First">The first year of which there can be a figure; null: as far back as figures go.</param>
/// <param name="FirstWhole">The first year whose trade is wholly under this code; null: as far back as figures go. No earlier than
/// <paramref name="First"/>.</param>
/// <param name="LastWhole">The last year whose trade is wholly under this code; null: there is no end.</param>
/// <param name="Last">The last year of which there can be a figure; null: there is no end.</param>
public readonly record struct EconomyYears(int? First, int? FirstWhole, int? LastWhole, int? Last)
{
    private const char Transition = '~';

    /// <summary>Whether there is no limit at all.</summary>
    public bool IsOpen => this == default;

    /// <summary>Whether a figure of the year can be meant.</summary>
    public bool Include(int year) => !(year < First) && !(year > Last);

    /// <summary>Whether all trade of the year is under this code.</summary>
    public bool IncludeWhole(int year) => !(year < FirstWhole) && !(year > LastWhole);

    /// <summary>Reads the two columns of the list: <c>2006~2007</c> as the first is "some figures from 2006, all of them from 2007", as the
    /// last <c>2005~2006</c> "all of them until 2005, some until 2006". <c>1999</c> alone has no transition; one side may be open.</summary>
    internal static EconomyYears Parse(string first, string last)
    {
        var (from, fromWhole) = Sides(first);
        var (toWhole, to) = Sides(last);
        return new EconomyYears(from, fromWhole, toWhole, to);
    }

    private static (int? Left, int? Right) Sides(string text)
    {
        var sides = text.Split(Transition);
        return (Year(sides[0]), Year(sides[^1]));
    }

    private static int? Year(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
