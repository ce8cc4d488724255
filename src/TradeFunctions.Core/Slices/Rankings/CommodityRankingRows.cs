using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;

namespace TradeFunctions.Core.Slices.Rankings;

/// <summary>Works the rows of a <see cref="CommodityRanking"/> out.</summary>
internal sealed class CommodityRankingRows
{
    private readonly ByPartnerEntity _goods;
    private readonly TradeDirection _direction;
    private readonly MeasureKind _kind;
    private readonly Figure _totalBefore;

    public CommodityRankingRows(ByPartnerEntity goods, TradeDirection direction, MeasureKind kind)
    {
        (_goods, _direction, _kind) = (goods, direction, kind);
        Total = goods.Total(direction);
        _totalBefore = goods.Total(direction, yearBefore: true);
        List<(string Code, Figure Now, Observation Amount)> all = [.. goods.Codes
            .Select(code => (code, goods.Figure(direction, code)))
            .Select(entry => (entry.code, entry.Item2, Observation.Of(entry.Item2, kind)))];
        List<(string Code, Figure Now, Observation Amount)> sorted = [.. all
            .Where(entry => entry.Now.Status == FigureStatus.Ok && entry.Amount.IsKnown)
            .OrderByDescending(entry => entry.Amount.Amount)
            .ThenBy(entry => entry.Code, StringComparer.Ordinal)];
        var differs = sorted.Select(entry => entry.Amount.AgreesWith(sorted[0].Amount)).FirstOrDefault(status => status != MeasureStatus.Ok);
        IsTouched = goods.IsTouched(direction) || all.Exists(entry => entry.Now.Status.IsUnusable());
        Covered = goods.Level == CommodityLevel.Group || sorted.Count == 0 || differs != MeasureStatus.Ok
            ? null
            : new Amount(sorted.Aggregate(Int128.Zero, (sum, entry) => sum + entry.Amount.Amount));
        LargestLoneFlow = LoneFlowOf(all.Where(entry => !entry.Amount.IsKnown).Select(entry => entry.Code));
        int? of = IsTouched ? null : sorted.Count;
        if (differs == MeasureStatus.Ok) Ranked = Rank(IsTouched ? Certain(sorted) : sorted, of);
        if (differs == MeasureStatus.Ok && IsTouched) differs = MeasureStatus.Incomplete;
        var ranked = Ranked.Select(row => row.Commodity).ToHashSet(StringComparer.Ordinal);
        Unranked =
        [
            .. all.Where(entry => !ranked.Contains(entry.Code) && direction.Flows().Any(flow => IsReported(flow, entry.Code)))
                .Select(entry => Row(entry.Code, entry.Now, new Rank(WhyUnranked(entry.Now, entry.Amount, differs), null, of))),
        ];
    }

    public Figure Total { get; }

    /// <summary>Whether a commodity's figure, or one that may be among them, could not be read or is in conflict.</summary>
    public bool IsTouched { get; }

    /// <summary>What the commodities with figures add up to; null for groups, which may overlap, and where nothing can be ranked.</summary>
    public Amount? Covered { get; }

    /// <summary>Of total trade: the largest flow of a commodity whose other flow is not known; null: there is none.</summary>
    public Amount? LargestLoneFlow { get; }

    public IReadOnlyList<CommodityRankingRow> Ranked { get; } = [];

    public IReadOnlyList<CommodityRankingRow> Unranked { get; }

    private Amount? LoneFlowOf(IEnumerable<string> codes)
    {
        List<Amount> flows = [.. codes
            .SelectMany(code => _direction.Flows().Select(flow => _goods.Figure(flow, code)))
            .Where(figure => figure.Status == FigureStatus.Ok)
            .Select(figure => figure.AmountOf(_kind))
            .OfType<Amount>()];
        return flows.Count == 0 ? null : flows.MaxBy(flow => flow.Thousandths);
    }

    // Those whose place nothing that could not be read can take: what all goods have beyond the known ones is less than theirs.
    private List<(string Code, Figure Now, Observation Amount)> Certain(List<(string Code, Figure Now, Observation Amount)> sorted)
    {
        var total = Observation.Of(Total, _kind);
        if (Covered is not { } covered || !total.IsKnown || Total.Derived || total.AgreesWith(sorted[0].Amount) != MeasureStatus.Ok) return [];
        var greatest = Int128.Max(total.Amount - covered.Thousandths, LargestLoneFlow?.Thousandths ?? 0);
        return [.. sorted.TakeWhile(entry => entry.Amount.Amount > greatest)];
    }

    private List<CommodityRankingRow> Rank(List<(string Code, Figure Now, Observation Amount)> sorted, int? of)
    {
        var rows = new List<CommodityRankingRow>(sorted.Count);
        var (sum, place) = (Int128.Zero, 0);
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i == 0 || sorted[i].Amount.Amount != sorted[i - 1].Amount.Amount) place = i + 1;
            sum += sorted[i].Amount.Amount;
            var row = Row(sorted[i].Code, sorted[i].Now, new Rank(MeasureStatus.Ok, place, of));
            var isPart = _goods.Level != CommodityLevel.Group && row.Share.Status == MeasureStatus.Ok;
            rows.Add(isPart ? row with { CumulativeShare = Ratio.Of(sum, row.Share.Of!.Value.Thousandths) } : row);
        }

        return rows;
    }

    private CommodityRankingRow Row(string code, Figure now, Rank rank)
    {
        var before = _goods.Figure(_direction, code, yearBefore: true);
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

    // TOTAL belongs to every edition: only the commodity's own figures have to be of one.
    private Contribution ContributionOf(Figure now, Figure before, bool editionsMatter)
    {
        var total = _totalBefore with { Classification = null };
        return Contribution.Of(now, before, total, _kind, editionsMatter);
    }

    private static MeasureStatus WhyUnranked(Figure figure, in Observation amount, MeasureStatus differs) =>
        figure.Status == FigureStatus.NoTrade ? MeasureStatus.NoTrade
        : amount.IsKnown ? differs
        : amount.WhyUnknown;

    // Total trade whose one flow is missing is missing: the other flow shows that there is something to miss.
    private bool IsReported(TradeDirection flow, string code) =>
        _goods.Figure(flow, code).IsReported
        || _goods.Figure(flow, code, yearBefore: true).IsReported;
}
