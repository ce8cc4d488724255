using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Measures;

/// <summary>
/// Competition ranking (1, 2, 2, 4) of partner economies by one kind of amount, largest first, ties in code order. The World, areas
/// nes, bunkers, special codes and the reporter itself are never ranked. An economy without trade has no place, so that the number of ranked
/// economies does not depend on which others the files happen to name. A single economy is first only where it is known that no other traded; with
/// several, a place is among those with figures.
/// </summary>
public sealed class Ranking
{
    private readonly Dictionary<int, int> _places = [];
    private readonly int _reporter;
    private readonly MeasureKind _kind;
    private readonly MeasureStatus _status;
    private readonly bool _allAreRanked;
    private readonly bool _isTouched;
    private readonly Int128? _remainder;

    private Ranking(int reporter, MeasureKind kind, IReadOnlyCollection<(int Partner, Figure Figure)> figures, bool isComplete, bool isTouched)
    {
        _reporter = reporter;
        _kind = kind;
        List<(int Partner, Figure Figure)> traded =
            [.. figures.Where(entry => entry.Figure.Status is not (FigureStatus.NoTrade or FigureStatus.NotExisting) && IsRanked(entry.Partner))];
        List<(int Partner, Observation Amount)> ranked = [.. traded
            .Where(entry => entry.Figure.Status == FigureStatus.Ok)
            .Select(entry => (entry.Partner, Observation.Of(entry.Figure, kind)))
            .Where(entry => entry.Item2.IsKnown)
            .OrderByDescending(entry => entry.Item2.Amount)
            .ThenBy(entry => entry.Partner)];
        Order = [.. ranked.Select(entry => entry.Partner)];
        _allAreRanked = isComplete && traded.Count == ranked.Count;
        _isTouched = isTouched || traded.Exists(entry => entry.Figure.Status.IsUnusable());
        // A World that is a sum lacks what its parts lack: beside an unread figure it bounds nothing.
        _remainder = _isTouched && figures.Any(entry => entry is { Partner: FlowPeriod.World, Figure.Derived: true }) ? null : RemainderOf(kind, figures);
        var othersAreUnknown = !isComplete || traded.Count > 1;
        _status = ranked.Count == 1 && othersAreUnknown
            ? MeasureStatus.Incomplete
            : ranked.Select(entry => entry.Amount.AgreesWith(ranked[0].Amount)).FirstOrDefault(status => status != MeasureStatus.Ok);
        var place = 0;
        for (var i = 0; i < ranked.Count; i++)
        {
            if (i == 0 || ranked[i].Amount.Amount != ranked[i - 1].Amount.Amount) place = i + 1;
            _places[ranked[i].Partner] = place;
        }
    }

    /// <summary>The ranked economies, largest first; meaningless where their currencies or units differ.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>Ranks the partners of one reporter, flow, commodity and period.</summary>
    /// <param name="reporter">UN Comtrade's numeric code.</param>
    /// <param name="kind">Which amount ranks.</param>
    /// <param name="figures">The partners' figures, each once.</param>
    /// <param name="isComplete">Whether a partner that is not among them is known to have had no trade.</param>
    /// <param name="isTouched">Whether an unread figure may belong to one of them, or to a partner that is not among them: then only places that it
    /// cannot take are given.</param>
    public static Ranking Of(
        int reporter, MeasureKind kind, IEnumerable<(int Partner, Figure Figure)> figures, bool isComplete, bool isTouched = false) =>
        new(reporter, kind, [.. figures], isComplete, isTouched);

    /// <summary>The rank of a partner.</summary>
    /// <param name="partner">UN Comtrade's numeric code.</param>
    /// <param name="figure">Its figure, as given to the ranking: the reason where there is no place.</param>
    public Rank RankOf(int partner, Figure figure)
    {
        if (!IsRanked(partner)) return new Rank(MeasureStatus.Unranked, null, Count);
        if (figure.Status == FigureStatus.NoTrade) return new Rank(MeasureStatus.NoTrade, null, Count);
        var amount = Observation.Of(figure, _kind);
        if (!amount.IsKnown) return new Rank(amount.WhyUnknown, null, Count);
        if (_status != MeasureStatus.Ok || !_places.TryGetValue(partner, out var place)) return new Rank(_status, null, Count);
        var isCertain = IsCertain(amount);
        return _isTouched && !isCertain
            ? new Rank(MeasureStatus.Incomplete, null, Count)
            : new Rank(MeasureStatus.Ok, place, Count, isCertain);
    }

    private int? Count => _isTouched ? null : Order.Count;

    private bool IsCertain(in Observation amount) => _allAreRanked || _remainder < amount.Amount;

    // The most that economies without a figure can have together. Areas nes and the like have figures of their own.
    private static Int128? RemainderOf(MeasureKind kind, IReadOnlyCollection<(int Partner, Figure Figure)> figures)
    {
        var world = figures.Where(entry => entry.Partner == FlowPeriod.World).Select(entry => Observation.Of(entry.Figure, kind)).FirstOrDefault();
        if (!world.IsKnown) return null;
        var remainder = world.Amount;
        foreach (var (partner, figure) in figures)
        {
            var part = Observation.Of(figure, kind);
            if (partner == FlowPeriod.World || !part.IsKnown || EconomyList.IsGroup(partner)) continue;
            if (part.AgreesWith(world) != MeasureStatus.Ok) return null;
            remainder -= part.Amount;
        }

        return remainder;
    }

    /// <summary>Whether a partner is an economy other than the reporter: one that can have a place, and is a market of its own.</summary>
    internal static bool IsRanked(int partner, int reporter) => partner != reporter && EconomyList.Get(partner).IsRanked;

    private bool IsRanked(int partner) => IsRanked(partner, _reporter);
}

/// <summary>Competition ranking (1, 2, 2, 4) among partner economies, largest first.</summary>
/// <param name="Status">ok; missing, conflict, no_trade: no figure to rank by; currency_differs or unit_changed: the partners'
/// figures cannot be compared; incomplete: the only economy with a figure where others may have traded, or an unread figure may be larger;
/// not_existing; unranked: the World, areas nes, bunkers, special codes, the reporter itself.</param>
/// <param name="Place">1 is the largest; null unless ok.</param>
/// <param name="Of">How many economies have an amount to be ranked by; null: unknown, because an unread figure may belong to one more.</param>
/// <param name="IsCertain">Whether no economy without a figure can be as large: all have one, or the known figures leave less of the World than this
/// one's. False without a place.</param>
public sealed record Rank(MeasureStatus Status, int? Place, int? Of, bool IsCertain = false);
