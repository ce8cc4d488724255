using System.Globalization;
using Azure;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Storage.Ledgers;
using TradeFunctions.Storage.Names;
using TradeFunctions.Storage.Raw;
using TradeFunctions.Storage.Refined;
using TradeFunctions.Storage.Rejects;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Recompute.Refine;

/// <summary>
/// The second stage: turns one raw file into cells. Blob names are made of the file's name and version, so refining it twice does no harm; the
/// caller writes the ledger's row last.
/// </summary>
public sealed class Refiner(
    RawBlobs raw, RefinedBlobs refined, RejectBlobs rejects, LearntNameBlobs names, Stages stages, TimeProvider time)
{
    /// <summary>Refines a file in the version that was planned. A bad file is an outcome; a storage failure is thrown, and the queue retries.</summary>
    public async Task<RefineResult> RefineAsync(RunRow run, RefineInput input, CancellationToken cancellationToken)
    {
        using var file = new RefiningFile(input.Blob);
        var reading = await stages.RunAsync(Work(TelemetryNames.Refine, run, input), () => ReadAsync(run, input, file, cancellationToken), OutcomeOf);
        if (reading is not { } read) return Superseded(input);
        if (read.Refusal is { } refusal) return Refuse(run, input, read, refusal);
        return read.IsReference
            ? await StoreReferenceAsync(run, input, file, read, cancellationToken)
            : await stages.RunAsync(
                Work(TelemetryNames.Merge, run, input), () => MergeAsync(run, input, file, read, cancellationToken), result => result.Outcome.Outcome);
    }

    private async Task<RefineResult> MergeAsync(
        RunRow run, RefineInput input, RefiningFile file, ReadOutcome read, CancellationToken cancellationToken)
    {
        var index = await file.WriteCellsAsync(read, cancellationToken);
        if (!Ledger.Fits(index)) return Refuse(run, input, read, TooBroad(index));
        if (!await AddRowTextsAsync(run, input, file, cancellationToken)) return Superseded(input);
        await refined.WriteAsync(run.Dataset, input.Blob, input.Version, file.Parquet(), cancellationToken);
        return await StoreAsync(run, input, file, read, Row(run, input, read) with { Index = index }, cancellationToken);
    }

    // Another try would find the same, so the ledger records that this version cannot be used.
    private RefineResult Refuse(RunRow run, RefineInput input, ReadOutcome read, FileRefusal refusal) => new(
        Outcome(input, BlobOutcome.Refused) with { Layout = read.Layout, Counts = read.Counts, Refusal = refusal },
        Row(run, input, read) with { Status = LedgerStatus.Refused, Refusal = refusal });

    private static FileRefusal TooBroad(RefinedIndex index) => new(
        RefusalCodes.TooBroad,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{index.Reporters.Count} reporters with {index.Reporters.Sum(reporter => reporter.YearHashes.Count)} years between them are more than one file can have: split it, by reporters or by years."),
        null,
        []);

    // A table of codes gives names only. Its figures, if any, are never read.
    private Task<RefineResult> StoreReferenceAsync(
        RunRow run, RefineInput input, RefiningFile file, ReadOutcome read, CancellationToken cancellationToken) =>
        StoreAsync(run, input, file, read, Row(run, input, read) with { Status = LedgerStatus.Reference }, cancellationToken);

    private async Task<RefineResult> StoreAsync(
        RunRow run, RefineInput input, RefiningFile file, ReadOutcome read, LedgerRow row, CancellationToken cancellationToken)
    {
        var learnt = file.Commodities(read);
        if (!learnt.IsEmpty)
        {
            // Few of them need no blob, which would be a request to write and another to read.
            var json = learnt.ToJson();
            if (Ledger.FitsNames(json)) row = row with { Names = json };
            else await names.WriteAsync(LearntNameBlobs.Name(run.Dataset, input.Blob, input.Version), json, cancellationToken);
        }

        if (file.RejectCount > 0) await rejects.WriteAsync(run.Dataset, input.Blob, input.Version, file.Rejects(), cancellationToken);
        row = row with { Commodities = learnt.Codes.Count + learnt.Names.Count, Rejects = file.RejectCount, Reasons = file.Reasons };
        var outcome = Outcome(input, row.Index is null ? BlobOutcome.Reference : BlobOutcome.Refined);
        var described = file.Describe(outcome, row.Index?.Cells ?? 0) with
        {
            Layout = read.Layout,
            Counts = read.Counts,
            RejectBlob = file.RejectCount > 0 ? RejectBlobs.Name(run.Dataset, input.Blob, input.Version) : null,
        };
        return new RefineResult(described, row);
    }

    private async Task<ReadOutcome?> ReadAsync(RunRow run, RefineInput input, RefiningFile file, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await raw.OpenAsync(run.Dataset, input.Blob, input.ETag, cancellationToken);
            return content is null ? null : await TradeFile.ReadAsync(content, file.Sorter, Options(input), cancellationToken);
        }
        catch (RequestFailedException ex) when (ex.Status is 404 or 412)
        {
            // Deleted (404) or overwritten (412) while it was being read: the client requests the rest under the same condition.
            return null;
        }
    }

    // Conflicting rows are known only after sorting, so their texts take a second pass.
    private async Task<bool> AddRowTextsAsync(RunRow run, RefineInput input, RefiningFile file, CancellationToken cancellationToken)
    {
        if (!file.HasRejectsWithoutText) return true;
        try
        {
            await using var content = await raw.OpenAsync(run.Dataset, input.Blob, input.ETag, cancellationToken);
            if (content is null) return false;
            await file.AddTextsAsync(lines => TradeFile.ExtractRowsAsync(content, lines, Options(input), cancellationToken));
            return true;
        }
        catch (RequestFailedException ex) when (ex.Status is 404 or 412)
        {
            // As above.
            return false;
        }
    }

    private static ReadOptions Options(RefineInput input) =>
        ReadOptions.Default with
        {
            FileName = input.Blob,
            Hints = input.Rule?.Hints() ?? FileHints.None,
            IsReference = RawBlobs.IsReference(input.Blob),
        };

    private LedgerRow Row(RunRow run, RefineInput input, ReadOutcome read) => new(run.Dataset, input.Blob, input.Version)
    {
        Status = LedgerStatus.Refined,
        Version = run.Version,
        Recorded = time.GetUtcNow(),
        Length = input.Length,
        LastModified = input.LastModified,
        ReleasedText = input.ReleasedText,
        Layout = read.Layout,
        SumsAreTotals = read.SumsAreTotals,
        Counts = read.Counts,
        Notes = read.Notes,
        Replaces = input.Replaces,
    };

    private static StageWork Work(string stage, RunRow run, RefineInput input) => new(stage, run.Dataset, run.Id) { Blob = input.Blob };

    private static string OutcomeOf(ReadOutcome? read) =>
        read is null ? BlobOutcome.Superseded : read.Refusal is not null ? BlobOutcome.Refused : read.IsReference ? BlobOutcome.Reference : BlobOutcome.Refined;

    private static RefineResult Superseded(RefineInput input) => new(Outcome(input, BlobOutcome.Superseded), null);

    private static BlobOutcome Outcome(RefineInput input, string outcome) =>
        new() { Blob = input.Blob, ETag = input.Version, Outcome = outcome };
}

/// <summary>What became of a file.</summary>
/// <param name="Outcome">The result.</param>
/// <param name="Row">The file's new row for the ledger; null if the file was overwritten or deleted meanwhile.</param>
public sealed record RefineResult(BlobOutcome Outcome, LedgerRow? Row);
