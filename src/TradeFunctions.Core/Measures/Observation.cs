using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>One amount, with everything that must agree for two of them to be comparable.</summary>
/// <param name="Status">As the figure's; no trade is an ok zero.</param>
/// <param name="Amount">Thousandths of the unit; 0 unless ok.</param>
/// <param name="Unit">Quantity unit; null (a zero without one, or no quantity) agrees with any.</param>
/// <param name="Currency">Currency of a value; null likewise.</param>
/// <param name="Edition">HS edition where it matters; null likewise.</param>
/// <param name="MayBeNoTrade">Whether a missing amount may be no trade; as the figure's.</param>
internal readonly record struct Observation(
    FigureStatus Status,
    Int128 Amount = default,
    short? Unit = null,
    string? Currency = null,
    string? Edition = null,
    bool MayBeNoTrade = false)
{
    public bool IsKnown => Status == FigureStatus.Ok;

    /// <summary>Whether there is more than is known: an unread row, or a sum that lacks a part.</summary>
    public bool IsUnread => Status is FigureStatus.Rejected or FigureStatus.Incomplete;

    public static Observation Of(Figure figure, MeasureKind kind, bool editionsMatter = false)
    {
        if (figure.Status.IsUnusable()) return new Observation(figure.Status);
        if (figure.Status == FigureStatus.NotExisting) return new Observation(figure.Status, Edition: editionsMatter ? figure.Classification : null);
        if (!figure.IsKnown || figure.AmountOf(kind) is not { } amount) return new Observation(FigureStatus.Missing, MayBeNoTrade: figure.MayBeNoTrade);
        return new Observation(
            FigureStatus.Ok,
            amount.Thousandths,
            kind == MeasureKind.Quantity ? figure.Unit : null,
            kind == MeasureKind.Value ? figure.Currency : null,
            editionsMatter ? figure.Classification : null);
    }

    /// <summary>Ok when the two may be added or compared.</summary>
    public MeasureStatus AgreesWith(in Observation other)
    {
        if (Currency is not null && other.Currency is not null && Currency != other.Currency) return MeasureStatus.CurrencyDiffers;
        if (Unit is not null && other.Unit is not null && Unit != other.Unit) return MeasureStatus.UnitChanged;
        return Edition is not null && other.Edition is not null && Edition != other.Edition
            ? MeasureStatus.ClassificationBreak
            : MeasureStatus.Ok;
    }

    /// <summary>Whether this can be compared with an earlier one: ok, or the first reason against it.</summary>
    public MeasureStatus ComparesWith(in Observation then) =>
        !IsKnown ? WhyUnknown
        : then.IsKnown ? AgreesWith(then)
        : then.WhyUnknown is var reason && reason is MeasureStatus.Missing or MeasureStatus.NotExisting ? MeasureStatus.NoBase
        : reason;

    /// <summary>Why there is no amount; only where there is none.</summary>
    public MeasureStatus WhyUnknown => Status switch
    {
        FigureStatus.Conflict => MeasureStatus.Conflict,
        FigureStatus.Incomplete => MeasureStatus.Incomplete,
        // A code that its period's edition lacks is not the commodity with that number in another edition.
        FigureStatus.NotExisting => Edition is null ? MeasureStatus.NotExisting : MeasureStatus.ClassificationBreak,
        _ => MeasureStatus.Missing,
    };

    /// <summary>The sum of two known amounts that agree.</summary>
    public Observation Plus(in Observation other) => new(
        FigureStatus.Ok,
        checked(Amount + other.Amount),
        Unit ?? other.Unit,
        Currency ?? other.Currency,
        Edition ?? other.Edition);
}
