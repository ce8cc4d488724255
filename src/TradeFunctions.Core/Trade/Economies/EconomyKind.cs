namespace TradeFunctions.Core.Trade.Economies;

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
