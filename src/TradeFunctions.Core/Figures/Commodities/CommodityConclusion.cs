using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>
/// What follows from one commodity's rows: the World as a sum, years as sums of months, and where an absence is no trade. Months come
/// first, since years may be sums of them.
/// </summary>
internal sealed class CommodityConclusion(GoodsCensus census, TraitTable traits)
{
    private const int World = 0;

    public void Conclude(CommodityNode node)
    {
        for (var slab = 0; slab < census.Slabs; slab++)
        {
            FinishSums(node, slab);
            if (census.Months(slab) is { } months) AddMonths(node, slab, months);
            MarkTraded(node, slab);
            AddWorld(node, slab);
            node.IsTouchedIn[slab] = census.IsTouched(node.Level, slab);
            node.Complete[slab] = !node.IsTouchedIn[slab] && IsComplete(node, slab);
            MarkUnreadPartners(node, slab);
            MarkNoTrade(node, slab);
            if (node.IsTouchedIn[slab] && census.HasUnread(node.Level, slab)) MarkUntold(node, slab);
            foreach (var partner in node.Touched) node.IsReportedIn[slab] |= node.Figures(partner)[slab].IsReported;
        }
    }

    /// <summary>Whether a partner without a figure is known to have had no trade, from its own TOTAL or from the whole slab.</summary>
    public bool HadNoTrade(CommodityNode node, int slab, int partner) =>
        node.Places.All(place => census.HadNoTrade(place, node.Complete[slab], slab, partner));

    private void FinishSums(CommodityNode node, int slab)
    {
        if (node.Level < 0 || census[slab] is not { } rows || rows.Basis(node.Level) != LevelBasis.Sums) return;
        var unread = census.Unread(slab);
        foreach (var partner in node.Touched)
        {
            ref var figure = ref node.Row(partner)[slab];
            var isOfAll = partner == World && rows.WorldIsSum(node.Level);
            var lacks = figure.IsReported && Array.Exists(unread, key => (isOfAll || MayBeOf(key, Partner(partner))) && MayBeBelow(key, node));
            figure = lacks ? GoodsFigure.Incomplete : GoodsSum.Finished(figure);

            // A sum of all goods would leave these out.
            if (node.Level == GoodsLevels.Total && figure.IsKnown && rows.HasOthers(Partner(partner), ChapterSet.NoChapter)) figure = GoodsSum.Broken;
        }
    }

    private void AddWorld(CommodityNode node, int slab)
    {
        if (node.Level < 0 || census[slab] is not { } rows || !rows.WorldIsSum(node.Level)) return;
        var sum = default(GoodsFigure);
        foreach (var partner in node.Touched)
        {
            var part = node.Figures(partner)[slab];
            if (partner != World && !IsGroup(partner) && (part.IsReported || part.Traded)) sum = GoodsSum.Plus(sum, part, traits);
        }

        if (sum == default) return;
        var place = node.Places[0];
        var isLacking = rows.FallsShort(node.Level) || census.Lacking(place, slab).Any(partner => IsAbsent(node, slab, partner) && census.MayLack(place, slab, partner));
        if (isLacking) sum = GoodsSum.Plus(sum, rows.IsTouched(-1) ? GoodsFigure.Incomplete : GoodsSum.Broken, traits);
        node.Row(World)[slab] = Array.Exists(census.Unread(slab), key => MayBePartOfWorld(key, node, slab)) ? GoodsFigure.Incomplete : GoodsSum.Finished(sum);
    }

    // Where a partner has no figure of the year but of all its months, their sum is the year's.
    private void AddMonths(CommodityNode node, int slab, int[] months)
    {
        var worldIsSum = node.Level >= 0 && census[slab]?.WorldIsSum(node.Level) == true && HasRows(node, slab);
        foreach (var partner in node.Touched)
        {
            var row = node.Row(partner);
            if (row[slab].IsKnown || row[slab].Status.IsUnusable() || (partner == World && worldIsSum)) continue;

            // An annual row that could not be read may say something else than the months.
            if (Array.Exists(census.Unread(slab), key => MayBe(key, node) && MayBeOf(key, Partner(partner)))) continue;
            var (sum, traded) = (default(GoodsFigure), false);
            foreach (var month in months)
            {
                traded |= row[month].IsReported || row[month].Traded;
                sum = GoodsSum.Plus(sum, row[month], traits);
            }

            // What was left out of the year's rows was traded, whatever the months say.
            if (sum.Status == FigureStatus.NoTrade && row[slab].Traded) continue;
            if (sum.IsKnown || (traded && sum.Status == FigureStatus.Incomplete)) row[slab] = GoodsSum.Finished(sum);
        }
    }

    // An economy that has no figure.
    private bool IsAbsent(CommodityNode node, int slab, int partner) =>
        partner != World && !IsGroup(partner) && (!node.IsTouched(partner) || IsAbsent(node.Figures(partner)[slab]));

    // Whether the unread figure is this one, a part of it, or its whole, of a partner without a figure here.
    private bool MayBePartOfWorld(in UnreadKey key, CommodityNode node, int slab) => MayBe(key, node) || MayBeBelow(key, node)
        || (MayBeAbove(key, node) && (key.Partner is not { } partner || !census.Has(partner) || IsAbsent(node, slab, census.PartnerOf(partner))));

    private static bool HasRows(CommodityNode node, int slab) => node.Touched.Any(partner => node.Figures(partner)[slab].IsReported);

