using Azure;
using Azure.Data.Tables;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Tests.Tables;

public class SharedTransactionsTests
{
    [Fact]
    public async Task Each_learns_what_became_of_its_own_change_and_one_that_is_refused_takes_no_other_with_it()
    {
        var storage = await TestStorage.CreateAsync();
        var table = storage.Table("pointers");
        await table.AddEntityAsync(new TableEntity("p", "there"));
        var shared = new SharedTransactions();

        // The first is under way while the others wait, so those share a transaction.
        var first = shared.TryAsync(table, Add("first"), CancellationToken.None);
        var added = shared.TryAsync(table, Add("second"), CancellationToken.None);
        var conflicting = shared.TryAsync(table, Add("there"), CancellationToken.None);
        var refused = shared.TryAsync(table, Add("no/key"), CancellationToken.None);
        var last = shared.TryAsync(table, Add("last"), CancellationToken.None);

        Assert.True(await first);
        await Assert.ThrowsAsync<RequestFailedException>(() => refused);
        Assert.False(await conflicting);
        Assert.True(await last);
        Assert.True(await added);
        var rows = new List<string>();
        await foreach (var entity in table.QueryAsync<TableEntity>(entity => entity.PartitionKey == "p")) rows.Add(entity.RowKey);
        Assert.Equal(["first", "last", "second", "there"], rows);
    }

    private static TableTransactionAction Add(string row) => new(TableTransactionActionType.Add, new TableEntity("p", row));
}
