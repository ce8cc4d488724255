namespace TradeFunctions.Core.Trade.Names;

/// <summary>What a commodity code is called.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">The name, without the code, in the language of its origin; at most <see cref="MaxLength"/> characters.</param>
/// <param name="Classification">The edition whose code is meant, <c>H6</c>; empty: the origin does not say.</param>
/// <param name="Origin">Where the name comes from.</param>
public readonly record struct CommodityName(CommodityCode Code, string Name, ShortCode Classification, NameOrigin Origin)
{
    /// <summary>The longest name that is kept; the longest of HS 2022 has about 500 characters.</summary>
    public const int MaxLength = 1000;

    /// <summary>
    /// Whether this name is to be used rather than another one of the same code: the greater origin, the newer edition, and then
    /// the order of the texts, so that the choice does not depend on which file was read first.
    /// </summary>
    public bool IsBetterThan(in CommodityName other)
    {
        var order = Origin.CompareTo(other.Origin);
        if (order == 0) order = Classification.CompareTo(other.Classification);
        return order == 0 ? string.CompareOrdinal(Name, other.Name) < 0 : order > 0;
    }
}

/// <summary>Where a commodity's name comes from. Of several names the one of the greater origin is used.</summary>
public enum NameOrigin : byte
{
    /// <summary>A file of figures that carries names beside its codes.</summary>
    Figures = 0,

    /// <summary>This project: chapter titles.</summary>
    Project = 1,

    /// <summary>A table of codes that was put beside the figures on purpose.</summary>
    Reference = 2,
}
