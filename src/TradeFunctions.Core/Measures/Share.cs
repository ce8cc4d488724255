using System.Text.Json.Serialization;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Measures;

/// <summary>A partner's part of the World, for the same flow, commodity and period: <c>V(partner) / V(World)</c>.</summary>
/// <param name="Status">ok, missing, conflict, no_world, zero_base (the World is zero), unit_changed, currency_differs, incomplete (joint
/// shares).</param>
/// <param name="Ratio">A fraction with six digits: 0.176 is 17.6%; null unless ok.</param>
/// <param name="Of">The World's amount in thousandths of the unit; null: not known.</param>
/// <param name="World">Whether the World was reported or is a sum; null without a World.</param>
/// <param name="Source">Index of the World figure's source in the list beside; null: it comes from no single row.</param>
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

/// <summary>Where the World figure of a share comes from.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<WorldBasis>))]
public enum WorldBasis : byte
{
    /// <summary>The publisher's own row for the World.</summary>
    Reported = 0,

    /// <summary>The sum of the partners (or of lower levels), because the source has no such row.</summary>
    Sum,
}

/// <summary>The share of several partners together in the World.</summary>
/// <param name="Status">ok; incomplete when a named partner has no figure; no_world, conflict (of the World), zero_base, currency_differs,
/// unit_changed.</param>
/// <param name="Partners">The requested partners, each once, in code order.</param>
/// <param name="Lacking">Those without a figure, in code order; empty unless incomplete.</param>
/// <param name="Sum">The partners' sum in thousandths of the unit; null when incomplete or in several currencies or units.</param>
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
    /// <summary>The requested groups; their members are among the partners.</summary>
    public IReadOnlyList<PartnerGroup> Groups { get; init; } = [];

    /// <summary>The joint share of some partners.</summary>
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