    // A small partner may be absent from a year that adds up within 0.1% and still be there in a month.
    private void MarkTraded(CommodityNode node, int slab)
    {
        foreach (var partner in node.Touched)
        {
            var row = node.Row(partner);
            if (!IsAbsent(row[slab])) continue;
            foreach (var month in census.CoveredMonths(slab))
            {
                if (row[month].IsReported || row[month].Traded) row[slab] = GoodsFigure.TradedButMissing;
            }
        }
    }

    private bool IsComplete(CommodityNode node, int slab)
    {
        if (census[slab] is not { } rows) return Array.TrueForAll(census.Months(slab)!, month => node.Complete[month]);
        if (census.MayBeAnyPartnerInMonths(slab)) return false;
        if (census.Rules.HasUnusableFiles || rows.FallsShort(node.Level)
            || (node.Level >= 0 && rows.Basis(node.Level) == LevelBasis.Absent)) return false;

        // Only a row of the World shows that nobody is missing: a sum of the partners would always be complete. Where there is one, what the
        // dataset says does not stand against it.
        var world = node.IsTouched(World) ? node.Figures(World)[slab] : default;
        var isRow = world.Status == FigureStatus.Ok && !traits[world.Traits].Derived;
        return (isRow ? PartnersAddUpTo(world, node, slab) : null) ?? rows.IsComplete;
    }

    // Null: nothing tells, since the World or a partner has no value, or one in another currency.
    private bool? PartnersAddUpTo(in GoodsFigure world, CommodityNode node, int slab)
    {
        if (!world.Has(AmountSet.Value)) return null;
        var sum = Int128.Zero;
        foreach (var partner in node.Touched)
        {
            var part = node.Figures(partner)[slab];
            if (partner == World || !part.IsReported || IsGroup(partner)) continue;
            if (!part.Has(AmountSet.Value) || !traits.CurrenciesAgree(part.Traits, world.Traits)) return null;
            sum += part.Value;
        }

        return Completeness.AddsUp(sum, world.Value);
    }

    // A row of goods that could not be read may be all that a partner without a TOTAL has.
    private void MarkUnreadPartners(CommodityNode node, int slab)
    {
        if (node.Level != GoodsLevels.Total || node.Group is not null) return;
        foreach (var key in census.Unread(slab))
        {
            if (key.Partner is not { } partner || partner == World || !census.Has(partner)) continue;
            ref var figure = ref node.Row(census.PartnerOf(partner))[slab];
            if (IsAbsent(figure)) figure = GoodsFigure.Untold;
        }
    }

    private void MarkNoTrade(CommodityNode node, int slab)
    {
        var partnersTraded = false;
        foreach (var partner in node.Touched)
        {
            if (partner == World) continue;
            ref var figure = ref node.Row(partner)[slab];
            partnersTraded |= figure.IsReported || figure.Traded;
            if (IsAbsent(figure) && HadNoTrade(node, slab, partner)) figure = GoodsFigure.NoTrade;
        }

        // If any partner traded, the World did too; without a figure it is missing, even where everything absent is no trade.
        if (!HadNoTrade(node, slab, World)) return;
        ref var world = ref node.Row(World)[slab];
        if (IsAbsent(world)) world = partnersTraded ? GoodsFigure.TradedButMissing : GoodsFigure.NoTrade;
    }

    // Beside what could not be read an absence is not told from a gap, nor is a figure that is missing though its parts were traded. Where the
    // partner has other figures of the commodity, it says why.
    private void MarkUntold(CommodityNode node, int slab)
    {
        foreach (var partner in node.Touched)
        {
            ref var figure = ref node.Row(partner)[slab];
            if (figure.Status != FigureStatus.Missing || (partner == World && !MayLackWorld(node, slab))) continue;
            figure = figure.Traded ? GoodsFigure.Rejected : GoodsFigure.Untold;
        }
    }

    // Nothing follows from TOTAL's having no World: it is there or not, whatever the partners have.
    private bool MayLackWorld(CommodityNode node, int slab) => node.Level != GoodsLevels.Total
        || Array.Exists(census.Unread(slab), key => MayBe(key, node) && MayBeOf(key, World));

    // Groups of countries are beside their members.
    private bool IsGroup(int partner) => EconomyList.IsGroup(census.Partners[partner]);

    private int Partner(int number) => census.Partners[number];

    private static bool MayBeOf(in UnreadKey key, int partner) => (key.Partner ?? partner) == partner;

    private static bool MayBe(in UnreadKey key, CommodityNode node) =>
        key.Commodity is { } code ? code == node.Code : key.MayBeOf(node.Level < 0 ? -1 : GoodsLevels.CodeLength(node.Level));

    // Whether the figure may be a part of the node's, at a lower level.
    private static bool MayBeBelow(in UnreadKey key, CommodityNode node)
    {
        if (node.Level < 0) return false;
        if (key.Level is { } level && level <= GoodsLevels.CodeLength(node.Level)) return false;
        return key.Commodity is not { } code || node.Level == GoodsLevels.Total || GoodsLevels.Parent(code, node.Level) == node.Code;
    }

    // Whether the node may be a part of the figure, which is at a higher level.
    private static bool MayBeAbove(in UnreadKey key, CommodityNode node)
    {
        if (node.Level <= GoodsLevels.Total) return false;
        if (key.Commodity is not { } code) return key.Level is not { } level || level < GoodsLevels.CodeLength(node.Level);
        var above = GoodsLevels.IndexOf(code);
        return above >= 0 && above < node.Level && GoodsLevels.Parent(node.Code, above) == code;
    }

    private static bool IsAbsent(in GoodsFigure figure) => figure is { Status: FigureStatus.Missing, Traded: false };
}
