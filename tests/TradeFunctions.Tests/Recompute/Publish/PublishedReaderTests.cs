using TradeFunctions.Storage;

namespace TradeFunctions.Tests.Recompute.Publish;

public class PublishedReaderTests
{
    [Fact]
    public async Task A_pointer_is_read_once_in_a_while_and_an_entity_by_one_exact_key()
    {
        await using var world = await RecomputeWorld.PublishedAsync();
        var reader = world.ReaderOfRequests;
        var pointer = (await reader.PointerAsync(RecomputeWorld.Dataset, MadeUp.Japan, CancellationToken.None))!;
        world.Requests.Reset();

        await reader.PointerAsync(RecomputeWorld.Dataset, MadeUp.Japan, CancellationToken.None);
        Assert.Empty(world.Requests.Seen);
        Assert.NotNull(await reader.SummaryAsync(pointer, 2024, MadeUp.China, CancellationToken.None));
        Assert.Single(world.Requests.Seen);
        Assert.Null(await reader.SummaryAsync(pointer, 2024, partner: 4, CancellationToken.None));
        Assert.Single(world.Requests.Seen);

        world.Time.Advance(PublishedReader.Kept);
        await reader.PointerAsync(RecomputeWorld.Dataset, MadeUp.Japan, CancellationToken.None);
        Assert.Equal(2, world.Requests.Count);
    }
}
