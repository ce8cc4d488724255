using FsCheck.Xunit;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Tests.Figures.Commodities;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Slices.Commodities;

public class CommodityPeriodsTests
{
    private static readonly string[] Codes = ["TOTAL", "84", "8456", "845610", "85", "8542", "854231"];

    // Behind the twelve months.
    private const int JanuaryFebruary = 12;
    private const int FirstQuarter = 13;

    /// <summary>A state of the figures, some periods of the next one, of the one after it, and so on: what comes of it is the last state.</summary>
    [Property(MaxTest = 200)]
    public void A_row_that_versions_added_to_is_the_one_that_the_last_of_them_would_have_written(int seed)
    {
        var random = new Random(seed);
        var rules = Rules(random);
        var states = States(random).Select(cells => CommodityEntities.Build(cells, rules)).ToList();
        foreach (var last in states[^1].ByCommodity)
        {
            var row = new List<byte[]>();
            ByCommodityEntity? before = null;
            foreach (var state in states)
            {
                var entity = state.ByCommodity.FirstOrDefault(entity => entity.Slot == last.Slot && entity.Commodity == last.Commodity);
                if (entity is null) continue;
                if (before is null) row.Add(entity.Pack());
                else if (Changed(before, entity) is { Length: > 0 } changed) row.Add(entity.PackPeriods(changed));
                before = entity;
            }

            var joined = ByCommodityEntity.Unpack(row, source => source);

            Assert.Equal(last.Partners, joined.Partners);
            Assert.Equal(Convert.ToHexString(last.Pack()), Convert.ToHexString(joined.Pack()));
        }
    }

    [Property(MaxTest = 100)]
    public void Cut_into_its_periods_and_joined_in_any_order_a_row_is_the_same(int seed)
    {
        var random = new Random(seed);
        foreach (var entity in CommodityEntities.Build(RandomCells(random), Rules(random)).ByCommodity)
        {
            var periods = Enumerable.Range(0, entity.Slot.Count).ToArray();
            random.Shuffle(periods);
            var parts = periods.Chunk(random.Next(1, periods.Length)).Select(some => entity.PackPeriods([.. some.Order()])).ToList();

            Assert.Equal(Convert.ToHexString(entity.Pack()), Convert.ToHexString(ByCommodityEntity.Unpack(parts, source => source).Pack()));
        }
    }

    [Fact]
    public void A_new_month_changes_its_own_period_and_its_quarter_and_a_corrected_one_its_own_and_both_months()
    {
        var before = Entity(("X 156 2024-01 8542", 5), ("X 156 2024-02 8542", 6));
        var with = Entity(("X 156 2024-01 8542", 5), ("X 156 2024-02 8542", 6), ("X 842 2024-03 8542", 7));
        var corrected = Entity(("X 156 2024-01 8542", 5), ("X 156 2024-02 8542", 9));

        Assert.Equal([2, FirstQuarter], Changed(before, with));
        Assert.Equal([1, JanuaryFebruary], Changed(before, corrected));
        Assert.Empty(Changed(before, Entity(("X 156 2024-01 8542", 5), ("X 156 2024-02 8542", 6))));
    }

    [Fact]
    public void A_file_that_is_stored_again_changes_no_period_and_another_file_does()
    {
        var entity = Entity(("X 156 2024-01 8542", 5));

        Assert.Empty(Changed(entity, entity.With(source => source with { ETag = "0x9", LastModified = source.LastModified.AddDays(1) })));
        Assert.Equal([0], Changed(entity, entity.With(source => source with { Blob = "made-up/b.csv" })));
    }

    [Fact]
    public void A_source_that_two_versions_name_is_one_once_it_is_given_in_its_current_version()
    {
        var entity = Entity(("X 156 2024-01 8542", 5), ("X 156 2024-02 8542", 6));
        byte[][] row = [entity.PackPeriods([0]), entity.With(source => source with { ETag = "0x9" }).PackPeriods([1])];

        Assert.Equal(2, ByCommodityEntity.Unpack(row, source => source).Sources.Count);
        Assert.Single(ByCommodityEntity.Unpack(row, source => source with { ETag = "0xA" }).Sources);
    }

