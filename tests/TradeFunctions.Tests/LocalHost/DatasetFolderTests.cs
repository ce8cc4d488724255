using Azure.Storage.Blobs;
using TradeFunctions.LocalHost.Loading;
using TradeFunctions.TestSupport;

namespace TradeFunctions.Tests.LocalHost;

public sealed class DatasetFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dataset");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Raw_files_the_description_and_the_reference_go_up_as_they_are_and_nothing_else()
    {
        Write("b.csv", "b");
        Write("a.csv.gz", "a");
        Write("_dataset.json", "{}");
        Write("notes.md", "not for upload");
        Write("reference/names.csv", "n");
        Write("reference/Licence.txt", "not for upload");
        Write("C.CSV", "c");
        Write("bulk[2025-06-30].txt.gz", "c");
        Write("d.zip", "d");
        Write("e.xlsx", "e");
        var raw = await ContainerAsync();
        Assert.Equal(8, await UploadAsync(raw));
        var names = new List<string>();
        await foreach (var blob in raw.GetBlobsAsync()) names.Add(blob.Name);
        Assert.Equal(
            ["own/C.CSV", "own/_dataset.json", "own/a.csv.gz", "own/b.csv", "own/bulk[2025-06-30].txt.gz", "own/d.zip", "own/e.xlsx", "own/reference/names.csv"],
            names);
    }

    [Fact]
    public async Task Only_changed_files_go_up_again()
    {
        Write("a.csv", "1");
        Write("b.csv", "1");
        var raw = await ContainerAsync();
        await UploadAsync(raw);
        var before = (await raw.GetBlobClient("own/a.csv").GetPropertiesAsync()).Value.ETag;
        Write("b.csv", "2");
        Assert.Equal(1, await UploadAsync(raw));
        Assert.Equal(before, (await raw.GetBlobClient("own/a.csv").GetPropertiesAsync()).Value.ETag);
        Assert.Equal("2", (await raw.GetBlobClient("own/b.csv").DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task Skipped_files_and_leftovers_of_an_earlier_load_are_named()
    {
        Write("a.csv", "1");
        Write("b.csv", "1");
        Write("notes.txt", "1");
        Write("2024/c.csv", "1");
        Write("reference/names.csv", "1");
        var raw = await ContainerAsync();
        await UploadAsync(raw);
        var folder = new DatasetFolder(_folder.FullName, "own");
        Assert.Equal(["2024", "notes.txt"], folder.Skipped());
        Assert.Empty(await folder.OnlyInStorageAsync(raw, CancellationToken.None));
        File.Delete(Path.Combine(_folder.FullName, "b.csv"));
        Assert.Equal(["own/b.csv"], await folder.OnlyInStorageAsync(raw, CancellationToken.None));
    }

    [Fact]
    public async Task A_folder_without_a_csv_file_is_refused()
    {
        Write("_dataset.json", "{}");
        var raw = await ContainerAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => UploadAsync(raw));
    }

    private static async Task<BlobContainerClient> ContainerAsync() =>
        new BlobServiceClient(await StorageEmulator.ConnectionStringAsync()).GetBlobContainerClient($"raw-{Guid.NewGuid():N}");

    private Task<int> UploadAsync(BlobContainerClient raw) => new DatasetFolder(_folder.FullName, "own").UploadAsync(raw, (_, _, _) => { }, CancellationToken.None);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
