using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>The partner that a request means: an economy, or a group of the dataset.</summary>
public sealed class ResolvedPartner
{
    /// <summary>An economy, the World, or a code that stands for no country.</summary>
    public ResolvedPartner(Economy economy) => Economy = economy;

    /// <summary>A group.</summary>
    public ResolvedPartner(PartnerGroup group) => Group = group;

    /// <summary>The economy; null: it is a group.</summary>
    public Economy? Economy { get; }

    /// <summary>The group; null: it is an economy.</summary>
    public PartnerGroup? Group { get; }

    /// <summary>What it is called.</summary>
    public string Name => Economy?.Name ?? Group!.Title ?? Group.Partner;
}