    [Fact]
    public void A_digest_is_read_as_it_was_written_and_names_what_differs()
    {
        var digest = new CommodityDigest();
        digest.Add(Entity(("X 156 2024-01 8542", 5), ("X 156 2024-02 8542", 6)).Digest());
        var read = CommodityDigest.Unpack(digest.Pack());

        Assert.Equal(digest.Hash(), read.Hash());
        Assert.Empty(digest.Differences(read));
        read.Add(Entity(("X 156 2024-02 8542", 6)).Digest());
        Assert.Equal([("85", 1), ("85", FirstQuarter)], digest.Differences(read).SelectMany(chapter => chapter.Select(period => (chapter.Key, period))));
    }

    [Property(MaxTest = 200)]
    public void A_damaged_part_is_refused_and_nothing_else_happens(int seed)
    {
        var random = new Random(seed);
        var packed = Entity(("X 156 2024-01 8542", 5), ("M 842 2024-02 8542", 6)).PackPeriods([0, 1]);
        if (random.Next(2) == 0) packed = packed[..random.Next(1, packed.Length)];
        else packed[random.Next(packed.Length)] ^= (byte)(1 << random.Next(8));

        var refusal = Record.Exception(() => ByCommodityEntity.Unpack([packed, packed], source => source));
        if (refusal is not null) Assert.IsType<InvalidDataException>(refusal);
    }

    private static ByCommodityEntity Entity(params (string Row, decimal Value)[] rows) => CommodityEntities.Of(rows).Entity("CM2024", "8542");

    // The periods whose hash differs, as a digest of the one row shows them.
    private static int[] Changed(ByCommodityEntity before, ByCommodityEntity after)
    {
        var (old, now) = (new CommodityDigest(), new CommodityDigest());
        old.Add(before.Digest());
        now.Add(after.Digest());
        return [.. now.Differences(old).SelectMany(chapter => chapter).Order()];
    }

    private static CommodityRules Rules(Random random) => new(
        new DatasetRules(random.Next(2) == 0), random.Next(2) == 0 ? [] : CommodityEntities.Grouped(("g", ["84", "8542"])).Groups);

    // Each with some cells more, others and fewer than the one before.
    private static IEnumerable<IReadOnlyList<Cell>> States(Random random)
    {
        var cells = RandomCells(random).ToDictionary(cell => cell.Key);
        for (var left = random.Next(1, 6); left > 0; left--)
        {
            yield return [.. cells.Values];
            foreach (var key in cells.Keys.Where(_ => random.Next(12) == 0).ToList()) cells.Remove(key);
            foreach (var cell in RandomCells(random).Where(_ => random.Next(4) == 0)) cells[cell.Key] = cell;
        }
    }

    private static List<Cell> RandomCells(Random random)
    {
        var cells = new Dictionary<CellKey, Cell>();
        for (var i = random.Next(1, 100); i > 0; i--)
        {
            var partner = new[] { World, China, Usa, Thailand, AreasNes }[random.Next(5)];
            var year = random.Next(2018, 2022);
            var period = random.Next(2) == 0 ? $"{year}" : $"{year}-{random.Next(1, 13):00}";
            var row = $"{(random.Next(2) == 0 ? 'X' : 'M')} {partner} {period} {Codes[random.Next(Codes.Length)]} {(year < 2020 ? "H5" : "H6")}";
            var cell = CommodityEntities.Cell(row, random.Next(1, 50), random.Next(2) == 0 ? random.Next(9) : null, conflict: random.Next(12) == 0);
            cells[cell.Key] = cell;
        }

        return [.. cells.Values];
    }
}
