using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Tests.Recompute.Plan;

public class RatesTests
{
    private static readonly ShortCode Yen = ShortCode.Parse("JPY");

    [Fact]
    public async Task Rates_are_kept_with_the_dataset_until_they_change_or_go()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        await world.PutAsync("_dataset.json", """{ "ratesSource": "Made up" }""");
        await world.PutAsync("reference/rates.csv", "period,currency,usd\n2024,JPY,0.0066\n");

        var run = await world.RunAsync();

        Assert.Equal((RunStatus.Completed, 1), (run.Status, run.Files));
        Assert.Equal(new Rate(0.0066m, "Made up"), await RateAsync());

        world.Requests.Reset();
        await world.RunAsync();
        Assert.Empty(world.Requests.BlobReads);

        await world.PutAsync("_dataset.json", """{ "ratesSource": "Another" }""");
        await world.RunAsync();
        Assert.Equal(new Rate(0.0066m, "Another"), await RateAsync());

        await world.DeleteAsync("reference/rates.csv");
        await world.RunAsync();
        Assert.Null(await RateAsync());

        async Task<Rate?> RateAsync() => (await RowAsync(world)).Rates.TryFind(Period.OfYear(2024), Yen, out var rate) ? rate : null;
    }

    [Fact]
    public async Task Rates_with_an_error_are_said_by_each_run_and_the_last_valid_ones_stay_in_force()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        await world.PutAsync("reference/rates.csv", "period,currency,usd,source\n2024,JPY,0.0066,Made up\n");
        await world.RunAsync();
        await world.PutAsync("reference/rates.csv", "period,currency,usd,source\n2024,JPY,0,Made up\n2024,yen,1,Made up\n");

        for (var i = 0; i < 2; i++)
        {
            var run = await world.RunAsync();
            Assert.Equal(RunStatus.CompletedWithErrors, run.Status);
            Assert.Equal(
                [
                    "reference/rates.csv: Line 2: '0' is no number of dollars above zero, with digits and a decimal point alone.",
                    "reference/rates.csv: Line 3: 'yen' is no ISO 4217 code of a currency.",
                ],
                run.Problems);
        }

        Assert.True((await RowAsync(world)).Rates.TryFind(Period.OfYear(2024), Yen, out _));
    }

    private static Task<DatasetRow> RowAsync(RecomputeWorld world) =>
        world.Read<DatasetRows>().GetAsync(RecomputeWorld.Dataset, CancellationToken.None);
}
