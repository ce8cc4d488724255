namespace TradeFunctions.Core.Metrics.Commodities;

/// <summary>Works the rows of a <see cref="PartnerRanking"/> out.</summary>
internal sealed class PartnerRankingRows
{
    private readonly SourceUnion _sources = new();
    private readonly SortedDictionary<int, (Figure Now, Figure Before)> _figures = [];
    private readonly Ranking _ranking;
    private readonly Figure _worldBefore;
    private readonly MeasureKind _kind;
    private readonly bool _editionsMatter;

    public PartnerRankingRows(CommodityBlock now, CommodityBlock? before, TradeDirection direction, Period period, MeasureKind kind)
    {
        _kind = kind;
        _editionsMatter = Commodities.Commodity.EditionsMatter(now.Commodity);
        foreach (var partner in now.Partners.Concat(before?.Partners ?? []).Append(Slab.World).Distinct())
        {
            var then = before is null ? Figure.Missing : _sources.Of(before.Figure(direction, partner, period.YearBefore), before.Sources);
            _figures[partner] = (_sources.Of(now.Figure(direction, partner, period), now.Sources), then);
        }

        (World, _worldBefore) = _figures[Slab.World];
        _ranking = Ranking.Of(now.Reporter, kind, _figures.Select(entry => (entry.Key, entry.Value.Now)));
    }

    public Figure World { get; }

    public IReadOnlyList<FigureSource> Sources => _sources.Sources;

    public IReadOnlyList<PartnerRankingRow> Ranked()
    {
        var rows = new List<PartnerRankingRow>();
        var sum = Int128.Zero;
        foreach (var partner in _ranking.Order)
        {
            var row = Row(partner);
            if (row.Rank.Place is null) return [];
            sum += row.Figure.AmountOf(_kind)!.Value.Thousandths;
            var cumulative = row.Share is { Status: MeasureStatus.Ok, Of: { } world } ? Ratio.Of(sum, world.Thousandths) : (decimal?)null;
            rows.Add(row with { CumulativeShare = cumulative });
        }

        return rows;
    }

    public IReadOnlyList<PartnerRankingRow> Unranked() =>
    [
        .. _figures
            .Where(entry => IsReported(entry.Value.Now) || IsReported(entry.Value.Before) || entry.Key == Slab.World)
            .Select(entry => Row(entry.Key))
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
            Contribution.Of(now, before, _worldBefore, _kind, _editionsMatter));
    }

    private static bool IsReported(Figure figure) => figure.Status is FigureStatus.Ok or FigureStatus.Conflict;
}
