using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Figures;

/// <summary>
/// What follows from the rows of one commodity, or of TOTAL: the World as a sum, longer periods as sums of months, and where an absence is no trade.
/// Months come first, since the others may be sums of them.
/// </summary>
internal sealed class Conclusion(Census census, TraitTable traits)
{
    // The World's number: its code is the lowest.
    private const int World = FlowPeriod.World;

    public void Conclude(CommodityNode node)
    {
        for (var flowPeriod = 0; flowPeriod < census.FlowPeriods; flowPeriod++)
        {
            FinishSums(node, flowPeriod);
            AddMonths(node, flowPeriod, census.Parts(flowPeriod));
            MarkTraded(node, flowPeriod);
            AddWorld(node, flowPeriod);
            node.IsTouchedIn[flowPeriod] = census.IsTouched(node.Level, flowPeriod);
            node.Complete[flowPeriod] = !node.IsTouchedIn[flowPeriod] && IsComplete(node, flowPeriod);
            MarkUnreadPartners(node, flowPeriod);
            MarkNoTrade(node, flowPeriod);
            if (node.IsTouchedIn[flowPeriod] && census.HasUnread(node.Level, flowPeriod)) MarkUnknown(node, flowPeriod);
            foreach (var partner in node.Touched) node.IsReportedIn[flowPeriod] |= node.Figures(partner)[flowPeriod].IsReported;
        }
    }

    /// <summary>Whether a partner without a figure is known to have had no trade, from its own TOTAL or from the whole flow period.</summary>
    public bool HadNoTrade(CommodityNode node, int flowPeriod, int partner) =>
        node.Places.All(place => census.HadNoTrade(place, node.Complete[flowPeriod], flowPeriod, partner));

    private void FinishSums(CommodityNode node, int flowPeriod)
    {
        if (node.Level < 0 || census[flowPeriod] is not { } rows || rows.Basis(node.Level) != LevelBasis.Sums) return;
        // Rows below the level that is summed are parts of its rows.
        var lowest = CommodityLevels.CodeLength(rows.LevelOfRows(node.Level));
        var unread = Array.FindAll(census.Unread(flowPeriod), key => MayBeBelow(key, node) && (key.Level ?? 0) <= lowest);
        foreach (var partner in node.Touched)
        {
            ref var figure = ref node.Row(partner)[flowPeriod];
            var isOfAll = partner == World && WorldIsSum(node, rows);
            var lacks = figure.IsReported && Array.Exists(unread, key => isOfAll || MayBeOf(key, Partner(partner)));
            figure = lacks ? CommodityFigure.Incomplete : CommoditySum.Finished(figure);

            // A sum of all goods would leave these out.
            if (node.Level == CommodityLevels.Total && figure.IsKnown && rows.HasOthers(Partner(partner), ChapterSet.NoChapter)) figure = CommoditySum.Broken;
        }
    }

    private void AddWorld(CommodityNode node, int flowPeriod)
    {
        if (node.Level < 0 || census[flowPeriod] is not { } rows || !WorldIsSum(node, rows)) return;
        var sum = default(CommodityFigure);
        foreach (var partner in node.Touched)
        {
            var part = node.Figures(partner)[flowPeriod];
            if (IsPartOfWorld(partner) && (part.IsReported || part.Traded)) sum = CommoditySum.Plus(sum, part, traits);
        }

        if (sum == default) return;
        var place = node.Places[0];
        var isLacking = rows.FallsShort(node.Level) || census.MayBeAnyPartnerInMonths(flowPeriod) || census.Lacking(place, flowPeriod).Any(partner => IsAbsent(node, flowPeriod, partner) && census.MayLack(place, flowPeriod, partner));
        if (isLacking) sum = CommoditySum.Plus(sum, rows.IsTouched(-1) ? CommodityFigure.Incomplete : CommoditySum.Broken, traits);
        node.Row(World)[flowPeriod] = Array.Exists(census.Unread(flowPeriod), key => MayBePartOfWorld(key, node, flowPeriod)) ? CommodityFigure.Incomplete : CommoditySum.Finished(sum);
    }

