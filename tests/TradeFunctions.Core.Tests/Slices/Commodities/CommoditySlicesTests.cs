using FsCheck.Xunit;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Tests.Figures.Commodities;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Slices.Commodities;

public class CommoditySlicesTests
{
    private static readonly string[] Codes = ["TOTAL", "01", "0101", "010121", "010129", "0102", "84", "8456", "845610", "85", "8542", "854231", "85423190", "9999AA", "Z"];

    [Property(MaxTest = 150)]
    public void Every_cell_is_in_its_slot_and_with_its_partner_now_and_a_year_later_and_nothing_else_is(int seed)
    {
        var cells = RandomCells(new Random(seed), World);
        var traded = CommodityEntities.Build(cells);

        Dictionary<(TradeDirection, int, Period, string), Figure> naive = cells.ToDictionary(
            cell => (cell.Key.Flow == Flow.Export ? TradeDirection.Exports : TradeDirection.Imports, cell.Key.Partner, cell.Key.Period, cell.Key.Commodity.ToString()),
            FigureOf);
        var inBlocks =
            from entity in traded.ByCommodity
            from direction in new[] { TradeDirection.Exports, TradeDirection.Imports }
            from partner in entity.Partners
            from index in Enumerable.Range(0, entity.Slot.Count)
            let period = entity.Slot.First.AddPeriods(index)
            let figure = entity.Figure(direction, partner, period)
            where figure is { Status: FigureStatus.Ok, Derived: false } or { Status: FigureStatus.Conflict }
            select ((direction, partner, period, entity.Commodity), figure);
        Assert.Equal(Sorted(naive), Sorted(inBlocks.ToDictionary(entry => entry.Item1, entry => entry.figure)));

        var levels = naive.Where(entry => entry.Key.Item4 != "TOTAL" && Commodity.Level(entry.Key.Item4) is not null).ToDictionary();
        foreach (var before in new[] { false, true })
        {
            var inPartners =
                from partner in traded.Partners
                from direction in new[] { TradeDirection.Exports, TradeDirection.Imports }
                from code in partner.Codes
                let figure = partner.Figure(direction, code, before)
                where figure is { Status: FigureStatus.Ok, Derived: false } or { Status: FigureStatus.Conflict }
                select ((direction, partner.Partner, before ? partner.Period.YearBefore : partner.Period, code), figure);
            var periods = cells.Select(cell => cell.Key.Period).ToHashSet();
            var expected = levels
                .Where(entry => !before || periods.Contains(Next(entry.Key.Item3)))
                .ToDictionary(entry => entry.Key, entry => entry.Value with { Quantity = null, Unit = null });
            Assert.Equal(Sorted(expected), Sorted(inPartners.ToDictionary(entry => entry.Item1, entry => entry.figure)));
        }
    }

    [Property(MaxTest = 60)]
    public void A_complete_dataset_adds_up_on_every_level_for_every_partner_and_the_World(int seed)
    {
        // Of one frequency: a code that only some of a year's months have is missing in the year, and so is the World's.
        var frequency = seed % 2 == 0 ? Frequency.Annual : Frequency.Monthly;
        var cells = RandomCells(new Random(seed), China)
            .Where(cell => cell.Status == CellStatus.Ok && cell.Key.Commodity.Level == 6 && cell.Key.Frequency == frequency)
            .Select(cell => cell with { Figures = cell.Figures with { Value = cell.Figures.Value ?? 1 } })
            .ToList();
        var traded = CommodityEntities.Build(cells, new CommodityRules(new DatasetRules(true), []));

        foreach (var length in new[] { 2, 4, 6 })
        {
            var expected = cells
                .SelectMany(cell => new[] { cell.Key.Partner, World }.Select(partner => (cell, partner)))
                .GroupBy(entry => (entry.cell.Key.Flow, entry.partner, entry.cell.Key.Period, entry.cell.Key.Commodity.ToString()[..length]))
                .ToDictionary(group => group.Key, group => group.Aggregate(Int128.Zero, (sum, entry) => sum + entry.cell.Figures.Value!.Value));
            foreach (var ((flow, partner, period, code), sum) in expected)
            {
                var figure = traded.Entity(CommoditySlot.Of(period).Name, code).Figure(flow == Flow.Export ? TradeDirection.Exports : TradeDirection.Imports, partner, period);
                Assert.Equal((new Amount(sum), length < 6 || partner == World), (figure.Value, figure.Derived));
            }
        }
    }

    [Property(MaxTest = 60)]
    public void However_little_memory_there_is_the_same_entities_come_out_in_the_same_order(int seed)
    {
        var random = new Random(seed);
        var cells = RandomCells(random, World);
        var rules = new CommodityRules(new DatasetRules(random.Next(2) == 0), CommodityEntities.Grouped(("g", ["01", "8542"])).Groups);
        var runs = 0;

        var roomy = CommodityEntities.Build(cells, rules);
        var narrow = CommodityEntities.Build(cells, rules, options: new CommodityOptions { RowsInMemory = 3, CreateRun = Run });

        Assert.Equal(roomy.Partners.Count > 3, runs > 0);
        Assert.Equal(roomy.Partners.Select(traded => Convert.ToHexString(traded.Pack())), narrow.Partners.Select(traded => Convert.ToHexString(traded.Pack())));
        Assert.Equal(roomy.Partners.OrderBy(traded => traded.Period).ThenBy(traded => traded.Partner), roomy.Partners);

        MemoryStream Run()
        {
            runs++;
            return new MemoryStream();
        }
    }

