using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Figures.Totals;

/// <summary>TOTAL of a reporter, concluded: the figures of all partners, flows and periods.</summary>
/// <param name="census">What the flows and periods say as a whole.</param>
/// <param name="node">The concluded figures.</param>
/// <param name="traits">What they name by number.</param>
/// <param name="rejectedSources">The file of each row that could not be read.</param>
internal sealed class TotalFigures(
    Census census, CommodityNode node, TraitTable traits, IReadOnlyDictionary<(int Partner, int FlowPeriod), int> rejectedSources)
{
    private readonly Figure?[] _noTrade = new Figure?[census.FlowPeriods];

    /// <summary>What the flows and periods say as a whole.</summary>
    public Census Census => census;

    /// <summary>The concluded figures by partner and flow period.</summary>
    public CommodityNode Node => node;

    /// <summary>What the figures name by number.</summary>
    public TraitTable Traits => traits;

    /// <summary>The flows and periods that have figures of TOTAL, or may have one that could not be read.</summary>
    public IEnumerable<(TradeDirection Direction, Period Period)> Periods => census.Keys.Where(key => Partners(key.Direction, key.Period).Any() || MayHaveUnread(key));

    /// <summary>The partners that have a figure (also one in conflict, or that could not be read), the World too.</summary>
    public IEnumerable<int> Partners(TradeDirection direction, Period period)
    {
        var flowPeriod = census.FlowPeriodOf(direction, period);
        return flowPeriod < 0 ? [] : node.Touched.Where(partner => IsReported(partner, flowPeriod)).Select(partner => census.Partners[partner]);
    }

    /// <summary>Whether an absent partner is known to have had no trade.</summary>
    public bool IsComplete(TradeDirection direction, Period period) => census.FlowPeriodOf(direction, period) is >= 0 and var flowPeriod && node.Complete[flowPeriod];

    /// <summary>Whether a figure, or one that may be among them, could not be read or is in conflict.</summary>
    public bool IsTouched(TradeDirection direction, Period period) => census.FlowPeriodOf(direction, period) is >= 0 and var flowPeriod && node.IsTouchedIn[flowPeriod];

    /// <summary>The figure of a partner; missing for anything that is not known.</summary>
    public Figure Of(int partner, TradeDirection direction, Period period)
    {
        var flowPeriod = census.FlowPeriodOf(direction, period);
        if (flowPeriod < 0 || !census.Has(partner)) return Figure.Missing;
        var number = census.PartnerOf(partner);
        var figure = At(number, flowPeriod);
        return figure.Status switch
        {
            FigureStatus.NoTrade => _noTrade[flowPeriod] ??= NoTrade(flowPeriod),
            FigureStatus.Missing => Figure.Absent(!figure.Traded && node.IsTouchedIn[flowPeriod] && EconomyList.IsPartOfWorld(partner)),
            FigureStatus.Rejected => new Figure(FigureStatus.Rejected) { Source = rejectedSources.TryGetValue((number, flowPeriod), out var source) ? source : null },
            _ => WithMonths(figure.ToFigure(figure.HasTraits ? traits[figure.Traits] : null), number, flowPeriod),
        };
    }

    private CommodityFigure At(int partner, int flowPeriod) => node.IsTouched(partner) ? node.Figures(partner)[flowPeriod] : default;

    // A row of commodities that could not be read is no figure of TOTAL, nor is a row without any amount.
    private bool IsReported(int partner, int flowPeriod)
    {
        var figure = node.Figures(partner)[flowPeriod];
        return figure.Status == FigureStatus.Rejected ? rejectedSources.ContainsKey((partner, flowPeriod)) : figure is { IsReported: true } and not { Status: FigureStatus.Ok, Known: AmountSet.None };
    }

    private bool MayHaveUnread((TradeDirection Direction, Period Period) key)
    {
        var flowPeriod = census.FlowPeriodOf(key.Direction, key.Period);
        return Array.Exists(census.Unread(flowPeriod), unread => census.MayBeTotal(unread, flowPeriod));
    }

    // Zeros have the currency of the figures beside them; one of net weight alone has none.
    private Figure NoTrade(int flowPeriod)
    {
        var beside = node.Touched.Order().Select(partner => At(partner, flowPeriod)).FirstOrDefault(figure => figure.Has(AmountSet.Value) && figure.HasTraits);
        FigureTraits? common = beside.HasTraits ? traits[beside.Traits] : null;
        return new Figure(FigureStatus.NoTrade)
        {
            Value = Amount.Zero,
            NetWeight = Amount.Zero,
            Quantity = Amount.Zero,
            Currency = common?.CurrencyText,
            Valuation = common?.Valuation ?? Valuation.Unknown,
        };
    }

    private Figure WithMonths(Figure own, int partner, int flowPeriod)
    {
        if (own.Value is not { } value || census.Parts(flowPeriod) is not { IsWhole: true } parts) return own;
        var sum = CommoditySum.OfMonths(node.Figures(partner), parts, traits);
        return sum is { Status: FigureStatus.Ok } && sum.Has(AmountSet.Value) && traits[sum.Traits].CurrencyText == own.Currency && Completeness.Differs(sum.Value, value.Thousandths)
            ? own with { MonthsSum = new Amount(sum.Value) }
            : own;
    }
}