    // Where a partner has no figure of a longer period but of all its months, their sum is the period's. Of a quarter a part is shown to be one.
    private void AddMonths(CommodityNode node, int flowPeriod, PeriodParts parts)
    {
        if (parts.Covered.Length == 0 || (!parts.IsWhole && census[flowPeriod] is not null)) return;
        var isQuarter = census.Keys[flowPeriod].Period.Frequency == Frequency.Quarterly;
        var worldIsSum = node.Level >= 0 && census[flowPeriod] is { } rows && WorldIsSum(node, rows) && HasRows(node, flowPeriod);
        foreach (var partner in node.Touched)
        {
            var row = node.Row(partner);
            if (row[flowPeriod].IsKnown || row[flowPeriod].Status.IsUnusable() || (partner == World && worldIsSum)) continue;

            // A row that could not be read may say something else than the months.
            if (Array.Exists(census.Unread(flowPeriod), key => MayBe(key, node) && MayBeOf(key, Partner(partner)))) continue;
            var (traded, reported) = (false, false);
            foreach (var month in parts.Covered)
            {
                reported |= row[month].IsReported;
                traded |= row[month].Traded;
            }

            if (!parts.IsWhole)
            {
                if (reported) row[flowPeriod] = CommodityFigure.Incomplete;
                continue;
            }

            // What was left out of the period's rows was traded, whatever the months say.
            var sum = CommoditySum.OfMonths(row, parts, traits);
            if (sum.Status == FigureStatus.NoTrade && row[flowPeriod].Traded) continue;
            if (sum.IsKnown || ((traded || reported) && sum.Status == FigureStatus.Incomplete)) row[flowPeriod] = CommoditySum.Finished(sum);
            else if (reported && isQuarter) row[flowPeriod] = CommodityFigure.Incomplete;
        }
    }

    // TOTAL has no row of the World beside a row that could not be read and may be one: what its partners add up to is incomplete.
    private static bool WorldIsSum(CommodityNode node, FlowPeriod rows) =>
        rows.WorldIsSum(node.Level, withUnread: node.Level == CommodityLevels.Total);

    // An economy that has no figure.
    private bool IsAbsent(CommodityNode node, int flowPeriod, int partner) =>
        IsPartOfWorld(partner) && (!node.IsTouched(partner) || IsAbsent(node.Figures(partner)[flowPeriod]));

    // Whether the unread figure is this one, or a part of it or its whole, of a partner without a figure here.
    private bool MayBePartOfWorld(in UnreadKey key, CommodityNode node, int flowPeriod) => MayBe(key, node)
        || ((MayBeBelow(key, node) || MayBeAbove(key, node))
            && (key.Partner is not { } partner || IsAbsent(node, flowPeriod, census.PartnerOf(partner))));

    private static bool HasRows(CommodityNode node, int flowPeriod) => node.Touched.Any(partner => node.Figures(partner)[flowPeriod].IsReported);

    // A small partner may be absent from a year that adds up within 0.1% and still be there in a month; what is there in January and February together may
    // have been traded in either.
    private void MarkTraded(CommodityNode node, int flowPeriod)
    {
        var isMonth = census.Keys[flowPeriod].Period.Frequency == Frequency.Monthly;
        var together = census.Together(flowPeriod);
        foreach (var partner in node.Touched)
        {
            var row = node.Row(partner);
            if (!IsAbsent(row[flowPeriod])) continue;
            foreach (var month in census.Parts(flowPeriod).Covered)
            {
                if (row[month].IsReported || row[month].Traded) row[flowPeriod] = CommodityFigure.TradedButMissing;
            }

            if (isMonth && together >= 0 && (row[together].IsReported || row[together].Traded)) row[flowPeriod] = CommodityFigure.TradedButMissing;
        }
    }

    private bool IsComplete(CommodityNode node, int flowPeriod)
    {
        if (census[flowPeriod] is not { } rows) return census.Parts(flowPeriod) is { IsWhole: true } parts && Array.TrueForAll(parts.Covered, month => node.Complete[month]);
        if (census.MayBeAnyPartnerInMonths(flowPeriod)) return false;
        if (census.Rules.HasUnusableFiles || rows.FallsShort(node.Level)
            || (node.Level >= 0 && rows.Basis(node.Level) == LevelBasis.Absent)) return false;

        // Only a row of the World shows that no partner is missing: a sum of the partners would always be complete. Where there is one, what the
        // dataset says does not stand against it.
        var world = node.IsTouched(World) ? node.Figures(World)[flowPeriod] : default;
        var isRow = world.Status == FigureStatus.Ok && !traits[world.Traits].Derived;
        return (isRow ? PartnersAddUpTo(world, node, flowPeriod) : null) ?? rows.IsComplete;
    }