    [Property(MaxTest = 60)]
    public void A_slot_built_alone_is_the_same_as_among_all(int seed)
    {
        var cells = RandomCells(new Random(seed), World);
        var rules = CommodityEntities.Grouped(("g", ["01", "8542"]));
        var all = CommodityEntities.Build(cells, rules);
        var slots = CommoditySlots.Slots(cells.Select(cell => cell.Key.Period));
        var slot = slots[new Random(seed).Next(slots.Count)];

        var (first, last) = CommoditySlots.Years(slot);
        var alone = CommodityEntities.Build(cells.Where(cell => cell.Key.Period.Year >= first && cell.Key.Period.Year <= last), rules, slots: [slot]);

        Assert.Equal(
            all.ByCommodity.Where(entity => entity.Slot.Name == slot).Select(entity => (entity.Commodity, Convert.ToHexString(entity.Pack()))),
            alone.ByCommodity.Select(entity => (entity.Commodity, Convert.ToHexString(entity.Pack()))));
        Assert.Equal(
            all.Partners.Where(traded => traded.Slot == slot).Select(traded => (traded.Partner, traded.Level, Convert.ToHexString(traded.Pack()))),
            alone.Partners.Select(traded => (traded.Partner, traded.Level, Convert.ToHexString(traded.Pack()))));
    }

    [Fact]
    public void The_total_comes_first_then_chapter_by_chapter_a_code_after_its_parts_and_groups_last()
    {
        var traded = CommodityEntities.Build(
            new[] { "TOTAL", "85", "8542", "854231", "8541", "01", "0101" }.Select(code => CommodityEntities.Cell($"X 156 2024 {code}", 1)),
            CommodityEntities.Grouped(("g", ["01"])));

        Assert.Equal(["TOTAL", "0101", "01", "8541", "854231", "8542", "85", "G.g"], traded.ByCommodity.Select(entity => entity.Commodity));
    }

    [Fact]
    public void Flows_other_than_exports_and_imports_are_no_part_of_it()
    {
        var traded = CommodityEntities.Of(("X 156 2024 8542", 5), ("RX 156 2024 8542", 3), ("RX 156 2023 8541", 3));

        Assert.Equal(Units(5), traded.Figure("X 156 2024 8542").Value);
        Assert.Single(traded.ByCommodity);
    }

    [Fact]
    public void The_partners_can_be_read_more_than_once()
    {
        var cells = ReporterCells.Resolve(Japan, [new SourceCells(File("made-up/a.csv"), [CommodityEntities.Cell("X 156 2024 8542", 1)])]);
        using var partners = CommoditySlices.Build(
            new ResolvedCellList(cells), TradeAccount.Build(cells, DatasetRules.Default), CommodityRules.Default, ["P2024"], _ => Assert.Fail("No block was asked for."));

        Assert.Equal(Assert.Single(partners.Entities()).Pack(), Assert.Single(partners.Entities()).Pack());
    }

    private static List<Cell> RandomCells(Random random, int firstPartner)
    {
        var cells = new Dictionary<CellKey, Cell>();
        for (var i = random.Next(1, 120); i > 0; i--)
        {
            var partner = new[] { firstPartner, China, Usa, Thailand, AreasNes }[random.Next(5)];
            var year = random.Next(2018, 2023);
            var period = random.Next(2) == 0 ? $"{year}" : $"{year}-{random.Next(1, 5):00}";
            var row = $"{(random.Next(2) == 0 ? 'X' : 'M')} {partner} {period} {Codes[random.Next(Codes.Length)]} {(year < 2020 ? "H5" : "H6")}";
            var cell = CommodityEntities.Cell(
                row, random.Next(1, 50), random.Next(2) == 0 ? random.Next(9) : null, random.Next(3) == 0 ? 4 : null, conflict: random.Next(12) == 0);
            cells[cell.Key] = cell;
        }

        return [.. cells.Values.OrderBy(cell => cell.Key)];
    }

    private static Figure FigureOf(Cell cell) => cell.Status == CellStatus.Conflict
        ? new Figure(FigureStatus.Conflict) { Source = 0 }
        : new Figure(FigureStatus.Ok)
        {
            Value = new Amount(cell.Figures.Value!.Value),
            NetWeight = cell.Figures.NetWeight is { } weight ? new Amount(weight) : null,
            Quantity = cell.Figures.Quantity is { } quantity ? new Amount(quantity) : null,
            Unit = cell.Figures.Quantity is null ? null : cell.Figures.QuantityUnit,
            Currency = "USD",
            Valuation = cell.Figures.Valuation,
            Source = 0,
            Classification = cell.Key.Classification.ToString(),
        };

    private static Period Next(Period period) => period.Month == 0 ? period.Next : Period.OfMonth(period.Year + 1, period.Month);

    private static IEnumerable<string> Sorted(Dictionary<(TradeDirection, int, Period, string), Figure> figures) =>
        figures.Select(entry => $"{entry.Key} {entry.Value}").Order(StringComparer.Ordinal);
}
