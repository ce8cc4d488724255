using System.Globalization;
using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Recompute.Publish;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Tests.Recompute.Publish;

/// <summary>A large reporter is published in parts, from files that are read again and again: what is published does not depend on it.</summary>
public class PartsTests
{
    public static TheoryData<int, long, bool> Sizes => new()
    {
        { 0, long.MaxValue, false }, { 0, 1, false }, { 0, 1, true }, { int.MaxValue, 1, true }, { 0, 200, false },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task What_is_published_does_not_depend_on_memory_and_disk(int cellsInMemory, long bytesOfPart, bool isComplete)
    {
        var sizes = new RecomputeOptions { CellsInMemory = cellsInMemory, BytesOfPart = bytesOfPart };
        await using var parts = await RecomputeWorld.CreateAsync(sizes);
        await using var whole = await RecomputeWorld.CreateAsync();
        foreach (var (name, content) in Files(new Random(7), isComplete))
        {
            await whole.PutAsync(name, content);
            await parts.PutAsync(name, content);
            if (!name.StartsWith("2024", StringComparison.Ordinal)) continue;
            Assert.Equal(Counts(await PublishAsync(whole)), Counts(await PublishAsync(parts)));
        }

        var published = (await parts.PointerAsync(MadeUp.Japan))!;
        await using var anew = parts.With(new RecomputeOptions());
        await anew.Storage.PointerTable.DeleteEntityAsync(TableKeys.Dataset(RecomputeWorld.Dataset), TableKeys.Economy(MadeUp.Japan));
        await anew.PutAsync("other.csv", MadeUp.ChinaAnnual(2024));
        Assert.Equal(Contents(published), Contents((await PublishAsync(anew)).Pointer));
    }

    [Fact]
    public void A_years_periods_stay_in_order_and_a_part_within_its_bytes()
    {
        var cells = Enumerable.Range(1, 12).ToDictionary(month => Period.OfMonth(2024, month), _ => 100L);
        string[] slots = ["CA2020", "CM2024", "P2024", .. cells.Keys.Select(month => $"P{month.Code}")];

        Assert.Equal(slots, Assert.Single(SlotParts.Of(slots.Reverse(), cells, long.MaxValue)).Order(StringComparer.Ordinal).ToArray());
        Assert.Equal(slots.Length, SlotParts.Of(slots, cells, 1).Count);
        var parts = SlotParts.Of(slots, cells, 15_000);
        Assert.Equal(["CA2020", "P2024"], parts[0]);
        Assert.Equal(slots.Order(StringComparer.Ordinal), parts.SelectMany(part => part).Order(StringComparer.Ordinal));
        Assert.Equal(
            [2024, .. cells.Keys.Select(month => month.Code)],
            parts.SelectMany(part => part).Where(slot => slot[0] == 'P').Select(slot => int.Parse(slot[1..], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_reporter_without_changed_goods_has_no_part() => Assert.Empty(SlotParts.Of([], new Dictionary<Period, long>(), 1));

    private static async Task<(Pointer Pointer, long Revisions)> PublishAsync(RecomputeWorld world)
    {
        var run = await world.RunAsync();
        Assert.True(run.Status == RunStatus.Completed, run.Report.ToString());
        return ((await world.PointerAsync(MadeUp.Japan))!, run.Report.Reporters.Single(reporter => reporter.Reporter == MadeUp.Japan).Revisions);
    }

    // A slice's content names the version of each file, which is another one in another storage.
    private static IEnumerable<object> Counts((Pointer Pointer, long Revisions) published) =>
    [
        .. published.Pointer.Manifest.Select(slot => (slot.Slot, slot.Entities, string.Join(',', slot.Partners), slot.Levels)),
        published.Revisions,
        string.Join(',', published.Pointer.GoodsAlone),
        string.Join(',', published.Pointer.Ignored),
    ];

    private static IEnumerable<object> Contents(Pointer pointer) =>
        pointer.Manifest.Select(object (slot) => (slot.Slot, slot.Content, slot.Entities, string.Join(',', slot.Partners), slot.Levels));

    // Years and months, some with rows of TOTAL, some corrected by a later file; a figure, a partner and a commodity that cannot be read, and rows that
    // contradict each other.
    private static IEnumerable<(string Name, string Content)> Files(Random random, bool isComplete)
    {
        yield return (
            "_dataset.json",
            $$"""{ "complete": {{(isComplete ? "true" : "false")}}, "groups": { "commodities": { "chips": { "codes": ["8541", "8542"] } } } }""");
        foreach (var round in new[] { 1, 2 })
        {
            foreach (var year in new[] { 2022, 2023, 2024 })
            {
                string[] periods = [$"{year}", .. Enumerable.Range(1, year == 2024 ? 5 : 12).Select(month => $"{year}{month:00}")];
                string[] rows =
                [
                    .. from period in periods
                       from flow in new[] { "X", "M" }
                       from partner in new[] { "WLD", "CHN", "USA", "DEU" }
                       from code in new[] { "TOTAL", "85", "8541", "8542", "854231" }
                       where random.Next(6) > 0
                       select $"{period},JPN,{partner},{flow},{random.Next(1, 99)}.5,{code},USD",
                    $"{year},JPN,CHN,X,much,8541,USD",
                    $"{year}02,JPN,Atlantis,M,5,8542,USD",
                    $"{year}03,JPN,USA,X,5,85?2,USD",
                    $"{year}04,JPN,DEU,X,5,7208,USD",
                    $"{year}04,JPN,DEU,X,6,7208,USD",
                ];
                yield return ($"{year}-{round}.csv", "period,reporter,partner,flow,value,commodity,currency\n" + string.Join('\n', rows) + "\n");
            }
        }
    }
}
