using System.Text.Json.Serialization;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <summary>
/// One flow in two accounts: what a reporter says beside what its partner says of the same goods (the reporter's exports are the
/// partner's imports). The two are never averaged.
/// </summary>
/// <param name="Status">ok; missing: the reporter itself has no figure, or that of either could not be read; not_reported: the
/// partner has none; conflict: the files of either contradict each other; incomplete, not_existing: as either figure; reconciled_source: the
/// publisher made both sides agree; currency_differs.</param>
/// <param name="Own">The reporter's figure.</param>
/// <param name="Other">The partner's figure of the opposite flow.</param>
/// <param name="Difference">The partner's value − the reporter's, in thousandths of the currency unit; null unless ok.</param>
/// <param name="RatioToOwn">The difference / the reporter's value, a fraction with six digits; null unless ok and that value is above zero.</param>
/// <param name="RatioToOther">The difference / the partner's value, likewise.</param>
/// <param name="Causes">What usually makes such figures differ; empty unless ok, and where they do not differ.</param>
/// <param name="Fob">The same with the imports valued FOB. Null: the status is not ok, or <see cref="FobMirror.Between"/> has nothing to compare.</param>
public sealed record Mirror(
    MeasureStatus Status,
    Figure Own,
    Figure Other,
    Amount? Difference,
    decimal? RatioToOwn,
    decimal? RatioToOther,
    IReadOnlyList<MirrorCause> Causes,
    FobMirror? Fob = null)
{
    /// <summary>The two figures beside each other.</summary>
    /// <param name="own">The reporter's figure.</param>
    /// <param name="other">The partner's figure of the opposite flow; missing where it reports none.</param>
    /// <param name="isReconciled">Whether the publisher made the two sides agree.</param>
    /// <param name="direction">The reporter's flow: which of the two figures is of imports.</param>
    public static Mirror Between(Figure own, Figure other, bool isReconciled, TradeDirection direction)
    {
        var status = StatusOf(own, other, isReconciled);
        if (status != MeasureStatus.Ok) return new Mirror(status, own, other, null, null, null, []);
        var difference = other.Value!.Value - own.Value!.Value;
        return new Mirror(
            status,
            own,
            other,
            difference,
            Ratio.OfPositive(difference, own.Value.Value),
            Ratio.OfPositive(difference, other.Value.Value),
            difference.Sign == 0 ? [] : [.. Enum.GetValues<MirrorCause>().Where(cause => IsPossible(cause, own, other, direction, difference.Sign))],
            FobMirror.Between(own, other, direction));
    }

    private static MeasureStatus StatusOf(Figure own, Figure other, bool isReconciled)
    {
        if (isReconciled) return MeasureStatus.ReconciledSource;
        if (own.Status == FigureStatus.Conflict || other.Status == FigureStatus.Conflict) return MeasureStatus.Conflict;
        var (mine, theirs) = (Observation.Of(own, MeasureKind.Value), Observation.Of(other, MeasureKind.Value));
        if (own.Conversion is { IsWithoutRate: true }) return MeasureStatus.NoRate;
        if (!mine.IsKnown) return mine.WhyUnknown;
        if (other.Conversion is { IsWithoutRate: true }) return MeasureStatus.NoRate;

        // A report of the partner that could not be read is missing, not unreported.
        if (!theirs.IsKnown) return theirs.Status == FigureStatus.Missing ? MeasureStatus.NotReported : theirs.WhyUnknown;
        return mine.AgreesWith(theirs);
    }

    // Two figures of one valuation do not differ by it, and freight and insurance can only make the imports larger.
    private static bool IsPossible(MirrorCause cause, Figure own, Figure other, TradeDirection direction, int sign)
    {
        if (cause != MirrorCause.Valuation) return true;
        if (own.Valuation != Valuation.Unknown && own.Valuation == other.Valuation) return false;
        return direction switch
        {
            TradeDirection.Exports => sign > 0,
            TradeDirection.Imports => sign < 0,
            _ => true,
        };
    }
}

/// <summary>
/// A usual reason for which two accounts of one flow differ (after United Nations, International Merchandise Trade Statistics: Concepts
/// and Definitions 2010).
/// </summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<MirrorCause>))]
public enum MirrorCause : byte
{
    /// <summary>Imports are valued CIF, with freight and insurance, exports FOB, without.</summary>
    Valuation = 0,

    /// <summary>Imports are counted by origin, exports by the last destination that is known.</summary>
    OriginAndDestination,

    /// <summary>Goods pass through a third place, and one of the two accounts names that place.</summary>
    Transit,

    /// <summary>Goods leave in one period and arrive in the next.</summary>
    Timing,

    /// <summary>Either side keeps some trade confidential, or leaves small consignments out.</summary>
    Confidentiality,
}

/// <summary>
/// One flow in two accounts, like with like: the imports valued FOB, without freight and insurance, as the exports are. The difference between the
/// imports' two values is the part of the gap that valuation explains (United Nations, International Merchandise Trade Statistics:
/// Concepts and Definitions 2010, chapter IV).
/// </summary>
/// <param name="Imports">The FOB value of the side that imports, in thousandths of the currency unit.</param>
/// <param name="FreightAndInsurance">The CIF value of the imports − <paramref name="Imports"/>; above zero.</param>
/// <param name="Difference">The partner's value − the reporter's, the imports valued FOB.</param>
/// <param name="RatioToOwn">The difference / the reporter's value so valued, a fraction with six digits; null unless that value is above zero.</param>
/// <param name="RatioToOther">The difference / the partner's value so valued, likewise.</param>
public sealed record FobMirror(Amount Imports, Amount FreightAndInsurance, Amount Difference, decimal? RatioToOwn, decimal? RatioToOther)
{
    /// <summary>
    /// The comparison of two figures that can be compared. Null for total trade, unless exports are known to be FOB and imports CIF, and unless the
    /// imports have an FOB value below their CIF value.
    /// </summary>
    /// <param name="own">The reporter's figure.</param>
    /// <param name="other">The partner's figure of the opposite flow, in the same currency.</param>
    /// <param name="direction">The reporter's flow.</param>
    public static FobMirror? Between(Figure own, Figure other, TradeDirection direction)
    {
        if (direction == TradeDirection.Total) return null;
        var (exports, imports) = direction == TradeDirection.Exports ? (own, other) : (other, own);
        if (exports.Valuation != Valuation.Fob || imports is not { Valuation: Valuation.Cif, Value: { } cif, FobValue: { } fob }) return null;
        if (exports.Value is not { } exported || fob >= cif) return null;
        var (mine, theirs) = direction == TradeDirection.Exports ? (exported, fob) : (fob, exported);
        var difference = theirs - mine;
        return new FobMirror(fob, cif - fob, difference, Ratio.OfPositive(difference, mine), Ratio.OfPositive(difference, theirs));
    }
}
