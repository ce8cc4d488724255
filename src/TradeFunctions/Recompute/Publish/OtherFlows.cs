using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute.Publish;

/// <summary>
/// Finds the partners with re-exports, domestic exports and the like but no exports, or with such parts of imports but no imports: those
/// parts are never taken for the whole, and whoever asks for the whole is to be told that they are there.
/// </summary>
/// <param name="input">What is published; where its files have only exports and imports nothing is kept.</param>
internal sealed class OtherFlows(PublishInput input)
{
    private readonly bool _hasAny = input.Sources.SelectMany(source => source.Coverage).Any(part => !part.Flow.IsWhole());
    private readonly HashSet<(int Partner, Period Period, Flow Flow)> _whole = [];
    private readonly Dictionary<(int Partner, Frequency Frequency, Flow Flow), OtherFlow> _alone = [];

    /// <summary>What was found, by partner.</summary>
    public IReadOnlyList<OtherFlow> Found =>
        [.. _alone.Values.OrderBy(part => part.Partner).ThenBy(part => part.Flow).ThenBy(part => part.First.Frequency)];

    /// <summary>Takes a cell; of a reporter they come by flow, exports and imports first.</summary>
    public void Take(in CellKey key)
    {
        if (!_hasAny || !key.Commodity.IsTotal) return;
        if (key.Flow.IsWhole()) _whole.Add((key.Partner, key.Period, key.Flow));
        else if (!_whole.Contains((key.Partner, key.Period, key.Flow.Whole()))) Add(key);
    }

    private void Add(in CellKey key)
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
