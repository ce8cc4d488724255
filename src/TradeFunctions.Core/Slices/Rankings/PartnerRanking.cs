using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Slices.Rankings;

/// <summary>
/// A reporter's partners in one commodity, direction and period, largest first: competition ranking (1, 2, 2, 4), ties in code order.
/// </summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Commodity">What is traded.</param>
/// <param name="Direction">Exports, imports or both added up.</param>
/// <param name="Period">A year or a month.</param>
/// <param name="Kind">Which amount ranks.</param>
/// <param name="World">The World's figure.</param>
/// <param name="Ranked">Partner economies with trade, in ranking order.</param>
/// <param name="Unranked">
/// What has no place, and why, in code order: the World, areas nes, bunkers, special codes, the reporter itself; economies whose figure is
/// missing or in conflict, or who traded a year before only.
/// </param>
/// <param name="Concentration">Of partners by value.</param>
/// <param name="Sources">The raw files that the figures and shares name by index.</param>
public sealed record PartnerRanking(
    int Reporter,
    string Commodity,
    TradeDirection Direction,
    Period Period,
    MeasureKind Kind,
    Figure World,
    IReadOnlyList<PartnerRankingRow> Ranked,
    IReadOnlyList<PartnerRankingRow> Unranked,
    Concentration Concentration,
    IReadOnlyList<FigureSource> Sources)
{
    /// <summary>What the figures of <see cref="Combine"/> are read from: a partner may be asked for that has no row.</summary>
    internal ByCommodityEntity? Block { get; init; }

    /// <summary>Ranks the partners.</summary>
    /// <param name="now">The block that holds the period.</param>
    /// <param name="before">The block that holds the year before: the same one, or the block before; null: there is none.</param>
    /// <param name="direction">Exports, imports or both added up.</param>
    /// <param name="period">A period of <paramref name="now"/>.</param>
    /// <param name="kind">Which amount ranks.</param>
    public static PartnerRanking Of(
        ByCommodityEntity now, ByCommodityEntity? before, TradeDirection direction, Period period, MeasureKind kind = MeasureKind.Value)
    {
        if (before is not null && before != now)
        {
            var blocks = ByCommodityEntity.Together([now, before]);
            (now, before) = (blocks[0], blocks[1]);
        }

        var rows = new PartnerRankingRows(now, before, direction, period, kind);
        return new PartnerRanking(
            now.Reporter,
            now.Commodity,
            direction,
            period,
            kind,
            rows.World,
            rows.Ranked(),
            rows.Unranked(),
            now.Concentration(direction, period),
            rows.Sources)
        {
            Block = now,
        };
    }

    /// <summary>The joint share of several partners, each counted once; one without a figure is named and leaves no share.</summary>
    /// <param name="partners">Codes of economies.</param>
    /// <param name="groups">Groups whose members count too; the reporter itself, as a member, only where it has a figure.</param>
    public JointShare Combine(IEnumerable<int> partners, IReadOnlyList<PartnerGroup>? groups = null)
    {
        var figures = partners.Distinct().ToDictionary(partner => partner, partner => Block?.Figure(Direction, partner, Period) ?? Figure.Missing);
        foreach (var member in (groups ?? []).SelectMany(group => group.Members).Select(member => member.Code))
        {
            var figure = Block is null ? Figure.Missing : PartnerSum.Member(Block, member, Direction, Period);
            if (Block is null || PartnerSum.Counts(Block, member, figure, Direction, Period)) figures.TryAdd(member, figure);
        }

        return JointShare.Between(figures, World, Kind) with { Groups = groups ?? [] };
    }
}
