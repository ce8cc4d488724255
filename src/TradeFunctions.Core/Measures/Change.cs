using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>
/// A comparison with the same period one year before: <c>V(t) / V(t − 1 year) − 1</c> and the difference. By calendar,
/// never so many rows back.
/// </summary>
/// <param name="Status">ok, missing, conflict, no_base, zero_base (the difference is still given), unit_changed,
/// classification_break, currency_differs; incomplete where a sum of months is compared.</param>
/// <param name="Base">The figure a year before, in thousandths of the unit; null: unknown.</param>
/// <param name="Difference"><c>V(t) − V(t − 1 year)</c> in thousandths of the unit; null unless ok or zero_base.</param>
/// <param name="Ratio">A fraction with six digits, half away from zero: 0.0262 is +2.62%; null unless ok.</param>
/// <param name="SmallBase">Whether the change is above +1,000% (<c>small_base</c>): it says more about the base than about trade.</param>
public sealed record Change(
    MeasureStatus Status,
    Amount? Base = null,
    Amount? Difference = null,
    decimal? Ratio = null,
    bool SmallBase = false)
{
    // +1,000%
    private const int SmallBaseAbove = 10;

    internal static Change Between(in Observation now, in Observation then)
    {
        Amount? @base = then.IsKnown ? new Amount(then.Amount) : null;
        var status = now.ComparesWith(then);
        if (status != MeasureStatus.Ok) return new Change(status, @base);

        var difference = new Amount(checked(now.Amount - then.Amount));

        // Neither zero nor a negative base (a publisher's correction) gives a readable ratio.
        return then.Amount <= 0
            ? new Change(MeasureStatus.ZeroBase, @base, difference)
            : new Change(
                MeasureStatus.Ok,
                @base,
                difference,
                Core.Measures.Ratio.Of(difference.Thousandths, then.Amount),
                difference.Thousandths > SmallBaseAbove * then.Amount);
    }
}
