using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Ledgers;

namespace TradeFunctions.Recompute.Plan;

/// <summary>
/// Which files of a dataset have something that could not be used. Read off the ledger, so that a file that was read by an earlier run
/// is told of as long as it is there.
/// </summary>
internal static class LedgerFlaws
{
    /// <summary>The files.</summary>
    /// <param name="rows">The dataset's ledger.</param>
    /// <param name="failed">The files that the run gave up: the ledger knows an earlier version of them, or none.</param>
    public static FlawedFiles Of(IReadOnlyList<LedgerRow> rows, IReadOnlyList<string> failed) => FlawedFiles.Of(
    [
        .. failed.Select(blob => new FlawedFile(blob, FlawedFile.Failed)),
        .. rows.Where(row => !failed.Contains(row.Blob)).Select(Of).OfType<FlawedFile>(),
    ]);

    private static FlawedFile? Of(LedgerRow row)
    {
        // A text for people is no file of figures: there is nothing in it that could be missing.
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
