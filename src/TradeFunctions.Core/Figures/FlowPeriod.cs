using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Figures;

/// <summary>The TOTAL figures of one flow in one period, all partners, with what is concluded from an absence. Groups of countries stand
/// beside their members: they are in no sum, and nothing follows from their absence.</summary>
internal sealed class FlowPeriod
{
    public const int World = 0;

    // No economy's code: whose goods they are could not be read.
    private const int AnyPartner = -1;

    private static readonly Figure Rejected = new(FigureStatus.Rejected);

    private readonly Dictionary<int, Figure> _figures;
    private readonly IReadOnlyList<UnreadKey> _unread;
    private readonly bool _hasUnread;
    private readonly FlowPeriodParts? _parts;
    private readonly IReadOnlyList<FlowPeriodParts> _leftOut;
    private readonly IReadOnlyList<UnreadKey> _unreadOfMonths;
    private readonly Figure _noTrade;
    private readonly IReadOnlyList<FlowPeriod?> _months;

    private FlowPeriod(
        Dictionary<int, Figure> figures,
        bool isTouched,
        IReadOnlyList<UnreadKey> unread,
        FlowPeriodParts? parts,
        IReadOnlyList<FlowPeriod?> months,
        DatasetRules rules,
        bool fallsShort,
        IReadOnlyList<FlowPeriodParts>? leftOut = null,
        IReadOnlyList<UnreadKey>? unreadOfMonths = null)
    {
        _figures = figures;
        _unread = unread;
        _parts = parts;
        _leftOut = leftOut ?? [];
        _unreadOfMonths = unreadOfMonths ?? [];
        _months = months;
        IsTouched = isTouched;
        _hasUnread = isTouched && (unread.Count > 0 || (parts?.HasRejected ?? months.Any(month => month is { _hasUnread: true })));
        IsComplete = parts is not null && !IsTouched && !fallsShort && !rules.HasUnusableFiles && AllAreThere(rules);
        // A zero of the currency that the flow period's values are in: a figure of net weight alone has none.
        var sample = figures.TryGetValue(World, out var world) && world.Currency is not null
            ? world
            : figures.Values.FirstOrDefault(figure => figure.Currency is not null) ?? Figure.Missing;
        _noTrade = new Figure(FigureStatus.NoTrade)
        {
            Value = Amount.Zero,
            NetWeight = Amount.Zero,
            Quantity = Amount.Zero,
            Currency = sample.Currency,
            Valuation = sample.Valuation,
        };
    }

    /// <summary>Whether an absent partner is known to have had no trade.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether a row of it, or one that may be of it, could not be read or is in conflict.</summary>
    public bool IsTouched { get; }

    /// <summary>Whether it has figures, readable or not.</summary>
    public bool HasFigures => Partners.Any() || _unread.Count > 0;

    /// <summary>The same of a year too that has no rows of its own but twelve complete months.</summary>
    public bool KnowsWhoHadNoTrade =>
        IsComplete || (_parts is null && !IsTouched && _months.Count > 0 && _months.All(month => month is { IsComplete: true }));

    /// <summary>The partners that have a figure (also one in conflict, or that could not be read), the World too.</summary>
    public IEnumerable<int> Partners => _figures.Where(entry => entry.Value.IsReported).Select(entry => entry.Key);

    /// <summary>The flow period of a month: its rows, or what may be summed from them.</summary>
    public static FlowPeriod OfMonth(FlowPeriodParts parts, DatasetRules rules)
    {
        var figures = parts.Figures(rules, out var sumsAreTotals, out var unread);
        var fallsShort = false;
        if (sumsAreTotals) AddWorld(figures, unread, parts, parts.Goods, out fallsShort);
        return new FlowPeriod(figures, IsTouchedBy(figures, unread, parts), unread, parts, [], rules, fallsShort);
    }

