using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Figures.Commodities;

/// <summary>Builds slices of commodities from rows such as <c>X 156 2024 8542</c> (flow, partner, period, commodity; then the edition).</summary>
internal sealed class CommodityEntities
{
    private CommodityEntities(IReadOnlyList<ByCommodityEntity> byCommodity, IReadOnlyList<ByPartnerEntity> partners)
    {
        ByCommodity = byCommodity;
        Partners = partners;
    }

    public IReadOnlyList<ByCommodityEntity> ByCommodity { get; }

    public IReadOnlyList<ByPartnerEntity> Partners { get; }

    /// <summary>Every slot that the rows give.</summary>
    public static CommodityEntities Of(params (string Row, decimal Value)[] rows) => Build(rows.Select(row => Cell(row.Row, row.Value)));

    public static CommodityEntities Complete(params (string Row, decimal Value)[] rows) =>
        Build(rows.Select(row => Cell(row.Row, row.Value)), new CommodityRules(new DatasetRules(Complete: true), []));

    public static CommodityEntities Build(IEnumerable<Cell> cells, CommodityRules? rules = null, bool sumsAreTotals = false, CommodityOptions? options = null, IEnumerable<string>? slots = null)
    {
        var source = new SourceCells(Make.File("made-up/a.csv", sumsAreTotals), [.. cells.OrderBy(cell => cell.Key)]);
        return Build(ReporterCells.Resolve(Make.Japan, [source]), rules, options, slots);
    }

    public static CommodityEntities Build(
        ReporterCells cells, CommodityRules? rules = null, CommodityOptions? options = null, IEnumerable<string>? slots = null)
    {
        slots ??= CommoditySlots.Slots(cells.Cells.Select(cell => cell.Cell.Key.Period));
        List<ByCommodityEntity> byCommodity = [];
        rules ??= CommodityRules.Default;
        using var partners = CommoditySlices.Build(
            new ResolvedCellList(cells), TradeAccount.Build(cells, rules.Dataset), rules, slots, byCommodity.Add, options);
        return new CommodityEntities(byCommodity, [.. partners.Entities()]);
    }

    public static CommodityRules Grouped(params (string Id, string[] Codes)[] groups) => new(
        DatasetRules.Default,
        [.. groups.Select(group => CommodityGroup.TryCreate(group.Id, group.Codes, out var made, out var error) ? made : throw new FormatException(error))]);

    public static Cell Cell(
        string row, decimal? value, decimal? weight = null, decimal? quantity = null, short unit = 5, bool conflict = false, string currency = "USD")
    {
        var cell = Make.Cell(row, value, weight, currency, conflict);
        var parts = row.Split(' ');
        var key = parts.Length > 4 ? cell.Key with { Classification = ShortCode.Parse(parts[4]) } : cell.Key;
        var figures = quantity is null ? cell.Figures : cell.Figures with { Quantity = (long)(quantity * CellFigures.Scale), QuantityUnit = unit };
        return cell with { Key = key, Figures = figures };
    }

    public ByCommodityEntity Entity(string slot, string commodity) =>
        Assert.Single(ByCommodity, entity => entity.Slot.Name == slot && entity.Commodity == commodity);

    public Figure Figure(string row)
    {
        var (direction, partner, period, commodity) = Parse(row);
        return ByCommodity.SingleOrDefault(entity => entity.Slot == CommoditySlot.Of(period) && entity.Commodity == commodity)?.Figure(direction, partner, period)
            ?? throw new FormatException($"There is no block of {commodity} in {period}.");
    }

    public ByPartnerEntity With(int partner, string period, CommodityLevel level) =>
        Assert.Single(Partners, traded => traded.Partner == partner && traded.Period == Make.At(period) && traded.Level == level);

    public static (TradeDirection Direction, int Partner, Period Period, string Commodity) Parse(string row)
    {
        var parts = row.Split(' ');
        var direction = parts[0] switch { "X" => TradeDirection.Exports, "M" => TradeDirection.Imports, _ => TradeDirection.Total };
        return (direction, int.Parse(parts[1]), Make.At(parts[2]), parts[3]);
    }
}
