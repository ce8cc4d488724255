using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Ledgers;

namespace TradeFunctions.Recompute.Plan;

/// <summary>
/// Finds the files of a dataset that could not be used in full. They come from the ledger, so a file that an earlier run read is reported as
/// long as it exists.
/// </summary>
internal static class LedgerFlaws
{
    /// <param name="rows">The dataset's ledger.</param>
    /// <param name="failed">The files that the run gave up: the ledger has an earlier version of them, or none. What this version holds is not
    /// known.</param>
    public static FlawedFiles Of(IReadOnlyList<LedgerRow> rows, IReadOnlyList<string> failed) => FlawedFiles.Of(
    [
        .. failed.Select(blob => new FlawedFile(blob, FlawedFile.Failed)),
        .. rows.Where(row => !failed.Contains(row.Blob)).Select(Of).OfType<FlawedFile>(),
    ]);

    private static FlawedFile? Of(LedgerRow row)
    {
        // A document for people has no figures, so none can be missing.
        if (row.Refusal?.Code == RefusalCodes.Document) return null;
        if (row.Status == LedgerStatus.Refused) return new FlawedFile(row.Blob, FlawedFile.Refused) { Refusal = row.Refusal };
        if (row.Status != LedgerStatus.Refined) return null;
        var yield = FileYield.Of(row.Counts, row.Rejects);
        var problem = yield.Problem
            ?? (yield.Rejected > 0 ? FlawedFile.SomeRejected
                : yield.Breakdowns > 0 ? FlawedFile.SomeBreakdowns
                : yield.OtherSystems > 0 ? FlawedFile.SomeOtherSystems
                : null);
        return problem is null ? null : new FlawedFile(row.Blob, problem)
        {
            Records = yield.Records,
            Used = yield.Used,
            Rejects = yield.Rejected,
            Breakdowns = yield.Breakdowns,
            OtherSystems = yield.OtherSystems,
            Reasons = row.Reasons,
        };
    }
}
