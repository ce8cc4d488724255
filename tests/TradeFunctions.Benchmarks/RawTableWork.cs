using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Benchmarks;

/// <summary>
/// The rival of publishing: Azure.Data.Tables writing entities of the same sizes in the same transactions, four in flight, with nothing to calculate.
/// </summary>
internal static class RawTableWork
{
    private const int InFlight = 4;

    public static async Task<PublishedBytes> RunAsync(PublishHost host, string batches)
    {
        var all = JsonSerializer.Deserialize<List<WrittenBatch>>(await File.ReadAllTextAsync(batches))!;
        List<IReadOnlyList<TableTransactionAction>> transactions = [.. all.Select(Transaction)];
        host.Written.IsCounting = false;
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, all.Count),
            new ParallelOptions { MaxDegreeOfParallelism = InFlight },
            async (i, token) => await host.Clients.Table(all[i].Table).SubmitTransactionAsync(transactions[i], token));
        var seconds = watch.Elapsed.TotalSeconds;
        return new PublishedBytes(
            seconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, all.Sum(batch => batch.Bytes), all.Sum(batch => (long)batch.Contents.Count), Machine.PeakMebibytes(), 0);
    }

    private static IReadOnlyList<TableTransactionAction> Transaction(WrittenBatch batch, int number)
    {
        var random = new Random(number);
        return [.. batch.Contents.Select((length, row) => Upsert(number, row, length, random))];
    }

    private static TableTransactionAction Upsert(int number, int row, int length, Random random)
    {
        var content = new byte[length / 4 * 3];
        random.NextBytes(content);
        var entity = new TableEntity(
            string.Create(CultureInfo.InvariantCulture, $"generated~004~CA2010~0000000000001~{number:000000}"), row.ToString("D6", CultureInfo.InvariantCulture));
        BinaryProperties.Write(entity, "Content", content);
        return new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity);
    }
}
