using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>Adds the members of a partner group up, from the block that holds every partner of a commodity.</summary>
internal static class PartnerSum
{
    /// <summary>The sum of the members in one flow; missing unless every one of them is known.</summary>
    public static Figure Of(ByCommodityEntity block, PartnerGroup group, TradeDirection flow, Period period)
    {
        var sum = new FigureSum();
        foreach (var (_, figure) in Parts(block, group, flow, period)) sum.Add(figure);
        return sum.ToFigure();
    }

    /// <summary>
    /// The members that lack a figure where others have one, so that the group has none, in code order; empty otherwise. For total trade
    /// those of either flow.
    /// </summary>
    public static IReadOnlyList<Economy> Lacking(ByCommodityEntity block, PartnerGroup group, TradeDirection direction, Period period)
    {
        var lacking = direction.Flows()
            .Select(flow => Parts(block, group, flow, period))
            .Where(parts => parts.Exists(part => part.Figure.IsReported))
            .SelectMany(parts => parts.Where(part => !part.Figure.IsKnown).Select(part => part.Member));
        return [.. lacking.Distinct().OrderBy(member => member.Code)];
    }

    /// <summary>Whether a member counts. The reporter itself counts only where it has a figure or may have one: because a row could not be
    /// read, or because other rows show that it trades with itself.</summary>
    public static bool Counts(ByCommodityEntity block, int member, Figure figure, TradeDirection direction, Period period) =>
        member != block.Reporter || figure.IsReported
        || (figure.Status == FigureStatus.Missing && (block.IsTouched(direction, period) || block.HasOwnTrade(direction, period)));

    /// <summary>What a member counts with. Of its total trade one flow is enough.</summary>
    public static Figure Member(ByCommodityEntity block, int member, TradeDirection direction, Period period)
    {
        if (member != block.Reporter || direction != TradeDirection.Total) return block.Figure(direction, member, period);
        var counting = direction.Flows().Where(flow => Counts(block, member, block.Figure(flow, member, period), flow, period)).ToList();
        return block.Figure(counting is [var only] ? only : direction, member, period);
    }

    // What a member has, but missing where its trade, or a part of it, is under a code that is no member: in a year in which it did not exist, or
    // where figures stand under both codes, as in the year of the change.
    private static Figure WithHolders(ByCommodityEntity block, Economy member, PartnerGroup group, TradeDirection direction, Period period)
    {
        var figure = Member(block, member.Code, direction, period);
        if (member.ExistedThroughout(period)) return figure;
        var others = EconomyHistory.HoldersOf(member, period).Where(holder => group.Members.All(other => other.Code != holder));
        return others.Any(holder => !member.Existed(period) || block.Figure(direction, holder, period).IsReported) ? Figure.Missing : figure;
    }

    private static List<(Economy Member, Figure Figure)> Parts(ByCommodityEntity block, PartnerGroup group, TradeDirection flow, Period period) =>
    [
        .. group.Members
            .Select(member => (Member: member, Figure: WithHolders(block, member, group, flow, period)))
            .Where(part => Counts(block, part.Member.Code, part.Figure, flow, period)),
    ];
}
