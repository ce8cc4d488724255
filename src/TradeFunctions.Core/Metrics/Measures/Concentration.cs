using System.Numerics;

namespace TradeFunctions.Core.Metrics;

/// <summary>Herfindahl–Hirschman index: the sum of squared shares, between 1/n (equal parts) and 1 (a single one).</summary>
/// <param name="Status">ok; conflict; incomplete when the parts do not add up to the whole within 0.1%; no_world; zero_base; currency_differs.</param>
/// <param name="Index">A fraction with six digits (times 10,000 the index as competition authorities write it); null unless ok.</param>
/// <param name="Of">How many parts have trade.</param>
public sealed record Concentration(MeasureStatus Status, decimal? Index, int Of)
{
    /// <summary>The concentration of values.</summary>
    /// <param name="parts">Disjoint parts: every partner but the World, or the codes of one HS level. Missing ones are left out.</param>
    /// <param name="whole">What they should add up to.</param>
    public static Concentration Between(IReadOnlyCollection<Figure> parts, Figure whole)
    {
        var total = Observation.Of(whole, MeasureKind.Value);
        if (!total.IsKnown)
        {
            return new Concentration(total.Status == FigureStatus.Conflict ? MeasureStatus.Conflict : MeasureStatus.NoWorld, null, 0);
        }

        var known = parts.Select(part => Observation.Of(part, MeasureKind.Value)).ToList();
        var traded = known.Count(part => part.Amount > 0);
        if (known.Any(part => part.Status == FigureStatus.Conflict)) return new Concentration(MeasureStatus.Conflict, null, traded);
        if (known.Any(part => total.AgreesWith(part) != MeasureStatus.Ok)) return new Concentration(MeasureStatus.CurrencyDiffers, null, traded);
        if (total.Amount <= 0) return new Concentration(MeasureStatus.ZeroBase, null, traded);

        var sum = Int128.Zero;
        var squares = BigInteger.Zero;
        foreach (var part in known)
        {
            sum += part.Amount;
            squares += BigInteger.Pow(part.Amount, 2);
        }

        return Completeness.AddsUp(sum, total.Amount)
            ? new Concentration(MeasureStatus.Ok, Ratio.Of(squares, BigInteger.Pow(total.Amount, 2)), traded)
            : new Concentration(MeasureStatus.Incomplete, null, traded);
    }
}
