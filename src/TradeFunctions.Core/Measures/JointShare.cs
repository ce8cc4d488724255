using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Measures;

/// <summary>The share of several partners together in the World.</summary>
/// <param name="Status">ok; incomplete when a named partner has no figure; no_world, conflict (of the World), zero_base, currency_differs,
/// unit_changed.</param>
/// <param name="Partners">The partners asked for, in code order, each once.</param>
/// <param name="Lacking">Those without a figure, in code order; empty unless incomplete.</param>
/// <param name="Sum">What the partners have together, in thousandths of the unit; null when incomplete or in several currencies or units.</param>
/// <param name="Ratio">A fraction with six digits; null unless ok.</param>
/// <param name="Of">The World's amount in thousandths of the unit; null: not known.</param>
/// <param name="World">Whether the World was reported or is a sum; null without a World.</param>
public sealed record JointShare(
    MeasureStatus Status,
    IReadOnlyList<int> Partners,
    IReadOnlyList<int> Lacking,
    Amount? Sum = null,
    decimal? Ratio = null,
    Amount? Of = null,
    WorldBasis? World = null)
{
    /// <summary>The groups that were asked for, whose members are among the partners.</summary>
    public IReadOnlyList<PartnerGroup> Groups { get; init; } = [];

    /// <summary>Works it out.</summary>
    /// <param name="figures">Each partner's figure; a partner that had no trade counts as zero.</param>
    /// <param name="world">The World's figure.</param>
    /// <param name="kind">Which amount.</param>
    public static JointShare Between(IReadOnlyDictionary<int, Figure> figures, Figure world, MeasureKind kind)
    {
        int[] partners = [.. figures.Keys.Order()];
        int[] lacking = [.. partners.Where(partner => !Observation.Of(figures[partner], kind).IsKnown)];
        var whole = Observation.Of(world, kind);
        Amount? of = whole.IsKnown ? new Amount(whole.Amount) : null;
        WorldBasis? basis = whole.IsKnown ? world.Derived ? WorldBasis.Sum : WorldBasis.Reported : null;
        if (lacking.Length > 0 || partners.Length == 0)
        {
            return new JointShare(MeasureStatus.Incomplete, partners, lacking, Of: of, World: basis);
        }

        var sum = new Observation(FigureStatus.Ok);
        foreach (var partner in partners)
        {
            var part = Observation.Of(figures[partner], kind);
            var status = sum.AgreesWith(part);
            if (status != MeasureStatus.Ok) return new JointShare(status, partners, [], Of: of, World: basis);
            sum = sum.Plus(part);
        }

        var against = Against(sum, whole);
        return new JointShare(
            against,
            partners,
            [],
            new Amount(sum.Amount),
            against == MeasureStatus.Ok ? Core.Measures.Ratio.Of(sum.Amount, whole.Amount) : null,
            of,
            basis);
    }

    private static MeasureStatus Against(in Observation sum, in Observation whole) =>
        whole.IsKnown ? whole.Amount <= 0 ? MeasureStatus.ZeroBase : sum.AgreesWith(whole)
        : whole.WhyUnknown is MeasureStatus.Missing ? MeasureStatus.NoWorld
        : whole.WhyUnknown;
}
