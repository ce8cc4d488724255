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
            rows.Ranked,
            rows.Unranked,
            entity.Concentration(direction),
            entity.Sources)
        {
            Covered = rows.Covered,
            LargestLoneFlow = rows.LargestLoneFlow,
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

/// <summary>Works out the rows of a <see cref="CommodityRanking"/>.</summary>
internal sealed class CommodityRankingRows
{
    private readonly ByPartnerEntity _entity;
    private readonly TradeDirection _direction;
    private readonly MeasureKind _kind;
    private readonly Figure _totalBefore;

    public CommodityRankingRows(ByPartnerEntity entity, TradeDirection direction, MeasureKind kind)
    {
        (_entity, _direction, _kind) = (entity, direction, kind);
        Total = entity.Total(direction);
        _totalBefore = entity.Total(direction, yearBefore: true);
        List<Entry> all = [.. entity.Codes
            .Select(code => (code, Now: entity.Figure(direction, code)))
            .Select(entry => new Entry(entry.code, entry.Now, Observation.Of(entry.Now, kind)))];
        List<Entry> sorted = [.. all
            .Where(entry => entry.Now.Status == FigureStatus.Ok && entry.Amount.IsKnown)
            .OrderByDescending(entry => entry.Amount.Amount)
            .ThenBy(entry => entry.Code, StringComparer.Ordinal)];
        var differs = sorted.Select(entry => entry.Amount.AgreesWith(sorted[0].Amount)).FirstOrDefault(status => status != MeasureStatus.Ok);
        IsTouched = entity.IsTouched(direction) || all.Exists(entry => entry.Now.Status.IsUnusable());
        Covered = entity.Level == CommodityLevel.Group || sorted.Count == 0 || differs != MeasureStatus.Ok
            ? null
            : new Amount(sorted.Aggregate(Int128.Zero, (sum, entry) => sum + entry.Amount.Amount));
        LargestLoneFlow = LoneFlowOf(all.Where(entry => !entry.Amount.IsKnown).Select(entry => entry.Code));

        int? of = IsTouched ? null : sorted.Count;
        if (differs == MeasureStatus.Ok) Ranked = Rank(IsTouched ? Certain(sorted) : sorted, of);
        Unranked = Rest(all, differs == MeasureStatus.Ok && IsTouched ? MeasureStatus.Incomplete : differs, of);
    }

    public Figure Total { get; }

    /// <summary>Whether a figure of the level is in conflict or unread, or may be.</summary>
    public bool IsTouched { get; }

    /// <summary>The sum of the commodities with figures; null for groups, which may overlap, and where nothing can be ranked.</summary>
    public Amount? Covered { get; }

    /// <summary>Of total trade: the largest flow of a commodity whose other flow is not known; null: there is none.</summary>
    public Amount? LargestLoneFlow { get; }

    public IReadOnlyList<CommodityRankingRow> Ranked { get; } = [];

    public IReadOnlyList<CommodityRankingRow> Unranked { get; }

    private readonly record struct Entry(string Code, Figure Now, Observation Amount);

    private List<CommodityRankingRow> Rest(List<Entry> all, MeasureStatus differs, int? of)
    {
        var ranked = Ranked.Select(row => row.Commodity).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. all.Where(entry => !ranked.Contains(entry.Code) && _direction.Flows().Any(flow => IsReported(flow, entry.Code)))
                .Select(entry => Row(entry.Code, entry.Now, new Rank(WhyUnranked(entry.Now, entry.Amount, differs), null, of))),
        ];
    }

    private Amount? LoneFlowOf(IEnumerable<string> codes)
    {
        List<Amount> flows = [.. codes
            .SelectMany(code => _direction.Flows().Select(flow => _entity.Figure(flow, code)))
            .Where(figure => figure.Status == FigureStatus.Ok)
            .Select(figure => figure.AmountOf(_kind))
            .OfType<Amount>()];
        return flows.Count == 0 ? null : flows.MaxBy(flow => flow.Thousandths);
    }

    // Those whose place no unread figure can take: the known ones leave less of TOTAL than theirs.
    private List<Entry> Certain(List<Entry> sorted)
    {
        var total = Observation.Of(Total, _kind);
        if (Covered is not { } covered || !total.IsKnown || Total.Derived || total.AgreesWith(sorted[0].Amount) != MeasureStatus.Ok) return [];
        var greatest = Int128.Max(total.Amount - covered.Thousandths, LargestLoneFlow?.Thousandths ?? 0);
        return [.. sorted.TakeWhile(entry => entry.Amount.Amount > greatest)];
    }

    private List<CommodityRankingRow> Rank(List<Entry> sorted, int? of)
    {
        var rows = new List<CommodityRankingRow>(sorted.Count);
        var (sum, place) = (Int128.Zero, 0);
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i == 0 || sorted[i].Amount.Amount != sorted[i - 1].Amount.Amount) place = i + 1;
            sum += sorted[i].Amount.Amount;
            var row = Row(sorted[i].Code, sorted[i].Now, new Rank(MeasureStatus.Ok, place, of));
            var isPart = _entity.Level != CommodityLevel.Group && row.Share.Status == MeasureStatus.Ok;
            rows.Add(isPart ? row with { CumulativeShare = Ratio.Of(sum, row.Share.Of!.Value.Thousandths) } : row);
        }

        return rows;
    }

    private CommodityRankingRow Row(string code, Figure now, Rank rank)
    {
        var before = _entity.Figure(_direction, code, yearBefore: true);
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
    private bool IsReported(TradeDirection flow, string code) =>
        _entity.Figure(flow, code).IsReported
        || _entity.Figure(flow, code, yearBefore: true).IsReported;
}
