using System.Text.Json.Serialization;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <summary>
/// Trade balance: exports − imports, as published, so usually exports FOB less imports CIF (United Nations, International
/// Merchandise Trade Statistics: Concepts and Definitions 2010); the valuations are stated and nothing is adjusted.
/// </summary>
/// <param name="Status">ok, or why there is none: conflict, missing, incomplete or not_existing of a side; currency_differs.</param>
/// <param name="Value">Exports − imports in thousandths of the currency unit, negative for a deficit; null unless ok.</param>
/// <param name="State">Surplus, deficit or balanced; null unless ok.</param>
/// <param name="ExportValuation">How exports are valued, usually FOB.</param>
/// <param name="ImportValuation">How imports are valued, usually CIF.</param>
/// <param name="Change">Against the same period a year before: base and difference of the signed balances. Its ratio is the change of the
/// size, <c>|B(t)| / |B(t − 1 year)| − 1</c>, given only while the sign stays (−0.033: the deficit or surplus is 3.3% smaller).</param>
/// <param name="Movement">What happened, in words; null when there is nothing to compare with.</param>
public sealed record Balance(
    MeasureStatus Status,
    Amount? Value,
    BalanceState? State,
    Valuation ExportValuation,
    Valuation ImportValuation,
    Change Change,
    BalanceMovement? Movement = null)
{
    /// <summary>The balance of one period.</summary>
    /// <param name="exports">Exports of the period.</param>
    /// <param name="imports">Imports of the period.</param>
    /// <param name="exportsBefore">Exports of the same period a year before.</param>
    /// <param name="importsBefore">Imports of the same period a year before.</param>
    public static Balance Of(Figure exports, Figure imports, Figure exportsBefore, Figure importsBefore)
    {
        var (status, now) = Difference(exports, imports);
        var (statusBefore, then) = Difference(exportsBefore, importsBefore);
        var balance = new Balance(status, null, null, exports.Valuation, imports.Valuation, new Change(status));
        if (status != MeasureStatus.Ok) return balance;
        var change = Compare(now, statusBefore, then);
        return balance with
        {
            Value = new Amount(now.Amount),
            State = StateOf(now.Amount),
            Change = change,
            Movement = change.Difference is null ? null : Move(now.Amount, then.Amount),
        };
    }

    /// <summary>The values of both flows of a period, and whether what follows from both can be worked out: ok, or the first reason against it.</summary>
    internal static (MeasureStatus Status, Observation Exports, Observation Imports) Values(Figure exports, Figure imports)
    {
        var sold = Observation.Of(exports, MeasureKind.Value);
        var bought = Observation.Of(imports, MeasureKind.Value);
        var status = sold.Status == FigureStatus.Conflict || bought.Status == FigureStatus.Conflict ? MeasureStatus.Conflict
            : !sold.IsKnown ? sold.WhyUnknown
            : !bought.IsKnown ? bought.WhyUnknown
            : sold.AgreesWith(bought);
        return (status, sold, bought);
    }

    private static (MeasureStatus Status, Observation Balance) Difference(Figure exports, Figure imports)
    {
        var (status, sold, bought) = Values(exports, imports);
        return status == MeasureStatus.Ok
            ? (status, sold.Plus(bought) with { Amount = checked(sold.Amount - bought.Amount) })
            : (status, default);
    }

    private static Change Compare(in Observation now, MeasureStatus statusBefore, in Observation then)
    {
        if (statusBefore is MeasureStatus.Missing or MeasureStatus.NotExisting) return new Change(MeasureStatus.NoBase);
        if (statusBefore != MeasureStatus.Ok) return new Change(statusBefore);
        var @base = new Amount(then.Amount);
        var status = now.AgreesWith(then);
        if (status != MeasureStatus.Ok) return new Change(status, @base);

        var difference = new Amount(now.Amount - then.Amount);
        if (then.Amount == 0) return new Change(MeasureStatus.ZeroBase, @base, difference);
        if (Int128.Sign(now.Amount) != Int128.Sign(then.Amount)) return new Change(MeasureStatus.Ok, @base, difference);
        var size = Change.Between(
            new Observation(FigureStatus.Ok, Int128.Abs(now.Amount)),
            new Observation(FigureStatus.Ok, Int128.Abs(then.Amount)));
        return size with { Base = @base, Difference = difference };
    }

    private static BalanceState StateOf(Int128 balance) => Int128.Sign(balance) switch
    {
        > 0 => BalanceState.Surplus,
        < 0 => BalanceState.Deficit,
        _ => BalanceState.Balanced,
    };

    private static BalanceMovement Move(Int128 now, Int128 then)
    {
        if (now == then) return BalanceMovement.Unchanged;
        if (now == 0) return BalanceMovement.Balanced;
        if (Int128.Sign(now) != Int128.Sign(then))
        {
            return now > 0 ? BalanceMovement.TurnedToSurplus : BalanceMovement.TurnedToDeficit;
        }

        return Int128.Abs(now) < Int128.Abs(then) ? BalanceMovement.Narrowed : BalanceMovement.Widened;
    }
}

/// <summary>The sign of a trade balance, in words.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<BalanceState>))]
public enum BalanceState : byte
{
    /// <summary>Exports equal imports exactly.</summary>
    Balanced = 0,

    /// <summary>Exports exceed imports.</summary>
    Surplus,

    /// <summary>Imports exceed exports.</summary>
    Deficit,
}

/// <summary>How a balance moved within a year, decided on exact differences.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<BalanceMovement>))]
public enum BalanceMovement : byte
{
    /// <summary>The same balance, to the last digit.</summary>
    Unchanged = 0,

    /// <summary>The same sign, a smaller size.</summary>
    Narrowed,

    /// <summary>The same sign, a larger size.</summary>
    Widened,

    /// <summary>A surplus now; a deficit or balanced before.</summary>
    TurnedToSurplus,

    /// <summary>A deficit now; a surplus or balanced before.</summary>
    TurnedToDeficit,

    /// <summary>Balanced now; a surplus or a deficit before.</summary>
    Balanced,
}
