using System.Globalization;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Records;
using Xunit.Abstractions;

namespace TradeFunctions.Core.Tests.Reading;

/// <summary>Files of every layout, damaged in every way that is known: <c>FUZZ_INPUTS=1000000</c> tries a million.</summary>
public class WholeFileFuzzTests(ITestOutputHelper output)
{
    private const int Inputs = 3000;
    private const int MaxRecordBytes = 4096;
    private const long MostAllocated = 16 << 20;

    // Nothing here takes a hundredth of it: a file that is read for ever is to fail with its seed.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly SortedDictionary<string, int> outcomes = new(StringComparer.Ordinal);

    [Fact]
    public void Every_row_of_any_file_is_accounted_for_whatever_the_buffer()
    {
        var count = Environment.GetEnvironmentVariable("FUZZ_INPUTS") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : Inputs;
        for (var seed = 1; seed <= count; seed++) Try(seed);

        foreach (var (outcome, files) in outcomes) output.WriteLine($"{outcome}: {files}");
        string[] wanted =
        [
            "comtrade-v1", "comtrade-bulk", "comtrade-legacy", "comtrade-selection", "comtrade-legacy-selection", "baci", "tidy", RefusalCodes.UnknownHeader,
            RefusalCodes.SecondHeader, RefusalCodes.Encoding, RefusalCodes.Archive, RefusalCodes.DamagedGzip, RefusalCodes.DamagedZip,
        ];
        Assert.Empty(wanted.Except(outcomes.Keys));
    }

    private void Try(int seed)
    {
        try
        {
            var file = new MutatedFile(seed);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var whole = Read(file, 65536);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, long.MinValue, MostAllocated);
            Check(whole);
            CheckSame(whole, Read(file, file.BufferSize));
            var outcome = whole.Outcome.Refusal?.Code ?? whole.Outcome.Layout!;
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Seed {seed}: {failure.Message}", failure);
        }
    }

    // On one thread, whose memory is measured.
    private static Reads Read(MutatedFile file, int bufferSize) =>
        Reads.Bytes(file.Content, new ReadOptions { BufferSize = bufferSize, MaxRecordBytes = MaxRecordBytes }).WaitAsync(Patience).GetAwaiter().GetResult();

    private static void Check(Reads reads)
    {
        var counts = reads.Outcome.Counts;
        Assert.Equal(counts.Records, counts.UsedRecords + counts.Rejected + counts.BreakdownRows + counts.RepeatedHeaders);
        Assert.Equal((counts.Rows, counts.Rejected), (reads.Rows.Count, reads.Rejects.Count));
        if (reads.Outcome.Refusal is not null || reads.Outcome.Layout is null) return;

        // Each record has a line of its own at least, and so have the lines in no count of records.
        Assert.InRange(counts.Records + counts.BlankLines + counts.TitleLines + counts.Remarks + 1, 1, counts.Lines);
    }

    private static void CheckSame(Reads one, Reads other)
    {
        Assert.Equal(one.Rows, other.Rows);
        Assert.Equal(one.Rejects, other.Rejects);
        Assert.Equal(one.Outcome.Counts, other.Outcome.Counts);
        Assert.Equal(one.Outcome.Names, other.Outcome.Names);
        Assert.Equal(
            (one.Outcome.Layout, one.Outcome.Refusal?.Code, one.Outcome.Refusal?.Detail),
            (other.Outcome.Layout, other.Outcome.Refusal?.Code, other.Outcome.Refusal?.Detail));
    }
}
