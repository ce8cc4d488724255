using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>Explains why an economy may have no figures: when it trades under its own code, and which codes to ask for otherwise.</summary>
public static class OtherCodes
{
    /// <summary>Adds what is known about the requested economies to an error.</summary>
    /// <param name="error">The error that there are no figures.</param>
    /// <param name="requested">The requested economies.</param>
    /// <param name="first">The first requested period; null: any.</param>
    /// <param name="last">The last requested period; null: any.</param>
    /// <param name="hasFigures">Whether the dataset has figures under a code: only those codes are suggested.</param>
    public static QueryError Explain(QueryError error, IEnumerable<Economy> requested, Period? first, Period? last, Func<int, bool> hasFigures)
    {
        List<Economy> known = [.. requested.Where(economy => EconomyHistory.AbsenceOf(economy, first, last) is not null)];
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
