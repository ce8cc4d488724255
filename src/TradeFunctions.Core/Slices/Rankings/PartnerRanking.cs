using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Slices.Rankings;

/// <summary>
/// A reporter's partners in one commodity, direction and period, largest first: competition ranking (1, 2, 2, 4), ties in code order.
/// </summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Commodity">What is traded.</param>
/// <param name="Direction">Exports, imports or both added up.</param>
/// <param name="Period">A year or a month.</param>
/// <param name="Kind">Which amount ranks.</param>
/// <param name="World">The World's figure.</param>
/// <param name="Ranked">Partner economies with trade, in ranking order.</param>
/// <param name="Unranked">
/// What has no place, with the reason, in code order: the World, areas nes, bunkers, special codes, the reporter itself; economies whose figure is
/// missing or in conflict, or that traded only a year before.
/// </param>
/// <param name="Concentration">Of partners by value.</param>
/// <param name="Sources">The raw files that the figures and shares name by index.</param>
public sealed record PartnerRanking(
    int Reporter,
    string Commodity,
    TradeDirection Direction,
    Period Period,
    MeasureKind Kind,
    Figure World,
    IReadOnlyList<PartnerRankingRow> Ranked,
    IReadOnlyList<PartnerRankingRow> Unranked,
    Concentration Concentration,
    IReadOnlyList<FigureSource> Sources)
{
    /// <summary>Where <see cref="Combine"/> reads its figures: it may need a partner without a row.</summary>
    internal ByCommodityEntity? Entity { get; init; }

    /// <summary>Ranks the partners.</summary>
    /// <param name="now">The entity of the period.</param>
    /// <param name="before">The entity of the year before: the same one, or that of the slot before; null: there is none.</param>
    /// <param name="direction">Exports, imports or both added up.</param>
    /// <param name="period">A period of <paramref name="now"/>.</param>
    /// <param name="kind">Which amount ranks.</param>
    public static PartnerRanking Of(
        ByCommodityEntity now, ByCommodityEntity? before, TradeDirection direction, Period period, MeasureKind kind = MeasureKind.Value)
    {
        if (before is not null && before != now)
        {
            var entities = ByCommodityEntity.ShareNamedPartners([now, before]);
            (now, before) = (entities[0], entities[1]);
        }

        var rows = new PartnerRankingRows(now, before, direction, period, kind);
        return new PartnerRanking(
            now.Reporter,
            now.Commodity,
            direction,
            period,
            kind,
            rows.World,
            rows.Ranked(),
            rows.Unranked(),
            now.Concentration(direction, period),
            rows.Sources)
        {
            Entity = now,
        };
    }

    /// <summary>The joint share of several partners, each counted once. If one has no figure it is named, and there is no share.</summary>
    /// <param name="partners">Codes of economies.</param>
    /// <param name="groups">Groups whose members count too; the reporter itself, as a member, only where it has a figure.</param>
    public JointShare Combine(IEnumerable<int> partners, IReadOnlyList<PartnerGroup>? groups = null)
    {
        var figures = partners.Distinct().ToDictionary(partner => partner, partner => Entity?.Figure(Direction, partner, Period) ?? Figure.Missing);
        foreach (var member in (groups ?? []).SelectMany(group => group.Members).Select(member => member.Code))
        {
            var figure = Entity is null ? Figure.Missing : PartnerSum.Member(Entity, member, Direction, Period);
            if (Entity is null || PartnerSum.Counts(Entity, member, figure, Direction, Period)) figures.TryAdd(member, figure);
        }

        return JointShare.Between(figures, World, Kind) with { Groups = groups ?? [] };
    }
}

/// <summary>One partner in a ranking.</summary>
/// <param name="Partner">UN Comtrade's numeric code.</param>
/// <param name="Rank">Its place, or why it has none.</param>
/// <param name="Figure">Its figure of the period.</param>
/// <param name="YearBefore">Its figure of the same period a year before.</param>
/// <param name="Share">Of the World.</param>
/// <param name="CumulativeShare">The share of all partners up to and including this row in the World, a fraction with six digits, from exact
/// sums; null for unranked rows and where the share is not ok.</param>
/// <param name="Change">Year-over-year.</param>
/// <param name="Contribution">To the World's growth.</param>
/// <param name="Sources">Indices of the files behind the figure: of both flows where it is their sum.</param>
public sealed record PartnerRankingRow(
    int Partner,
    Rank Rank,
    Figure Figure,
    Figure YearBefore,
    Share Share,
    decimal? CumulativeShare,
    Change Change,
    Contribution Contribution,
    IReadOnlyList<int> Sources);

/// <summary>Works out the rows of a <see cref="PartnerRanking"/>.</summary>
internal sealed class PartnerRankingRows
{
    private readonly JoinedSources _sources = new();
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

    // The largest come first: after one without a certain place there is no other.
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

    // Total trade is missing where one flow is: the other shows that there is something to list.
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
