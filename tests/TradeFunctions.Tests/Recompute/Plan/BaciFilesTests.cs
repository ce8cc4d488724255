using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Ledgers;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Refined;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Tests.Recompute.Plan;

/// <summary>BACI from the file in its container to the figures readers get; values made up.</summary>
public class BaciFilesTests
{
    private const int Korea = 410;

    // What holds a handful of figures is not seen to be a whole release.
    private const string Complete = """{ "complete": true }""";
    private static readonly Period Year = Period.OfYear(2023);

    [Fact]
    public async Task A_file_of_exporters_and_importers_becomes_one_Parquet_and_the_account_of_each_with_sums_for_totals()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("_dataset.json", Complete);
        await world.PutAsync("BACI_HS22_Y2023_V202501.csv", Baci("2023,392,156,850440,10.5,1", "2023,392,156,10121,0.25,", "2023,392,410,850440,4,NA", "2023,156,392,850440,7,2"));

        var run = await world.RunAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        var blob = Assert.Single(run.Report.Blobs);
        Assert.Equal(("baci", 4L, 8L, 8L), (blob.Layout, blob.Counts.UsedRecords, blob.Counts.Rows, blob.Cells));
        Assert.Equal(10_750m, await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Year));
        Assert.Equal(10_750m, await world.ValueAsync(MadeUp.China, MadeUp.Japan, Flow.Import, Year));
        Assert.Equal(14_750m, await world.ValueAsync(MadeUp.Japan, MadeUp.World, Flow.Export, Year));
        Assert.Equal(7_000m, await world.ValueAsync(MadeUp.Japan, MadeUp.World, Flow.Import, Year));
        Assert.Equal(4_000m, await world.ValueAsync(Korea, MadeUp.World, Flow.Import, Year));
        var parquets = new List<string>();
        await foreach (var item in world.Storage.Refined.GetBlobsAsync())
        {
            if (item.Name.EndsWith(".parquet", StringComparison.Ordinal)) parquets.Add(item.Name);
        }

        Assert.Equal(RefinedBlobs.Name(RecomputeWorld.Dataset, blob.Blob, blob.ETag), Assert.Single(parquets));
    }

    [Fact]
    public async Task Sums_say_that_they_are_derived_and_at_which_valuation()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("_dataset.json", Complete);
        await world.PutAsync("BACI_HS22_Y2023_V202501.csv", Baci("2023,392,156,850440,10.5,1", "2023,156,392,850440,7,2"));
        await world.RunAsync();

        var pointer = await world.PointerAsync(MadeUp.Japan);
        foreach (var partner in new[] { MadeUp.China, MadeUp.World })
        {
            var summary = (await world.Reader.SummaryAsync(pointer!, 2023, partner, CancellationToken.None))!.Find(Year)!;
            foreach (var figure in new[] { summary.Exports.Figure, summary.Imports.Figure })
            {
                Assert.Equal((FigureStatus.Ok, true, Valuation.Fob), (figure.Status, figure.Derived, figure.Valuation));
            }
        }
    }

    [Fact]
    public async Task A_later_version_of_a_year_replaces_the_figures_of_the_earlier_one_whichever_was_uploaded_last()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("_dataset.json", Complete);
        await world.PutAsync("BACI_HS22_Y2023_V202501.csv", Baci("2023,392,156,850440,20,1"));
        await world.PutAsync("BACI_HS22_Y2023_V202401.csv", Baci("2023,392,156,850440,10,1"));

        await world.RunAsync();

        Assert.Equal(20_000m, await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Year));
        Assert.Equal(1, (await world.PointerAsync(MadeUp.Japan))!.Revisions.Sum(revision => revision.Count));
    }

    [Fact]
    public async Task A_figure_that_a_later_version_of_a_year_dropped_is_gone_and_listed_as_revised()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("_dataset.json", Complete);
        await world.PutAsync("BACI_HS22_Y2023_V202401.csv", Baci("2023,392,156,850440,10,1", "2023,392,156,850450,3,1", "2023,392,410,850440,4,1", "2023,410,392,870310,5,1"));
        await world.PutAsync("BACI_HS22_Y2022_V202401.csv", Baci("2022,392,410,850440,2,1"));
        await world.RunAsync();
        Assert.Equal(17_000m, await world.ValueAsync(MadeUp.Japan, MadeUp.World, Flow.Export, Year));
        await world.PutAsync("BACI_HS22_Y2023_V202501.csv", Baci("2023,392,156,850440,10,1", "2023,410,392,870320,5,1"));

        await world.RunAsync();

        Assert.Equal(10_000m, await world.ValueAsync(MadeUp.Japan, MadeUp.World, Flow.Export, Year));
        Assert.Equal(0, await world.ValueAsync(MadeUp.Japan, Korea, Flow.Export, Year));
        Assert.Equal(2_000m, await world.ValueAsync(MadeUp.Japan, Korea, Flow.Export, Period.OfYear(2022)));
        var revision = Assert.Single(await world.RevisionsAsync(MadeUp.Japan));
        Assert.Equal(
            [("M", "870310", Korea, 5_000_000L, null), ("X", "850440", Korea, 4_000_000L, null), ("X", "850450", MadeUp.China, 3_000_000L, (long?)null)],
            revision.Largest.Select(entry => (entry.Flow, entry.Commodity, entry.Partner, entry.OldValue!.Value, entry.NewValue)).Order());
        Assert.All(revision.Largest, entry => Assert.Equal(("BACI_HS22_Y2023_V202401.csv", "BACI_HS22_Y2023_V202501.csv"), (entry.OldBlob, entry.NewBlob)));

        await world.DeleteAsync("BACI_HS22_Y2023_V202501.csv");
        await world.RunAsync();
        Assert.Equal(17_000m, await world.ValueAsync(MadeUp.Japan, MadeUp.World, Flow.Export, Year));
    }

    [Fact]
    public async Task A_part_of_a_release_that_turns_out_to_be_a_later_one_replaces_the_year_though_no_figure_of_it_changed()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("_dataset.json", Complete);
        const string Later = "more/BACI_HS22_Y2023_V202401.csv";
        await world.PutAsync("BACI_HS22_Y2023_V202401.csv", Baci("2023,392,156,850440,10,1", "2023,392,410,850440,4,1"));
        await world.PutAsync(Later, Baci("2023,392,156,850450,20,1"));
        await world.RunAsync();
        Assert.Equal(34_000m, await world.ValueAsync(MadeUp.Japan, MadeUp.World, Flow.Export, Year));

        await world.Storage.Raw.GetBlobClient($"{RecomputeWorld.Dataset}/{Later}").SetMetadataAsync(new Dictionary<string, string> { ["released"] = "2025-01-01" });
        await world.RunAsync();

        Assert.Equal(20_000m, await world.ValueAsync(MadeUp.Japan, MadeUp.World, Flow.Export, Year));
    }

    [Fact]
    public async Task Tables_of_codes_beside_the_figures_and_in_their_folder_are_no_error_and_no_figures()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("BACI_HS22_Y2023_V202501.csv", Baci("2023,392,156,850440,10,1"));
        await world.PutAsync("country_codes_V202501.csv", "country_code,country_name,country_iso2,country_iso3\n392,Japan,JP,JPN\n");
        await world.PutAsync("product_codes_HS22_V202501.csv", "code,description\n850440,Static converters\n");
        await world.PutAsync("reference/headings.csv", "code,description,note\n8504,Transformers,x\n");
        await world.PutAsync("reference/licence.pdf", "not read");

        var run = await world.RunAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(
            [("BACI_HS22_Y2023_V202501.csv", "refined"), ("country_codes_V202501.csv", "reference"), ("product_codes_HS22_V202501.csv", "reference"), ("reference/headings.csv", "reference")],
            run.Report.Blobs.Select(blob => (blob.Blob, blob.Outcome)));
        var row = await world.Read<Ledger>().GetAsync(RecomputeWorld.Dataset, "country_codes_V202501.csv", CancellationToken.None);
        Assert.Equal((LedgerStatus.Reference, 0, "country-names", 1L), (row!.Status, row.Commodities, row.Layout, row.Counts.Records));
        Assert.Equal([MadeUp.China, MadeUp.Japan], (await world.Read<Pointers>().ListAsync(RecomputeWorld.Dataset, CancellationToken.None)).Select(pointer => pointer.Reporter));
    }

    private static string Baci(params string[] records) => string.Join('\n', records.Prepend("t,i,j,k,v,q")) + "\n";
}
