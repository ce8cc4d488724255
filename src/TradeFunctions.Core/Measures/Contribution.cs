using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>Contribution to the World's growth: <c>(V(t) − V(t − 1 year)) / World(t − 1 year)</c>.</summary>
/// <param name="Status">As the year-over-year change (a base of zero is ok here), or no_world, or zero_base when the World was zero.</param>
/// <param name="Ratio">A fraction with six digits; times 100 it is percentage points. Null unless ok.</param>
public sealed record Contribution(MeasureStatus Status, decimal? Ratio = null)
{
    /// <summary>The contribution of one partner.</summary>
    /// <param name="now">The partner's figure.</param>
    /// <param name="then">The partner's figure a year before.</param>
    /// <param name="worldThen">The World's figure a year before.</param>
    /// <param name="kind">Which amount.</param>
    /// <param name="editionsMatter">Whether figures of different HS editions are not comparable (HS 4 and 6).</param>
    public static Contribution Of(Figure now, Figure then, Figure worldThen, MeasureKind kind, bool editionsMatter = false)
    {
        var current = Observation.Of(now, kind, editionsMatter);
        var before = Observation.Of(then, kind, editionsMatter);
        var world = Observation.Of(worldThen, kind, editionsMatter);
        var status = current.ComparesWith(before);
        if (status == MeasureStatus.Ok) status = AgainstWorld(before, world);
        return status == MeasureStatus.Ok
            ? new Contribution(status, Core.Measures.Ratio.Of(current.Amount - before.Amount, world.Amount))
            : new Contribution(status);
    }

    private static MeasureStatus AgainstWorld(in Observation before, in Observation world) =>
        world.IsKnown ? world.Amount <= 0 ? MeasureStatus.ZeroBase : before.AgreesWith(world)
        : world.WhyUnknown is MeasureStatus.Missing ? MeasureStatus.NoWorld
        : world.WhyUnknown;
}
