using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Figures.Totals;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// Builds the entities of the requested slots, one after another, from a reporter's cells, which are read twice and not kept. Memory: (five +
/// number of groups) × partners × periods × two flows × 80 bytes, and what <see cref="CommodityOptions"/> allows.
/// </summary>
public static class CommoditySlices
{
    /// <summary>Builds the entities of every commodity; what each partner traded is known once they are all built.</summary>
    /// <param name="cells">The reporter's cells, at least those of the years of the slots (<see cref="CommoditySlots.Years"/>).</param>
    /// <param name="account">The reporter's account of the same files: TOTAL, which is concluded once.</param>
    /// <param name="rules">The dataset's.</param>
    /// <param name="slots">Names of slots of both tables; see <see cref="CommoditySlots"/>.</param>
    /// <param name="onEntity">Receives the entities of the requested slots. TOTAL comes first, then they come chapter by chapter, those of
    /// several slots side by side; within a chapter a code comes after its parts; groups come last.</param>
    /// <param name="options">Null: the defaults.</param>
    /// <returns>The entities of the requested periods; dispose of them.</returns>
    /// <exception cref="ArgumentException">There is no such slot.</exception>
    public static PartnerSlices Build(
        IResolvedCells cells, TradeAccount account, CommodityRules rules, IEnumerable<string> slots, Action<ByCommodityEntity> onEntity, CommodityOptions? options = null)
    {
        var selection = new CommoditySelection(slots);
        var (totals, traits) = (account.Totals, account.Totals.Traits);
        var census = CommodityPass.CensusOf(cells, rules.Dataset, selection.Own, selection.Includes);
        var entities = new ByCommodityBuilder(cells.Reporter, census, traits, account.Sources, selection.Slots);
        var entitiesOfTotal = new ByCommodityBuilder(cells.Reporter, totals.Census, traits, account.Sources, selection.Slots);
        using var cursors = new CommodityCursors(cells, selection.Includes);
        var partners = new ByPartnerBuilder(
            cells.Reporter, census, traits, account.Sources, rules.Groups, selection.Periods, options ?? new CommodityOptions());
        try
        {
            partners.Add(totals);
            foreach (var entity in entitiesOfTotal.Of(totals.Node)) onEntity(entity);
            var pass = new CommodityPass(census, traits, rules.Groups, commodity =>
            {
                partners.Add(commodity);
                foreach (var entity in entities.Of(commodity)) onEntity(entity);
            });
            pass.Run(cursors);
        }
        catch
        {
            partners.Dispose();
            throw;
        }

        return new PartnerSlices(partners);
    }
}

/// <summary>What each partner traded, kept until it is read: in memory, or on disk where there is much of it.</summary>
public sealed class PartnerSlices : IDisposable
{
    private readonly ByPartnerBuilder _builder;

    internal PartnerSlices(ByPartnerBuilder builder) => _builder = builder;

    /// <summary>The entities by period (a year, then its months), partner and level.</summary>
    public IEnumerable<ByPartnerEntity> Entities() => _builder.Build();

    /// <inheritdoc/>
    public void Dispose() => _builder.Dispose();
}