    /// <summary>
    /// The flow period of a year: its own rows, and where a partner has none but all twelve months, their sum. Where both are there and differ,
    /// the annual figure says so.
    /// </summary>
    /// <param name="parts">The annual rows; null: there are none, and then nothing is concluded from an absence.</param>
    /// <param name="months">The year's twelve monthly flows and periods, null for one that is not covered.</param>
    /// <param name="rules">The dataset's.</param>
    /// <param name="mayHaveRows">Whether there may be annual rows, none of which could be read.</param>
    /// <param name="leftOut">The left-out rows of those of its periods (the year, its months) that have no other rows.</param>
    /// <param name="unreadOfMonths">What is known of figures of its months that could not be read and are no cells.</param>
    public static FlowPeriod OfYear(
        FlowPeriodParts? parts,
        IReadOnlyList<FlowPeriod?> months,
        DatasetRules rules,
        bool mayHaveRows,
        IReadOnlyList<FlowPeriodParts> leftOut,
        IReadOnlyList<UnreadKey> unreadOfMonths)
    {
        var sumsAreTotals = false;
        IReadOnlyList<UnreadKey> unread = mayHaveRows ? [UnreadKey.Unknown] : [];
        var figures = parts?.Figures(rules, out sumsAreTotals, out unread) ?? [];
        var isTouched = IsTouchedBy(figures, unread, parts) || (parts is null && months.Any(month => month is { IsTouched: true }));

        // Where the World is a sum, it is one of the year's own figures and those of the months together.
        var worldIsSum = sumsAreTotals && figures.Count > 0 && !figures.ContainsKey(World);
        if (months.All(month => month is not null)) AddMonths(figures, months, unread, worldIsSum);
        var fallsShort = false;
        if (worldIsSum)
        {
            int[] traded =
            [
                .. parts!.Goods, .. TradedIn(months), .. months.OfType<FlowPeriod>().SelectMany(month => month.Goods),
                .. leftOut.SelectMany(left => left.Goods), .. unreadOfMonths.Select(key => key.Partner ?? AnyPartner),
            ];
            AddWorld(figures, unread, parts, traded, out fallsShort);
            if (figures[World].IsKnown && months.All(month => month is not null)) figures[World] = WithMonths(figures[World], SumOf(World, months))!;
        }

        return new FlowPeriod(figures, isTouched, unread, parts, months, rules, fallsShort, leftOut, unreadOfMonths);
    }

    /// <summary>The figure of a partner: its own; rejected where a row of the flow period could not be read, so that an absence is not told from a gap; no
    /// trade where the flow period is complete; else missing.</summary>
    public Figure Of(int partner)
    {
        if (_figures.TryGetValue(partner, out var figure)) return figure;
        if (MayBeOf(_unread, partner) || (partner != World && (_hasUnread || MayBeOf(_parts?.Unread ?? [], partner)))) return Rejected;
        return partner == World || HasGoodsOf(partner) || MayBeOf(_unreadOfMonths, partner) || EconomyList.IsGroup(partner) ? Figure.Missing : Absence(partner);
    }

    private IReadOnlySet<int> Goods => _parts?.Goods ?? new HashSet<int>();

    private bool HasGoodsOf(int partner) => Goods.Contains(partner)
        || _leftOut.Any(left => left.Goods.Contains(partner)) || _months.Any(month => month?.Goods.Contains(partner) == true);

    // A small partner may be absent from a year that adds up within 0.1% and still be there in a month.
    private Figure Absence(int partner)
    {
        List<FigureStatus> months = [.. _months.Select(month => month?.Of(partner).Status ?? FigureStatus.Missing)];
        if (months.Exists(FigureStatuses.IsReported)) return Figure.Missing;
        var hadNoTrade = IsComplete || (months.Count > 0 && months.TrueForAll(status => status == FigureStatus.NoTrade));
        return hadNoTrade ? _noTrade : Figure.Absent(IsTouched);
    }

