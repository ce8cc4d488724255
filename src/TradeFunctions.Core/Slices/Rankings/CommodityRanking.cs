using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices.Rankings;

/// <summary>
/// The commodities of one level that a reporter traded with one partner, largest first: competition ranking (1, 2, 2, 4), ties in code order.
/// </summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Partner">UN Comtrade's numeric code; 0: the World.</param>
/// <param name="Level">The level; no other is mixed in.</param>
/// <param name="Direction">Exports, imports or both added up.</param>
/// <param name="Period">A year or a month.</param>
/// <param name="Kind">Value or net weight.</param>
/// <param name="Total">TOTAL with the partner, the whole of the shares.</param>
/// <param name="Ranked">The commodities with trade, in ranking order.</param>
/// <param name="Unranked">Commodities whose figure is missing or in conflict, or that were traded only a year before, in code order.</param>
/// <param name="Concentration">Of the level's commodities by value.</param>
/// <param name="Sources">The raw files that the figures and shares name by index.</param>
public sealed record CommodityRanking(
    int Reporter,
    int Partner,
    CommodityLevel Level,
    TradeDirection Direction,
    Period Period,
    MeasureKind Kind,
    Figure Total,
    IReadOnlyList<CommodityRankingRow> Ranked,
    IReadOnlyList<CommodityRankingRow> Unranked,
    Concentration Concentration,
    IReadOnlyList<FigureSource> Sources)
{
    /// <summary>The sum of the commodities with figures; null for groups, which may overlap, and where nothing is ranked.</summary>
    internal Amount? Covered { get; init; }

    /// <summary>Whether a figure of the level is in conflict or unread, or may be: then only places that it cannot take are given.</summary>
    public bool IsTouched { get; init; }

    /// <summary>Of total trade: the largest flow of a commodity whose other flow is not known; null: there is none.</summary>
    internal Amount? LargestLoneFlow { get; init; }

    /// <summary>Ranks the commodities of an entity.</summary>
    /// <exception cref="ArgumentException">Quantities are requested: units differ between commodities.</exception>
    public static CommodityRanking Of(ByPartnerEntity entity, TradeDirection direction, MeasureKind kind = MeasureKind.Value)
    {
        if (kind == MeasureKind.Quantity) throw new ArgumentException("Commodities are not ranked by quantity.", nameof(kind));
        var rows = new CommodityRankingRows(entity, direction, kind);
        return new CommodityRanking(
            entity.Reporter,
            entity.Partner,
            entity.Level,
            direction,
            entity.Period,
            kind,
            rows.Total,
            rows.Ranked(),
            rows.Unranked(),
            rows.Concentration(),
            entity.Sources)
        {
            Covered = rows.Covered,
            LargestLoneFlow = rows.LargestLoneFlow(),
            IsTouched = rows.IsTouched,
        };
    }
}

/// <summary>One commodity in a ranking.</summary>
/// <param name="Commodity">Its code.</param>
/// <param name="Rank">Its place among the level's commodities, or why it has none.</param>
/// <param name="Figure">Its figure of the period.</param>
/// <param name="YearBefore">Its figure of the same period a year before.</param>
/// <param name="Share">Of TOTAL with the same partner.</param>
/// <param name="CumulativeShare">The share of all commodities up to and including this row, a fraction with six digits, from exact sums;
/// null for unranked rows, for groups (which may overlap) and where the share is not ok.</param>
/// <param name="Change">Year-over-year.</param>
/// <param name="Contribution">To the growth of TOTAL with the partner.</param>
public sealed record CommodityRankingRow(
    string Commodity,
    Rank Rank,
    Figure Figure,
    Figure YearBefore,
    Share Share,
    decimal? CumulativeShare,
    Change Change,
    Contribution Contribution);

/// <summary>
/// Works out the rows of a <see cref="CommodityRanking"/>. Rows are made when they are asked for: a summary needs ten of some thousands.
/// </summary>
internal sealed class CommodityRankingRows
{
    private readonly ByPartnerEntity _entity;
    private readonly TradeDirection _direction;
    private readonly MeasureKind _kind;
    private readonly Figure _totalBefore;
    private readonly Figure[] _now;
    private readonly Entry[] _all;
    private readonly Entry[] _sorted;
    private readonly int _ranked;
    private readonly MeasureStatus _differs;

    public CommodityRankingRows(ByPartnerEntity entity, TradeDirection direction, MeasureKind kind)
    {
        (_entity, _direction, _kind) = (entity, direction, kind);
        Total = entity.Total(direction);
        _totalBefore = entity.Total(direction, yearBefore: true);
        _now = entity.Figures(direction);
        _all = [.. _now.Select((now, row) => new Entry(row, Observation.Of(now, kind)))];
        _sorted = Array.FindAll(_all, entry => _now[entry.Row].Status == FigureStatus.Ok && entry.Amount.IsKnown);
        Array.Sort(_sorted, static (left, right) => right.Amount.Amount.CompareTo(left.Amount.Amount) is var order and not 0 ? order : left.Row.CompareTo(right.Row));
        _differs = Differs();
        IsTouched = entity.IsTouched(direction) || Array.Exists(_now, now => now.Status.IsUnusable());
        Covered = entity.Level == CommodityLevel.Group || _sorted.Length == 0 || _differs != MeasureStatus.Ok ? null : new Amount(SumOf(_sorted));
        _ranked = _differs != MeasureStatus.Ok ? 0 : IsTouched ? Certain() : _sorted.Length;
    }

