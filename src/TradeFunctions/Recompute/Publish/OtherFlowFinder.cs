using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute.Publish;

/// <summary>
/// Finds the partners with re-exports, domestic exports and the like but no exports, or with such parts of imports but no imports. A part is
/// never published as the whole, but a request for the whole names it as a cause.
/// </summary>
/// <param name="input">The reporter and its files; if those have only exports and imports, nothing is kept.</param>
internal sealed class OtherFlowFinder(PublishInput input)
{
    private readonly bool _hasAny = input.Sources.SelectMany(source => source.Coverage).Any(part => !part.Flow.IsWhole());
    private readonly HashSet<(int Partner, Period Period, Flow Flow)> _whole = [];
    private readonly Dictionary<(int Partner, Frequency Frequency, Flow Flow), OtherFlow> _alone = [];

    /// <summary>What was found, by partner.</summary>
    public IReadOnlyList<OtherFlow> Found =>
        [.. _alone.Values.OrderBy(part => part.Partner).ThenBy(part => part.Flow).ThenBy(part => part.First.Frequency)];

    /// <summary>Adds a cell. Add a reporter's cells by flow, exports and imports first.</summary>
    public void Add(in CellKey key)
    {
        if (!_hasAny || !key.Commodity.IsTotal) return;
        if (key.Flow.IsWhole()) _whole.Add((key.Partner, key.Period, key.Flow));
        else if (!_whole.Contains((key.Partner, key.Period, key.Flow.Whole()))) AddPart(key);
    }

    private void AddPart(in CellKey key)
    {
        var place = (key.Partner, key.Period.Frequency, key.Flow);
        var known = _alone.GetValueOrDefault(place) ?? new OtherFlow(key.Partner, key.Flow, key.Period, key.Period);
        _alone[place] = known with
        {
            First = key.Period < known.First ? key.Period : known.First,
            Last = key.Period > known.Last ? key.Period : known.Last,
        };
    }
}