    private static void AddMonths(
        Dictionary<int, Figure> figures, IReadOnlyList<FlowPeriod?> months, IReadOnlyList<UnreadKey> unread, bool worldIsSum)
    {
        foreach (var partner in TradedIn(months).ToList())
        {
            if (partner == World && worldIsSum) continue;

            // An annual row that could not be read may say something else than the months.
            if (!figures.TryGetValue(partner, out var own) && MayBeOf(unread, partner)) continue;
            var merged = WithMonths(own, SumOf(partner, months));
            if (merged is not null) figures[partner] = merged;
        }
    }

    private static IEnumerable<int> TradedIn(IReadOnlyList<FlowPeriod?> months) => months.SelectMany(month => month?.Partners ?? []).Distinct();

    // No sum replaces a row of the World that could not be read, and a partner that traded, or may have, without a figure leaves none; nor do
    // partners that have less than the World has in goods.
    private static void AddWorld(
        Dictionary<int, Figure> figures, IReadOnlyList<UnreadKey> unread, FlowPeriodParts parts, IEnumerable<int> traded, out bool fallsShort)
    {
        fallsShort = false;
        if (figures.Count == 0 || figures.ContainsKey(World)) return;
        if (unread.Count > 0 || parts.Unread.Any(key => key.Partner is not { } partner || IsLacking(partner, figures)))
        {
            figures[World] = new Figure(FigureStatus.Incomplete);
            return;
        }

        var sum = new FigureSum();
        if (traded.Any(partner => IsLacking(partner, figures))) sum.Add(Figure.Missing);
        foreach (var (partner, figure) in figures)
        {
            if (!EconomyList.IsGroup(partner)) sum.Add(figure);
        }

        var whole = sum.ToFigure();
        fallsShort = parts.WorldHasMore(whole);
        figures[World] = fallsShort ? Figure.Missing : whole;
    }

    private static bool IsLacking(int partner, Dictionary<int, Figure> figures) =>
        EconomyList.IsPartOfWorld(partner) && !figures.ContainsKey(partner);

    // A goods row of an unknown partner touches TOTAL too.
    private static bool IsTouchedBy(Dictionary<int, Figure> figures, IReadOnlyList<UnreadKey> unread, FlowPeriodParts? parts) =>
        unread.Count > 0 || figures.Values.Any(figure => figure.Status.IsUnusable()) || parts?.Unread.Any(key => key.Partner is null) == true;

    private static bool MayBeOf(IReadOnlyList<UnreadKey> unread, int partner)
    {
        foreach (var key in unread)
        {
            if ((key.Partner ?? partner) == partner) return true;
        }

        return false;
    }

    private static Figure SumOf(int partner, IReadOnlyList<FlowPeriod?> months)
    {
        var sum = new FigureSum();
        foreach (var month in months) sum.Add(month!.Of(partner));
        return sum.ToFigure();
    }

    private static Figure? WithMonths(Figure? own, Figure months)
    {
        if (own is null || own.Status == FigureStatus.Missing) return months.Status == FigureStatus.Missing ? own : months;
        var comparable = own.Value is not null && months.Value is not null && own.Currency == months.Currency;
        return comparable && Completeness.Differs(months.Value!.Value.Thousandths, own.Value!.Value.Thousandths)
            ? own with { MonthsSum = months.Value }
            : own;
    }

    // Only a row of the World shows that nobody is missing: a sum of the partners always adds up to itself. Where there is one, what the
    // dataset says does not stand against it.
    private bool AllAreThere(DatasetRules rules) =>
        (_figures.TryGetValue(World, out var world) && !world.Derived ? PartnersAddUpTo(world) : null) ?? rules.Complete;

    // Null: nothing tells, since the World or a partner has no value, or one in another currency.
    private bool? PartnersAddUpTo(Figure world)
    {
        if (world is not { IsKnown: true, Value: { } whole }) return null;
        var sum = Int128.Zero;
        foreach (var (partner, figure) in _figures)
        {
            if (partner == World || EconomyList.IsGroup(partner)) continue;
            if (figure is not { IsKnown: true, Value: { } part } || figure.Currency != world.Currency) return null;
            sum += part.Thousandths;
        }

        return Completeness.AddsUp(sum, whole.Thousandths);
    }
}
