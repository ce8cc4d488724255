using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Figures.Totals;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// Builds the entities of the slots asked for, one after another, from a reporter's cells, which are read twice and not kept. Memory: (five +
/// number of groups) × partners × periods × two flows × 64 bytes, and what <see cref="CommodityOptions"/> allows.
/// </summary>
public static class CommoditySlices
{
    /// <summary>Builds the blocks of every commodity; what each partner traded is known once they are all built.</summary>
    /// <param name="cells">The reporter's cells, at least those of the years of the slots (<see cref="CommoditySlots.Years"/>).</param>
    /// <param name="account">The reporter's account of the same files: TOTAL, which is concluded once.</param>
    /// <param name="rules">The dataset's.</param>
    /// <param name="slots">Names of slots of both tables; see <see cref="CommoditySlots"/>.</param>
    /// <param name="onBlock">Takes the entities of the blocks asked for. TOTAL comes first, then they come chapter by chapter, those of
    /// several blocks side by side; within a chapter a code comes after its parts; groups come last.</param>
    /// <param name="options">Null: the defaults.</param>
    /// <returns>The entities of the periods asked for; dispose of them.</returns>
    /// <exception cref="ArgumentException">There is no such slot.</exception>
    public static PartnerSlices Build(
        IResolvedCells cells, TradeAccount account, CommodityRules rules, IEnumerable<string> slots, Action<ByCommodityEntity> onBlock, CommodityOptions? options = null)
    {
        var selection = new CommoditySelection(slots);
        var (totals, traits) = (account.Totals, account.Totals.Traits);
        var census = CommodityPass.CensusOf(cells, rules.Dataset, selection.Own, selection.Wants);
        var blocks = new ByCommodityBuilder(cells.Reporter, census, traits, account.Sources, selection.Blocks);
        var blocksOfTotal = new ByCommodityBuilder(cells.Reporter, totals.Census, traits, account.Sources, selection.Blocks);
        var pass = new CommodityPass(census, traits, rules.Groups);
        using var cursors = new CommodityCursors(cells, selection.Wants);
        var partners = new ByPartnerBuilder(
            cells.Reporter, census, traits, account.Sources, rules.Groups, selection.Periods, options ?? new CommodityOptions());
        try
        {
            partners.Take(totals);
            foreach (var block in blocksOfTotal.Of(totals.Node)) onBlock(block);
            pass.Run(cursors, commodity =>
            {
                partners.Take(commodity);
                foreach (var block in blocks.Of(commodity)) onBlock(block);
            });
        }
        catch
        {
            partners.Dispose();
            throw;
        }

        return new PartnerSlices(partners);
    }
}

/// <summary>What each partner traded, on disk until it is asked for.</summary>
public sealed class PartnerSlices : IDisposable
{
    private readonly ByPartnerBuilder _builder;

    internal PartnerSlices(ByPartnerBuilder builder) => _builder = builder;

    /// <summary>The entities by period, partner and level, read once more by every enumeration.</summary>
    public IEnumerable<ByPartnerEntity> Entities() => _builder.Build();

    /// <inheritdoc/>
    public void Dispose() => _builder.Dispose();
}
