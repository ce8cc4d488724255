using System.Numerics;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>
/// Herfindahl–Hirschman index: the sum of squared shares, between 1/n (equal parts) and 1 (a single one). Of partners it says how far trade is
/// spread over markets, as the World Bank's WITS defines its "HH market concentration index" (the dispersion of trade value across an
/// exporter's partners, https://tcdata360.worldbank.org/indicators/hh.mkt), so only economies count: "Areas, nes", bunkers and special
/// codes are not markets: squared as one they would look like a large partner. Shares are of the parts' sum, so that they add up to 1; <see
/// cref="Covers"/> says how much of the whole that is.
/// </summary>
/// <param name="Status">ok; conflict; incomplete when a part could not be read, or the parts and the rest do not add up to the whole within 0.1%,
/// so that a part is missing; no_world; zero_base; currency_differs.</param>
/// <param name="Index">A fraction with six digits (times 10,000 the index as competition authorities write it); null unless ok.</param>
/// <param name="Of">How many parts have trade.</param>
/// <param name="Covers">The parts' sum / the whole, a fraction with six digits; null where the whole is unknown or zero, with a conflict, and where
/// currencies differ.</param>
public sealed record Concentration(MeasureStatus Status, decimal? Index, int Of, decimal? Covers = null)
{
    /// <summary>The concentration of values.</summary>
    /// <param name="parts">Disjoint parts: partner economies, or the codes of one HS level. Missing ones are left out.</param>
    /// <param name="whole">What they should add up to, with the rest.</param>
    /// <param name="rest">What belongs to the whole without being one of the parts: areas nes and the like.</param>
    public static Concentration Between(IEnumerable<Figure> parts, Figure whole, params IEnumerable<Figure> rest)
    {
        var total = Observation.Of(whole, MeasureKind.Value);
        if (!total.IsKnown)
        {
            return new Concentration(total.WhyUnknown is MeasureStatus.Missing ? MeasureStatus.NoWorld : total.WhyUnknown, null, 0);
        }

        Observation[] known = [.. parts.Select(part => Observation.Of(part, MeasureKind.Value))];
        Observation[] others = [.. rest.Select(part => Observation.Of(part, MeasureKind.Value))];
        var traded = known.Count(part => part.Amount > 0);
        if (Exists(part => part.Status == FigureStatus.Conflict)) return new Concentration(MeasureStatus.Conflict, null, traded);
        if (Exists(part => part.Status.IsUnusable())) return new Concentration(MeasureStatus.Incomplete, null, traded);
        if (Exists(part => total.AgreesWith(part) != MeasureStatus.Ok)) return new Concentration(MeasureStatus.CurrencyDiffers, null, traded);
        if (total.Amount <= 0) return new Concentration(MeasureStatus.ZeroBase, null, traded);

        var sum = Sum(known);
        var covers = Ratio.Of(sum, total.Amount);
        if (!Completeness.AddsUp(sum + Sum(others), total.Amount)) return new Concentration(MeasureStatus.Incomplete, null, traded, covers);
        return sum > 0
            ? new Concentration(MeasureStatus.Ok, Ratio.Of(Squares(known), BigInteger.Pow(sum, 2)), traded, covers)
            : new Concentration(MeasureStatus.ZeroBase, null, traded, covers);

        bool Exists(Predicate<Observation> matches) => Array.Exists(known, matches) || Array.Exists(others, matches);
    }

    /// <summary>The same, but incomplete where a part may be unread.</summary>
    internal Concentration Where(bool isTouched) =>
        isTouched && Status != MeasureStatus.Conflict ? this with { Status = MeasureStatus.Incomplete, Index = null } : this;

    private static Int128 Sum(Observation[] parts)
    {
        var sum = Int128.Zero;
        foreach (var part in parts) sum += part.Amount;
        return sum;
    }

    private static BigInteger Squares(Observation[] parts)
    {
        // In 128 bits as long as no carry is possible: big integers take many times as long.
        var (small, large) = (UInt128.Zero, BigInteger.Zero);
        foreach (var part in parts)
        {
            var size = Int128.Abs(part.Amount);
            if (size > uint.MaxValue * (Int128)(1 << 24) || small > UInt128.MaxValue / 2) large += BigInteger.Pow(part.Amount, 2);
            else small += (UInt128)(size * size);
        }

        return large + small;
    }
}
