using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Totals;

/// <summary>
/// A reporter's account: TOTAL by flow, partner and period, with what follows from the definitions of covered, complete, no trade,
/// missing and derived. What is published of the reporter follows from it.
/// </summary>
public sealed class TradeAccount
{
    private readonly Dictionary<Frequency, AccountGrid> _grids = [];
    private readonly Dictionary<int, int> _firstYears;

    internal TradeAccount(int reporter, IReadOnlyList<FigureSource> sources, TotalFigures totals)
    {
        (Reporter, Sources, Totals) = (reporter, sources, totals);
        List<(TradeDirection Direction, Period Period)> periods = [.. totals.Periods];
        _firstYears = periods
            .SelectMany(key => totals.Partners(key.Direction, key.Period), (key, partner) => (Partner: partner, key.Period.Year))
            .GroupBy(entry => entry.Partner)
            .ToDictionary(group => group.Key, group => group.Min(entry => entry.Year));
        Partners = [.. _firstYears.Keys.Order()];
        foreach (var frequency in Enum.GetValues<Frequency>())
        {
            if (Calendar(periods, frequency) is { } grid) _grids[frequency] = grid;
        }

        Years = [.. periods.Where(key => totals.Partners(key.Direction, key.Period).Any()).Select(key => key.Period.Year).Distinct().Order()];
    }

    /// <summary>UN Comtrade's numeric code.</summary>
    public int Reporter { get; }

    /// <summary>The figures, which the calendars are made from.</summary>
    internal TotalFigures Totals { get; }

    /// <summary>The raw files, oldest first; a figure of this account names its source by index.</summary>
    public IReadOnlyList<FigureSource> Sources { get; }

    /// <summary>Every partner with a figure in either flow and any period, in code order; 0 is the World.</summary>
    public IReadOnlyList<int> Partners { get; }

    /// <summary>The calendar years with any figure, in order.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The account of a reporter whose cells fit in memory.</summary>
    public static TradeAccount Build(ReporterCells cells, DatasetRules rules) =>
        Build(cells.Reporter, cells.Sources, cells.Cells, rules, unread: cells.Unread);

    /// <summary>The account of a reporter; its cells are read once and not kept.</summary>
    /// <param name="reporter">UN Comtrade's numeric code.</param>
    /// <param name="sources">The raw files, oldest first, that the cells name by index.</param>
    /// <param name="cells">In the order of their keys, each key once. Flows other than exports and imports are not part of the account.</param>
    /// <param name="rules">The dataset's.</param>
    /// <param name="withoutTotal">The goods that are not among the cells and have no TOTAL beside them: a partner that has any has traded. Null: none are left
    /// out.</param>
    /// <param name="unread">What is known of figures that could not be read and are no cells. Null: there are none.</param>
    public static TradeAccount Build(
        int reporter,
        IReadOnlyList<SourceFile> sources,
        IEnumerable<ResolvedCell> cells,
        DatasetRules rules,
        IEnumerable<CommoditiesWithoutTotal>? withoutTotal = null,
        IReadOnlyList<UnreadKey>? unread = null)
    {
        var builder = new AccountBuilder(reporter, sources, rules, unread ?? []);
        foreach (var cell in cells) builder.Add(cell);
        foreach (var untotalled in withoutTotal ?? []) builder.Add(untotalled);
        return builder.Build();
    }

    /// <summary>The figure of a partner (0: the World); missing for anything the account does not know.</summary>
    public Figure Figure(TradeDirection direction, int partner, Period period) =>
        Grid(period.Frequency)?.Of(partner, direction, period) ?? Core.Figures.Figure.Missing;

    /// <summary>Whether an absent partner of a flow and period is known to have had no trade.</summary>
    public bool IsComplete(Flow flow, Period period) => Totals.IsComplete(flow.Direction(), period);

    /// <summary>Whether a figure of a flow and period, or one that may be of it, could not be read or is in conflict.</summary>
    public bool IsTouched(Flow flow, Period period) => Totals.IsTouched(flow.Direction(), period);

    /// <summary>The partners that have a figure up to the end of a year, in code order: a year's content must not depend on later years.</summary>
    internal IEnumerable<int> PartnersUpTo(int year) => Partners.Where(partner => _firstYears[partner] <= year);

    internal AccountGrid? Grid(Frequency frequency) => _grids.GetValueOrDefault(frequency);

    // Periods of commodities alone have no figure of TOTAL: the account does not begin or end with them.
    private AccountGrid? Calendar(List<(TradeDirection Direction, Period Period)> periods, Frequency frequency)
    {
        List<(TradeDirection Direction, Period Period)> own = [.. periods.Where(key => key.Period.Frequency == frequency)];
        return own.Exists(key => Totals.Partners(key.Direction, key.Period).Any()) ? new AccountGrid(Reporter, Totals, own, Partners) : null;
    }
}
