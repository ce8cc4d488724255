using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Totals;

/// <summary>Sorts a reporter's cells into flows and periods and concludes the account from them. Holds state while the cells stream by, so that
/// goods need not be kept to be summed.</summary>
internal sealed class AccountBuilder(int reporter, IReadOnlyList<SourceFile> sources, DatasetRules rules, IReadOnlyList<UnreadKey> unread)
{
    private const int MonthsOfYear = 12;

    private static readonly Flow[] AccountFlows = [Flow.Export, Flow.Import];

    private readonly Dictionary<(Flow Flow, Period Period), FlowPeriodParts> _parts = [];
    private readonly Dictionary<(Flow Flow, Period Period), FlowPeriodParts> _leftOut = [];
    private readonly Dictionary<ShortCode, string> _codes = [];

    public void Add(in ResolvedCell resolved)
    {
        var key = resolved.Cell.Key;
        if (key.Flow is not (Flow.Export or Flow.Import)) return;
        PartsOf(key.Flow, key.Period).Add(resolved.Cell, FigureOf(resolved), sources[resolved.Source].SumsAreTotals);
    }

    /// <summary>Takes the presence of goods whose cells are not read.</summary>
    public void Add(in CommoditiesWithoutTotal goods) => PartsOf(goods.Flow, goods.Period).AddGoodsOf(goods.Partner, goods.IsLeftOut);

    public TradeAccount Build()
    {
        SetLeftOutApart();
        AddUnread();
        var months = _parts
            .Where(entry => entry.Key.Period.Frequency == Frequency.Monthly)
            .ToDictionary(entry => entry.Key, entry => FlowPeriod.OfMonth(entry.Value, rules));
        var years = Years(months);
        var firstYears = FirstYears(years.Concat(months));
        return new TradeAccount(
            reporter,
            [.. sources.Select(source => new FigureSource(source.Blob, source.ETag, source.LastModified, source.Released, source.Layout))],
            Grid(years, firstYears.Keys),
            Grid(months, firstYears.Keys),
            firstYears,
            [.. WithFigures(years).Concat(WithFigures(months)).Select(entry => entry.Key.Period.Year).Distinct().Order()]);
    }

    // Rows that were left out do not make a period covered.
    private void SetLeftOutApart()
    {
        foreach (var (key, parts) in _parts.Where(entry => !entry.Value.HasRows).ToList())
        {
            _leftOut.Add(key, parts);
            _parts.Remove(key);
        }
    }

    // A period that has no other rows is there all the same: nothing of it is known.
    private void AddUnread()
    {
        List<Period> covered = [.. _parts.Keys.Select(flowPeriod => flowPeriod.Period).Distinct()];
        foreach (var (flow, period) in UnreadFlowPeriods.Of(covered, unread)) PartsOf(flow, period);
        foreach (var ((flow, period), parts) in _parts)
        {
            parts.Unread = [.. unread.Where(key => key.MayBe(flow, period))];
        }
    }

    private FlowPeriodParts PartsOf(Flow flow, Period period)
    {
        if (_parts.TryGetValue((flow, period), out var parts)) return parts;
        return _parts[(flow, period)] = _leftOut.Remove((flow, period), out var leftOut) ? leftOut : new FlowPeriodParts();
    }

    private Dictionary<(Flow Flow, Period Period), FlowPeriod> Years(Dictionary<(Flow Flow, Period Period), FlowPeriod> months)
    {
        var years = new Dictionary<(Flow, Period), FlowPeriod>();
        var periods = _parts.Keys.Select(key => Period.OfYear(key.Period.Year)).Distinct().ToList();
        foreach (var flow in AccountFlows)
        {
            foreach (var year in periods)
            {
                List<FlowPeriod?> twelve = [.. Enumerable.Range(1, MonthsOfYear)
                    .Select(month => months.GetValueOrDefault((flow, Period.OfMonth(year.Year, month))))];
                var parts = _parts.GetValueOrDefault((flow, year));
                if (parts is null && twelve.Contains(null)) continue;
                var mayHaveRows = parts is null && unread.Any(key => key.MayBe(flow, year));
                var leftOut = Enumerable.Range(1, MonthsOfYear)
                    .Select(month => Period.OfMonth(year.Year, month))
                    .Append(year)
                    .Select(period => _leftOut.GetValueOrDefault((flow, period)));
                years[(flow, year)] = FlowPeriod.OfYear(parts, twelve, rules, mayHaveRows, [.. leftOut.OfType<FlowPeriodParts>()], [.. unread.Where(key => key.MayBeOfMonthIn(flow, year.Year))]);
            }
        }

        return years;
    }

    private static Dictionary<int, int> FirstYears(IEnumerable<KeyValuePair<(Flow Flow, Period Period), FlowPeriod>> flowPeriods)
    {
        var firstYears = new Dictionary<int, int>();
        foreach (var ((_, period), flowPeriod) in flowPeriods)
        {
            foreach (var partner in flowPeriod.Partners)
            {
                if (!firstYears.TryGetValue(partner, out var year) || period.Year < year) firstYears[partner] = period.Year;
            }
        }

        return firstYears;
    }

    // A flow period of goods alone has no TOTAL figure: the account does not begin or end with it.
    private static IEnumerable<KeyValuePair<(Flow Flow, Period Period), FlowPeriod>> WithFigures(
        Dictionary<(Flow Flow, Period Period), FlowPeriod> flowPeriods) => flowPeriods.Where(entry => entry.Value.Partners.Any());

    private AccountGrid? Grid(Dictionary<(Flow Flow, Period Period), FlowPeriod> flowPeriods, IReadOnlyCollection<int> partners) =>
        WithFigures(flowPeriods).Any() ? new AccountGrid(reporter, flowPeriods.Where(entry => entry.Value.HasFigures).ToDictionary(), partners) : null;

    private Figure FigureOf(in ResolvedCell resolved)
    {
        if (resolved.Cell.Status == CellStatus.Conflict) return new Figure(FigureStatus.Conflict) { Source = resolved.Source };
        if (resolved.Cell.Status == CellStatus.Rejected) return new Figure(FigureStatus.Rejected) { Source = resolved.Source };
        var figures = resolved.Cell.Figures;
        if (figures is { Value: null, NetWeight: null, Quantity: null }) return Figure.Missing;
        return new Figure(FigureStatus.Ok)
        {
            Value = AmountOf(figures.Value),
            NetWeight = AmountOf(figures.NetWeight),
            Quantity = AmountOf(figures.Quantity),
            Unit = figures.Quantity is null || figures.QuantityUnit == CellFigures.NoUnit ? null : figures.QuantityUnit,
            Currency = figures.Value is null ? null : CodeOf(figures.Currency),
            Valuation = figures.Valuation,
            Marks = figures.Marks,
            Source = resolved.Source,
            Classification = CodeOf(resolved.Cell.Key.Classification),
            FobValue = AmountOf(figures.FobValue),
        };
    }

    private static Amount? AmountOf(long? thousandths) => thousandths is { } known ? new Amount(known) : null;

    // One text for each code, not one for each figure.
    private string? CodeOf(ShortCode code)
    {
        if (code.IsEmpty) return null;
        if (!_codes.TryGetValue(code, out var text)) _codes[code] = text = code.ToString();
        return text;
    }
}