    // Null: nothing tells, since the World or a partner has no value, or one in another currency.
    private bool? PartnersAddUpTo(in CommodityFigure world, CommodityNode node, int flowPeriod)
    {
        if (!world.Has(AmountSet.Value)) return null;
        var sum = Int128.Zero;
        foreach (var partner in node.Touched)
        {
            var part = node.Figures(partner)[flowPeriod];
            if (!part.IsReported || !IsPartOfWorld(partner)) continue;
            if (!part.Has(AmountSet.Value) || !traits.CurrenciesAgree(part.Traits, world.Traits)) return null;
            sum += part.Value;
        }

        return Completeness.AddsUp(sum, world.Value);
    }

    // A row of goods that could not be read may be all that a partner without a TOTAL has.
    private void MarkUnreadPartners(CommodityNode node, int flowPeriod)
    {
        if (node.Level != CommodityLevels.Total) return;
        foreach (var key in census.Unread(flowPeriod))
        {
            if (key.Partner is not { } partner || partner == World) continue;
            ref var figure = ref node.Row(census.PartnerOf(partner))[flowPeriod];
            if (IsAbsent(figure)) figure = CommodityFigure.Unknown;
        }
    }

    private void MarkNoTrade(CommodityNode node, int flowPeriod)
    {
        var partnersTraded = false;
        foreach (var partner in node.Touched)
        {
            if (partner == World) continue;
            ref var figure = ref node.Row(partner)[flowPeriod];
            partnersTraded |= figure.IsReported || figure.Traded;
            if (IsAbsent(figure) && HadNoTrade(node, flowPeriod, partner)) figure = CommodityFigure.NoTrade;
        }

        // If any partner traded, the World did too; without a figure it is missing, even where everything absent is no trade.
        if (!HadNoTrade(node, flowPeriod, World)) return;
        ref var world = ref node.Row(World)[flowPeriod];
        if (IsAbsent(world)) world = partnersTraded ? CommodityFigure.TradedButMissing : CommodityFigure.NoTrade;
    }

    // Where rows could not be read, a missing row does not mean that there was no trade, nor does a missing figure whose parts were traded. Where
    // the partner has other figures of the commodity, its status says why.
    private void MarkUnknown(CommodityNode node, int flowPeriod)
    {
        foreach (var partner in node.Touched)
        {
            ref var figure = ref node.Row(partner)[flowPeriod];
            if (figure.Status != FigureStatus.Missing || (partner == World && !MayLackWorld(node, flowPeriod))) continue;
            figure = figure.Traded ? CommodityFigure.Rejected : CommodityFigure.Unknown;
        }
    }

    // Nothing follows from TOTAL's having no World: it is there or not, whatever the partners have.
    private bool MayLackWorld(CommodityNode node, int flowPeriod) => node.Level != CommodityLevels.Total
        || Array.Exists(census.Unread(flowPeriod), key => MayBe(key, node) && MayBeOf(key, World));

    // Groups of countries are beside their members.
    private bool IsPartOfWorld(int partner) => EconomyList.IsPartOfWorld(census.Partners[partner]);

    private int Partner(int number) => census.Partners[number];

    private static bool MayBeOf(in UnreadKey key, int partner) => (key.Partner ?? partner) == partner;

    private static bool MayBe(in UnreadKey key, CommodityNode node) =>
        key.Commodity is { } code ? code == node.Code : key.MayBeOf(node.Level < 0 ? -1 : CommodityLevels.CodeLength(node.Level));

    // Whether the figure may be a part of the node's, at a lower level.
    private static bool MayBeBelow(in UnreadKey key, CommodityNode node)
    {
        if (node.Level < 0) return false;
        if (key.Level is { } level && level <= CommodityLevels.CodeLength(node.Level)) return false;
        return key.Commodity is not { } code || node.Level == CommodityLevels.Total || CommodityLevels.Parent(code, node.Level) == node.Code;
    }

    // Whether the node may be a part of the figure, which is at a higher level.
    private static bool MayBeAbove(in UnreadKey key, CommodityNode node)
    {
        if (node.Level <= CommodityLevels.Total) return false;
        if (key.Commodity is not { } code) return key.Level is not { } level || level < CommodityLevels.CodeLength(node.Level);
        var above = CommodityLevels.IndexOf(code);
        return above >= 0 && above < node.Level && CommodityLevels.Parent(node.Code, above) == code;
    }

    private static bool IsAbsent(in CommodityFigure figure) => figure is { Status: FigureStatus.Missing, Traded: false };
}
