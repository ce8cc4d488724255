using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>A partner's part of the World, for the same flow, commodity and period: <c>V(partner) / V(World)</c>.</summary>
/// <param name="Status">ok, missing, conflict, no_world, zero_base (the World is zero), unit_changed, currency_differs, incomplete (joint shares).</param>
/// <param name="Ratio">A fraction with six digits: 0.176 is 17.6%; null unless ok.</param>
/// <param name="Of">The World's amount in thousandths of the unit; null: not known.</param>
/// <param name="World">Whether the World was reported or is a sum; null without a World.</param>
/// <param name="Source">Index of the World figure's source in the list beside; null: no single row stands behind it.</param>
public sealed record Share(
    MeasureStatus Status,
    decimal? Ratio = null,
    Amount? Of = null,
    WorldBasis? World = null,
    int? Source = null)
{
    /// <summary>The share of one figure in the World's.</summary>
    /// <param name="partner">The partner's figure.</param>
    /// <param name="world">The World's figure of the same flow, commodity and period.</param>
    /// <param name="kind">Which amount.</param>
    public static Share Between(Figure partner, Figure world, MeasureKind kind)
    {
        var part = Observation.Of(partner, kind);
        var whole = Observation.Of(world, kind);
        if (!whole.IsKnown)
        {
            return new Share(!part.IsKnown ? part.WhyUnknown : whole.WhyUnknown is MeasureStatus.Missing ? MeasureStatus.NoWorld : whole.WhyUnknown);
        }

        var basis = world.Derived ? WorldBasis.Sum : WorldBasis.Reported;
        var status = part.ComparesWith(whole);
        if (status == MeasureStatus.Ok && whole.Amount <= 0) status = MeasureStatus.ZeroBase;
        decimal? ratio = status == MeasureStatus.Ok ? Core.Measures.Ratio.Of(part.Amount, whole.Amount) : null;
        return new Share(status, ratio, new Amount(whole.Amount), basis, world.Source);
    }
}