    public Figure Total { get; }

    /// <summary>Whether a figure of the level is in conflict or unread, or may be.</summary>
    public bool IsTouched { get; }

    /// <summary>The sum of the commodities with figures; null for groups, which may overlap, and where nothing can be ranked.</summary>
    public Amount? Covered { get; }

    /// <summary>Of total trade: the largest flow of a commodity whose other flow is not known; null: there is none.</summary>
    public Amount? LargestLoneFlow()
    {
        List<Amount> flows = [.. _all
            .Where(entry => !entry.Amount.IsKnown)
            .SelectMany(entry => _direction.Flows().Select(flow => _entity.Figure(flow, entry.Row)))
            .Where(figure => figure.Status == FigureStatus.Ok)
            .Select(figure => figure.AmountOf(_kind))
            .OfType<Amount>()];
        return flows.Count == 0 ? null : flows.MaxBy(flow => flow.Thousandths);
    }

    /// <summary>The concentration of the level's commodities by value.</summary>
    public Concentration Concentration() => Core.Measures.Concentration.Between(_now, Total).Where(_entity.IsTouched(_direction));

    /// <summary>The first rows in ranking order.</summary>
    /// <param name="count">How many at most.</param>
    public List<CommodityRankingRow> Ranked(int count = int.MaxValue)
    {
        var rows = new List<CommodityRankingRow>(Math.Min(count, _ranked));
        var (sum, place) = (Int128.Zero, 0);
        for (var i = 0; i < _ranked && i < count; i++)
        {
            if (i == 0 || _sorted[i].Amount.Amount != _sorted[i - 1].Amount.Amount) place = i + 1;
            sum += _sorted[i].Amount.Amount;
            var row = Row(_sorted[i], new Rank(MeasureStatus.Ok, place, Of));
            var isPart = _entity.Level != CommodityLevel.Group && row.Share.Status == MeasureStatus.Ok;
            rows.Add(isPart ? row with { CumulativeShare = Ratio.Of(sum, row.Share.Of!.Value.Thousandths) } : row);
        }

        return rows;
    }

    /// <summary>The commodities that have a figure and no place, in code order.</summary>
    public List<CommodityRankingRow> Unranked()
    {
        var ranked = _sorted.Take(_ranked).Select(entry => entry.Row).ToHashSet();
        var why = _differs == MeasureStatus.Ok && IsTouched ? MeasureStatus.Incomplete : _differs;
        return
        [
            .. _all.Where(entry => !ranked.Contains(entry.Row) && _direction.Flows().Any(flow => IsReported(flow, entry.Row)))
                .Select(entry => Row(entry, new Rank(WhyUnranked(_now[entry.Row], entry.Amount, why), null, Of))),
        ];
    }

    private int? Of => IsTouched ? null : _sorted.Length;

    private readonly record struct Entry(int Row, Observation Amount);

    private static Int128 SumOf(Entry[] entries)
    {
        var sum = Int128.Zero;
        foreach (var entry in entries) sum += entry.Amount.Amount;
        return sum;
    }

    private MeasureStatus Differs()
    {
        foreach (var entry in _sorted)
        {
            if (entry.Amount.AgreesWith(_sorted[0].Amount) is var status and not MeasureStatus.Ok) return status;
        }

        return MeasureStatus.Ok;
    }

    // How many have a place that no unread figure can take: the known ones leave less of TOTAL than theirs.
    private int Certain()
    {
        var total = Observation.Of(Total, _kind);
        if (Covered is not { } covered || !total.IsKnown || Total.Derived || total.AgreesWith(_sorted[0].Amount) != MeasureStatus.Ok) return 0;
        var greatest = Int128.Max(total.Amount - covered.Thousandths, LargestLoneFlow()?.Thousandths ?? 0);
        var first = Array.FindIndex(_sorted, entry => entry.Amount.Amount <= greatest);
        return first < 0 ? _sorted.Length : first;
    }

    private CommodityRankingRow Row(in Entry entry, Rank rank)
    {
        var code = _entity.Codes[entry.Row];
        var (now, before) = (_now[entry.Row], _entity.Figure(_direction, entry.Row, yearBefore: true));
        var editionsMatter = Commodity.EditionsMatter(code);
        return new CommodityRankingRow(
            code,
            rank,
            now,
            before,
            Share.Between(now, Total, _kind),
            null,
            Change.Between(Observation.Of(now, _kind, editionsMatter), Observation.Of(before, _kind, editionsMatter)),
            ContributionOf(now, before, editionsMatter));
    }

    // TOTAL belongs to every edition: only the commodity's own figures must share one.
    private Contribution ContributionOf(Figure now, Figure before, bool editionsMatter)
    {
        var total = _totalBefore with { Classification = null };
        return Contribution.Of(now, before, total, _kind, editionsMatter);
    }

    private static MeasureStatus WhyUnranked(Figure figure, in Observation amount, MeasureStatus differs) =>
        figure.Status == FigureStatus.NoTrade ? MeasureStatus.NoTrade
        : amount.IsKnown ? differs
        : amount.WhyUnknown;

    // Total trade is missing where one flow is: the other shows that there is something to list.
    private bool IsReported(TradeDirection flow, int row) =>
        _entity.Figure(flow, row).IsReported
        || _entity.Figure(flow, row, yearBefore: true).IsReported;
}
