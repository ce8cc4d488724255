namespace TradeFunctions.Core.Metrics;

/// <summary>The TOTAL figures of one flow in one period, all partners, with what is concluded from an absence.</summary>
internal sealed class Slab
{
    public const int World = 0;

    private readonly Dictionary<int, Figure> _figures;
    private readonly SlabParts? _parts;
    private readonly Figure _noTrade;
    private readonly IReadOnlyList<Slab?> _months;

    private Slab(Dictionary<int, Figure> figures, SlabParts? parts, IReadOnlyList<Slab?> months, DatasetRules rules)
    {
        _figures = figures;
        _parts = parts;
        _months = months;
        IsComplete = parts is not null && (rules.Complete || PartnersAddUpToWorld());
        // A zero of the currency that the slab's values are in: a figure of net weight alone has none.
        var sample = figures.TryGetValue(World, out var world) && world.Currency is not null
            ? world
            : figures.Values.FirstOrDefault(figure => figure.Currency is not null) ?? Figure.Missing;
        _noTrade = new Figure(
            FigureStatus.NoTrade,
            Amount.Zero,
            Amount.Zero,
            Amount.Zero,
            Currency: sample.Currency,
            Valuation: sample.Valuation);
    }

    /// <summary>Whether an absent partner is known to have had no trade.</summary>
    public bool IsComplete { get; }

    /// <summary>The same of a year too that has no rows of its own but twelve complete months.</summary>
    public bool KnowsWhoHadNoTrade =>
        IsComplete || (_parts is null && _months.Count > 0 && _months.All(month => month is { IsComplete: true }));

    /// <summary>The partners that have a figure (also one in conflict), the World too.</summary>
    public IEnumerable<int> Partners =>
        _figures.Where(entry => entry.Value.Status is FigureStatus.Ok or FigureStatus.Conflict).Select(entry => entry.Key);

    /// <summary>The slab of a month: its rows, or what may be summed from them.</summary>
    public static Slab OfMonth(SlabParts parts, DatasetRules rules)
    {
        var figures = parts.Figures(rules, out var sumsAreTotals);
        if (sumsAreTotals) AddWorld(figures);
        return new Slab(figures, parts, [], rules);
    }

    /// <summary>
    /// The slab of a year: its own rows, and where a partner has none but all twelve months, their sum. Where both are there and differ,
    /// the annual figure says so.
    /// </summary>
    /// <param name="parts">The annual rows; null: there are none, and then nothing is concluded from an absence.</param>
    /// <param name="months">The year's twelve monthly slabs, null for one that is not covered.</param>
    /// <param name="rules">The dataset's.</param>
    public static Slab OfYear(SlabParts? parts, IReadOnlyList<Slab?> months, DatasetRules rules)
    {
        var sumsAreTotals = false;
        var figures = parts?.Figures(rules, out sumsAreTotals) ?? [];
        if (sumsAreTotals) AddWorld(figures);
        if (months.All(month => month is not null))
        {
            foreach (var partner in months.SelectMany(month => month!.Partners).Distinct().ToList())
            {
                var own = figures.GetValueOrDefault(partner);
                var merged = WithMonths(own, SumOf(partner, months));
                if (merged is not null) figures[partner] = merged;
            }
        }

        return new Slab(figures, parts, months, rules);
    }

    /// <summary>The figure of a partner: its own, no trade where the slab is complete, else missing.</summary>
    public Figure Of(int partner)
    {
        if (_figures.TryGetValue(partner, out var figure)) return figure;
        var goods = _parts?.HasGoodsOf(partner) ?? false;
        return partner != World && !goods && HadNoTrade(partner) ? _noTrade : Figure.Missing;
    }

    // A small partner may be absent from a year that adds up within 0.1% and still be there in a month.
    private bool HadNoTrade(int partner)
    {
        List<FigureStatus> months = [.. _months.Select(month => month?.Of(partner).Status ?? FigureStatus.Missing)];
        if (months.Any(status => status is FigureStatus.Ok or FigureStatus.Conflict)) return false;
        return IsComplete || (months.Count > 0 && months.TrueForAll(status => status == FigureStatus.NoTrade));
    }

    private static void AddWorld(Dictionary<int, Figure> figures)
    {
        if (figures.Count == 0 || figures.ContainsKey(World)) return;
        var sum = new FigureSum();
        foreach (var figure in figures.Values) sum.Add(figure);
        figures[World] = sum.ToFigure();
    }

    private static Figure SumOf(int partner, IReadOnlyList<Slab?> months)
    {
        var sum = new FigureSum();
        foreach (var month in months) sum.Add(month!.Of(partner));
        return sum.ToFigure();
    }

    private static Figure? WithMonths(Figure? own, Figure months)
    {
        if (own is null || own.Status == FigureStatus.Missing) return months.IsKnown ? months : own;
        var comparable = own.Value is not null && months.Value is not null && own.Currency == months.Currency;
        return comparable && Completeness.Differs(months.Value!.Value.Thousandths, own.Value!.Value.Thousandths)
            ? own with { MonthsSum = months.Value }
            : own;
    }

    // Only a row of the World shows that nobody is missing: a sum of the partners always adds up to itself.
    private bool PartnersAddUpToWorld()
    {
        if (!_figures.TryGetValue(World, out var world) || world is not { IsKnown: true, Derived: false, Value: { } whole }) return false;
        var sum = Int128.Zero;
        foreach (var (partner, figure) in _figures)
        {
            if (partner == World) continue;
            if (figure is not { IsKnown: true, Value: { } part } || figure.Currency != world.Currency) return false;
            sum += part.Thousandths;
        }

        return Completeness.AddsUp(sum, whole.Thousandths);
    }
}
