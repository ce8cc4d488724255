using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices.Rankings;

/// <summary>Works the rows of a <see cref="PartnerRanking"/> out.</summary>
internal sealed class PartnerRankingRows
{
    private readonly SourceUnion _sources = new();
    private readonly SortedDictionary<int, (Figure Now, Figure Before)> _figures = [];
    private readonly HashSet<int> _reported = [FlowPeriod.World];
    private readonly Dictionary<int, int[]> _sourcesOf = [];
    private readonly Ranking _ranking;
    private readonly Figure _worldBefore;
    private readonly MeasureKind _kind;
    private readonly bool _editionsMatter;

    public PartnerRankingRows(ByCommodityEntity now, ByCommodityEntity? before, TradeDirection direction, Period period, MeasureKind kind)
    {
        _kind = kind;
        _editionsMatter = Core.Figures.Commodities.Commodity.EditionsMatter(now.Commodity);
        foreach (var partner in now.Partners.Concat(before?.Partners ?? []).Append(FlowPeriod.World).Distinct())
        {
            var then = before is null ? Figure.Missing : _sources.Of(before.Figure(direction, partner, period.YearBefore), before.Sources);
            _figures[partner] = (_sources.Of(now.Figure(direction, partner, period), now.Sources), then);
            _sourcesOf[partner] = [.. direction.Flows()
                .Select(flow => _sources.Of(now.Figure(flow, partner, period), now.Sources).Source)
                .OfType<int>()
                .Distinct()];
            if (direction.Flows().Any(flow => IsReported(now.Figure(flow, partner, period)) || IsReported(before?.Figure(flow, partner, period.YearBefore))))
                _reported.Add(partner);
        }

        (World, _worldBefore) = _figures[FlowPeriod.World];
        _ranking = Ranking.Of(
            now.Reporter,
            kind,
            _figures.Select(entry => (entry.Key, entry.Value.Now)),
            now.IsComplete(direction, period),
            now.IsTouched(direction, period));
    }

    public Figure World { get; }

    public IReadOnlyList<FigureSource> Sources => _sources.Sources;

    // The largest come first: after one whose place is not certain none is.
    public IReadOnlyList<PartnerRankingRow> Ranked()
    {
        var rows = new List<PartnerRankingRow>();
        var sum = Int128.Zero;
        foreach (var partner in _ranking.Order)
        {
            var row = Row(partner);
            if (row.Rank.Place is null) break;
            sum += row.Figure.AmountOf(_kind)!.Value.Thousandths;
            var cumulative = row.Share is { Status: MeasureStatus.Ok, Of: { } world } ? Ratio.Of(sum, world.Thousandths) : (decimal?)null;
            rows.Add(row with { CumulativeShare = cumulative });
        }

        return rows;
    }

    // Total trade of a partner whose one flow is missing is missing: the other flow shows that there is something to miss.
    public IReadOnlyList<PartnerRankingRow> Unranked() =>
    [
        .. _figures.Keys
            .Where(_reported.Contains)
            .Select(Row)
            .Where(row => row.Rank.Place is null),
    ];

    private PartnerRankingRow Row(int partner)
    {
        var (now, before) = _figures[partner];
        return new PartnerRankingRow(
            partner,
            _ranking.RankOf(partner, now),
            now,
            before,
            Share.Between(now, World, _kind),
            null,
            Change.Between(Observation.Of(now, _kind, _editionsMatter), Observation.Of(before, _kind, _editionsMatter)),
            Contribution.Of(now, before, _worldBefore, _kind, _editionsMatter),
            _sourcesOf[partner]);
    }

    private static bool IsReported(Figure? figure) => figure?.IsReported == true;
}
