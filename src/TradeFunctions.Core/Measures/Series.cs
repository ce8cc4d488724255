using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <summary>
/// One kind of amount of one flow and commodity with one partner, by calendar: the input of every measure of a single series. A period outside the
/// figures given is missing, as is a hole among them.
/// </summary>
public sealed partial class Series
{
    private readonly Observation[] _observations;

    /// <summary>Takes the figures of consecutive periods.</summary>
    /// <param name="first">The period of the first figure; its frequency is the series'.</param>
    /// <param name="figures">In calendar order without holes: a period without a figure is <see cref="Figure.Missing"/>.</param>
    /// <param name="kind">Which amount.</param>
    /// <param name="editionsMatter">Whether figures of different HS editions are not comparable: so for HS 4 and 6, not for HS 2 and TOTAL.</param>
    /// <param name="readFrom">Where reading began, if there are figures before it; null: the figures begin with the series.</param>
    /// <param name="together">Of a monthly series, January–February of each year: sums over both months take it where they have no figures of their own.</param>
    public Series(Period first, IReadOnlyList<Figure> figures, MeasureKind kind, bool editionsMatter = false, Period? readFrom = null, Series? together = null)
    {
        First = first;
        Together = together;
        Kind = kind;
        ReadFrom = readFrom;
        _observations = new Observation[figures.Count];
        for (var i = 0; i < figures.Count; i++) _observations[i] = Observation.Of(figures[i], kind, editionsMatter);
        FirstKnown = Array.FindIndex(_observations, observation => observation.IsKnown && observation.Amount != 0);
    }

    /// <summary>The first period of the figures given.</summary>
    public Period First { get; }

    /// <summary>Which amount.</summary>
    public MeasureKind Kind { get; }

    /// <summary>Where reading began; null: at the beginning. Earlier periods are unknown, not missing.</summary>
    public Period? ReadFrom { get; }

    private Series? Together { get; }

    /// <summary>Index of the first amount other than zero; -1: there is none.</summary>
    private int FirstKnown { get; }

    /// <summary>Whether the series has an amount other than zero up to a period: a series of net weights may have none at all.</summary>
    public bool HasAmountsUpTo(Period period) => FirstKnown >= 0 && FirstKnown <= period.PeriodsSince(First);

    /// <summary>Year-over-year: the period against the same one a year before.</summary>
    public Change YearOverYear(Period period) => Change.Between(At(period), At(period.YearBefore));

    /// <summary>All measures of one period.</summary>
    public SeriesMeasures Measures(Period period) => SeriesMeasures.Of(this, period);

    internal Observation At(Period period)
    {
        if (period.Frequency != First.Frequency)
        {
            throw new ArgumentException($"{period} is not of the series' frequency ({First.Frequency}).", nameof(period));
        }

        var index = period.PeriodsSince(First);
        return (uint)index < (uint)_observations.Length ? _observations[index] : default;
    }
}
