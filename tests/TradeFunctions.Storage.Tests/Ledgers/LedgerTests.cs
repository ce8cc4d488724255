using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Reading;
using TradeFunctions.Storage.Ledgers;

namespace TradeFunctions.Storage.Tests.Ledgers;

public class LedgerTests
{
    [Fact]
    public async Task A_row_comes_back_as_it_was_with_an_index_larger_than_a_property()
    {
        var ledger = new Ledger(await TestStorage.CreateAsync());
        var random = new Random(1);
        var reporters = Enumerable.Range(1, 200).Select(code => new RefinedReporter(
            code, [code], [code], Enumerable.Range(1990, 36).ToDictionary(year => year, _ => random.NextInt64().ToString("x16", null)), [], 36));
        var row = new LedgerRow("made-up", "2024/a b.csv", "\"0x1\"")
        {
            Version = 7,
            Recorded = new DateTimeOffset(2025, 7, 9, 6, 0, 0, TimeSpan.Zero),
            Length = 12,
            LastModified = new DateTimeOffset(2025, 7, 8, 6, 0, 0, TimeSpan.Zero),
            ReleasedText = "2025-07-01",
            Layout = "tidy",
            SumsAreTotals = true,
            Counts = new ReadCounts { Lines = 3, Rejected = 1 },
            Rejects = 1,
            Commodities = 3,
            Index = new RefinedIndex(7200, [.. reporters]),
        };

        Assert.True(await ledger.PutAsync(row, CancellationToken.None));
        var read = Assert.Single(await ledger.ListAsync("made-up", CancellationToken.None));

        Assert.Equal(row with { Index = null, RowETag = null }, read with { Index = null, RowETag = null });
        Assert.Equal(row.Index!.ToJson(), read.Index!.ToJson());
    }

    [Fact]
    public async Task A_row_of_a_newer_run_is_not_replaced_by_an_older_one()
    {
        var ledger = new Ledger(await TestStorage.CreateAsync());
        Assert.True(await ledger.PutAsync(new LedgerRow("made-up", "a.csv", "new") { Version = 2, Status = LedgerStatus.Removed }, CancellationToken.None));

        Assert.False(await ledger.PutAsync(new LedgerRow("made-up", "a.csv", "old") { Version = 1 }, CancellationToken.None));
        Assert.Equal("new", (await ledger.GetAsync("made-up", "a.csv", CancellationToken.None))!.ETag);
        Assert.True(await ledger.PutAsync(new LedgerRow("made-up", "a.csv", "newest") { Version = 2 }, CancellationToken.None));
        Assert.Equal("newest", (await ledger.GetAsync("made-up", "a.csv", CancellationToken.None))!.ETag);
    }
}
