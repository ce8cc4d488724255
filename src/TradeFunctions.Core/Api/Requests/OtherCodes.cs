using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>Says of an economy without figures when it has trade of its own, and under whose code its trade can be asked for.</summary>
public static class OtherCodes
{
    /// <summary>The error with what is known of the economies it is about.</summary>
    /// <param name="error">That there are no figures.</param>
    /// <param name="asked">The economies asked for.</param>
    /// <param name="first">The first period asked for; null: any.</param>
    /// <param name="last">The last period asked for; null: any.</param>
    /// <param name="hasFigures">Whether the dataset has figures under a code: only such a one is offered as a value to ask for.</param>
    public static QueryError Explain(QueryError error, IEnumerable<Economy> asked, Period? first, Period? last, Func<int, bool> hasFigures)
    {
        List<Economy> known = [.. asked.Where(economy => EconomyHistory.AbsenceOf(economy, first, last) is not null)];
        if (known.Count == 0) return error;
        List<Economy> others = [.. known.SelectMany(EconomyHistory.OthersOf).Distinct().Where(hasFigures).Select(EconomyList.Get)];
        return error with
        {
            Detail = string.Join(' ', known.Select(economy => EconomyHistory.AbsenceOf(economy, first, last)).Prepend(error.Detail)),
            Hint = others.Count == 0 ? error.Hint : $"Ask for {string.Join(" or ", others.Select(other => $"{other.Id} ({other.Name})"))}.",
            Nearest = [.. others.Select(other => other.Id).Concat(error.Nearest).Distinct()],
        };
    }
}
