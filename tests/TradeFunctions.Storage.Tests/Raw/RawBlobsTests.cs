using Azure.Storage.Blobs.Models;
using TradeFunctions.Storage.Raw;

namespace TradeFunctions.Storage.Tests.Raw;

public class RawBlobsTests
{
    [Fact]
    public async Task A_dataset_lists_its_files_with_version_and_release_and_its_description_apart()
    {
        var storage = await TestStorage.CreateAsync();
        foreach (var name in new[] { "a/z.csv", "a/2024/y.csv.gz", "a/_dataset.json", "a/_notes.txt", "a/.hidden", "a/reference/names.csv", "a/reference/licence.pdf", "a/README", "a/B.CSV", "a/bulk.txt.gz", "a/q.zip", "a/w.xlsx", "ab/x.csv", "loose.csv" })
        {
            await storage.Raw.GetBlobClient(name).UploadAsync(new BinaryData("x"), new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["Released"] = "2025-06-30" } });
        }

        var raw = new RawBlobs(storage);
        var listing = await raw.ListAsync("a", CancellationToken.None);

        Assert.Equal(["a", "ab"], await raw.ListDatasetsAsync(CancellationToken.None));
        Assert.Equal(["2024/y.csv.gz", "B.CSV", "bulk.txt.gz", "q.zip", "reference/names.csv", "w.xlsx", "z.csv"], listing.Files.Select(file => file.Name));
        Assert.Equal([".hidden", "README", "_notes.txt", "reference/licence.pdf"], listing.LeftOut);
        Assert.All(listing.Files, file => Assert.Equal("2025-06-30", file.ReleasedText));
        Assert.Equal("_dataset.json", listing.Config!.Name);
    }

    [Fact]
    public async Task Folders_that_an_account_lists_as_blobs_are_no_files()
    {
        var storage = await TestStorage.CreateAsync();
        await storage.Raw.GetBlobClient("a/2024").UploadAsync(new BinaryData(""), new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["hdi_isfolder"] = "true" } });
        var listing = await new RawBlobs(storage).ListAsync("a", CancellationToken.None);
        Assert.Empty(listing.Files);
        Assert.Empty(listing.LeftOut);
    }

    [Fact]
    public async Task A_version_that_was_overwritten_or_deleted_cannot_be_opened()
    {
        var storage = await TestStorage.CreateAsync();
        var blob = storage.Raw.GetBlobClient("a/x.csv");
        await blob.UploadAsync(new BinaryData("one"));
        var raw = new RawBlobs(storage);
        var planned = Assert.Single((await raw.ListAsync("a", CancellationToken.None)).Files);
        await using (var content = await raw.OpenAsync("a", planned.Name, planned.ETag, CancellationToken.None))
        {
            Assert.Equal("one", await new StreamReader(content!).ReadToEndAsync());
        }

        await blob.UploadAsync(new BinaryData("two"), overwrite: true);
        Assert.Null(await raw.OpenAsync("a", planned.Name, planned.ETag, CancellationToken.None));
        await blob.DeleteAsync();
        Assert.Null(await raw.OpenAsync("a", planned.Name, planned.ETag, CancellationToken.None));
    }
}
