using Azure.Data.Tables;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Tests.Tables;

public class EntityBatchesTests
{
    [Fact]
    public void A_transaction_has_at_most_100_operations_of_one_partition_in_the_order_given()
    {
        var actions = Enumerable.Range(0, 450).Select(i => Upsert(i < 225 ? "first" : "second", i, 1)).ToList();

        var batches = EntityBatches.Split(actions.Select(action => new[] { action })).ToList();

        Assert.Equal([100, 100, 25, 100, 100, 25], batches.Select(batch => batch.Count));
        Assert.All(batches, batch => Assert.Single(batch.Select(action => action.Entity.PartitionKey).Distinct()));
        Assert.Equal(
            actions.Where(action => action.Entity.PartitionKey == "first").Select(action => action.Entity.RowKey),
            batches.SelectMany(batch => batch).Where(action => action.Entity.PartitionKey == "first").Select(action => action.Entity.RowKey));
    }

    [Theory]
    [InlineData(700_000, 12)]
    [InlineData(31_000, 250)]
    [InlineData(40, 300)]
    public async Task No_body_of_a_transaction_exceeds_4_MiB_as_it_goes_out_and_everything_arrives(int bytes, int entities)
    {
        var bodies = new BodyLengths();
        var storage = await TestStorage.CreateAsync(bodies);
        var table = storage.Table("summaries");

        await EntityBatches.SubmitAsync(table, Enumerable.Range(0, entities).Select(i => Upsert("p", i, bytes)), CancellationToken.None);

        Assert.All(bodies.Lengths, length => Assert.InRange(length, 1, 4 * 1024 * 1024));
        // Not cut needlessly either: all but the last are full, by size or by number.
        var fewest = Math.Max(entities / 100.0, entities * (bytes * 4.0 / 3) / (4 * 1024 * 1024));
        Assert.InRange(bodies.Lengths.Count, Math.Ceiling(fewest), Math.Ceiling(fewest * 1.3));
        var arrived = 0;
        await foreach (var entity in table.QueryAsync<TableEntity>(entity => entity.PartitionKey == "p"))
        {
            Assert.Equal(bytes, BinaryProperties.Read(entity, "Content")!.Length);
            arrived++;
        }

        Assert.Equal(entities, arrived);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(BinaryProperties.MaxProperty)]
    [InlineData(BinaryProperties.MaxProperty + 1)]
    [InlineData(BinaryProperties.MaxContent)]
    public async Task Content_of_any_length_comes_back_from_its_properties(int length)
    {
        var storage = await TestStorage.CreateAsync();
        var content = new byte[length];
        new Random(length).NextBytes(content);
        var entity = new TableEntity("p", "r");
        BinaryProperties.Write(entity, "Content", content);
        await storage.Table("series").UpsertEntityAsync(entity, TableUpdateMode.Replace);

        var read = (await storage.Table("series").GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(content, BinaryProperties.Read(read, "Content"));
        Assert.Null(BinaryProperties.Read(read, "Other"));
    }

    [Fact]
    public void Content_that_no_entity_holds_is_refused()
    {
        var entity = new TableEntity("p", "r");
        Assert.Throws<InvalidOperationException>(() => BinaryProperties.Write(entity, "Content", new byte[BinaryProperties.MaxContent + 1]));
    }

    private static TableTransactionAction Upsert(string partition, int row, int bytes)
    {
        var entity = new TableEntity(partition, row.ToString("D5", System.Globalization.CultureInfo.InvariantCulture)) { ["Exports"] = "12.5" };
        BinaryProperties.Write(entity, "Content", new byte[bytes]);
        return new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity);
    }
}
