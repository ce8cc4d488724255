using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>A value for each flow and period, found without hashing: every cell looks for its own.</summary>
internal sealed class FlowPeriodMap<T>
{
    private const int Periods = (Period.LastYear - Period.FirstYear + 1) * Period.PeriodsOfYear;

    private readonly T[] _values = new T[2 * Periods];
    private readonly T _absent;
    private T _outside;

    /// <summary>Begins with the same value everywhere.</summary>
    public FlowPeriodMap(T absent)
    {
        _outside = _absent = absent;
        Array.Fill(_values, absent);
    }

    /// <summary>The value of a flow and period, to be read or set.</summary>
    public ref T At(TradeDirection direction, Period period)
    {
        var index = ((period.Year - Period.FirstYear) * Period.PeriodsOfYear) + period.NumberInYear;
        if ((uint)index < Periods) return ref _values[((int)direction * Periods) + index];

        // The year before the first, which comparisons ask for.
        _outside = _absent;
        return ref _outside;
    }
}
