using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Streams;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Recompute.Publish;

/// <summary>
/// The largest goods of every partner and period, kept on disk between the pass by period that finds them and the summaries by year that need
/// them.
/// </summary>
internal sealed class TopCommoditiesBuffer : IDisposable
{
    private readonly SafeFileHandle _file = TemporaryFile.Open();

    private readonly Dictionary<(int Year, int Partner), List<(Period Period, long Offset, int Length)>> _places = [];
    private long _length;

    /// <summary>Adds the largest of a partner's goods of one period and level.</summary>
    public void Add(ByPartnerEntity entity)
    {
        var top = TopCommodities.Of(entity);
        if (top.Exports.Count == 0 && top.Imports.Count == 0) return;
        var json = JsonSerializer.SerializeToUtf8Bytes(top, PublishedJson.Default.TopCommodities);
        RandomAccess.Write(_file, json, _length);
        var key = (entity.Period.Year, entity.Partner);
        if (!_places.TryGetValue(key, out var places)) _places[key] = places = [];
        places.Add((entity.Period, _length, json.Length));
        _length += json.Length;
    }

    /// <summary>The largest goods of a partner's periods of one year.</summary>
    public IReadOnlyDictionary<Period, IReadOnlyList<TopCommodities>> Of(int year, int partner)
    {
        if (!_places.TryGetValue((year, partner), out var places)) return new Dictionary<Period, IReadOnlyList<TopCommodities>>();
        return places.GroupBy(place => place.Period).ToDictionary(
            period => period.Key,
            period => (IReadOnlyList<TopCommodities>)[.. period.Select(place => Read(place.Offset, place.Length))]);
    }

    public void Dispose() => _file.Dispose();

    private TopCommodities Read(long offset, int length)
    {
        var json = new byte[length];
        for (var read = 0; read < length;)
        {
            var more = RandomAccess.Read(_file, json.AsSpan(read), offset + read);
            if (more == 0) throw new EndOfStreamException("The buffered goods were cut off.");
            read += more;
        }

        return JsonSerializer.Deserialize(json, PublishedJson.Default.TopCommodities)!;
    }
}
