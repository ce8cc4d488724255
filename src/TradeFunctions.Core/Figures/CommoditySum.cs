using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>
/// Adds figures up exactly: any order gives the same sum. A part that is missing leaves none, one that was rejected or is in conflict an
/// incomplete one. An amount that any part lacks, or that comes in two currencies or units, is not in the sum. No trade adds nothing.
/// </summary>
internal static class CommoditySum
{
    /// <summary>The sum that is not possible. Sums that include it are not possible either; tables store it as missing.</summary>
    public static readonly CommodityFigure Broken = new(FigureStatus.Missing, AmountSet.InTables, Traded: true);

    /// <summary>The sum of one more part; a missing figure is the empty sum.</summary>
    public static CommodityFigure Plus(in CommodityFigure sum, in CommodityFigure part, TraitTable traits)
    {
        if (part.Status.IsUnusable() || sum.Status == FigureStatus.Incomplete) return CommodityFigure.Incomplete;
        if (!part.IsKnown || sum == Broken) return Broken;
        if (part.Status == FigureStatus.NoTrade) return sum.Status == FigureStatus.Missing ? part : sum;
        if (sum.Status != FigureStatus.Ok) return part with { Traits = traits.Derived(part.Traits) };

        var known = sum.Known & part.Known;
        if (!traits.CurrenciesAgree(sum.Traits, part.Traits)) known &= ~(AmountSet.Value | AmountSet.FobValue);
        if (!traits.UnitsAgree(sum.Traits, part.Traits)) known &= ~AmountSet.Quantity;
        return new CommodityFigure(
            FigureStatus.Ok,
            known,
            false,
            traits.Sum(sum.Traits, part.Traits),
            Plus(sum.Value, part.Value, known & AmountSet.Value),
            Plus(sum.NetWeight, part.NetWeight, known & AmountSet.NetWeight),
            Plus(sum.Quantity, part.Quantity, known & AmountSet.Quantity),
            Plus(sum.FobValue, part.FobValue, known & AmountSet.FobValue));
    }

    /// <summary>The sum of a partner's figures of all months of a longer period. One figure of January and February stands for both where they have none
    /// of their own.</summary>
    public static CommodityFigure OfMonths(ReadOnlySpan<CommodityFigure> figures, PeriodParts parts, TraitTable traits)
    {
        var sum = default(CommodityFigure);
        var months = parts.Months.AsSpan();
        var both = Frequency.JanuaryFebruary.Span();
        if (parts.Together >= 0 && !OfMonths(sum, figures, months[..both], traits).IsKnown)
        {
            sum = Plus(sum, figures[parts.Together], traits);
            months = months[both..];
        }

        return OfMonths(sum, figures, months, traits);
    }

    private static CommodityFigure OfMonths(CommodityFigure sum, ReadOnlySpan<CommodityFigure> figures, ReadOnlySpan<int> months, TraitTable traits)
    {
        foreach (var month in months) sum = Plus(sum, month < 0 ? default : figures[month], traits);
        return sum;
    }

    /// <summary>A finished sum. Without any amount it is missing.</summary>
    public static CommodityFigure Finished(in CommodityFigure sum) => sum is { Status: FigureStatus.Ok, Known: AmountSet.None } ? Broken : sum;

    private static Int128 Plus(Int128 sum, Int128 part, AmountSet known) => known == AmountSet.None ? 0 : checked(sum + part);
}
