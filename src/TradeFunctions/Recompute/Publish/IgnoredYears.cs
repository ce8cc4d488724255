using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute.Publish;

/// <summary>Lists what is left out of a reporter because another classification is published.</summary>
internal static class IgnoredYears
{
    /// <summary>
    /// What this publication left out and, for years whose goods it did not read because no cells of them changed, what the publication before
    /// left out.
    /// </summary>
    public static IReadOnlyList<IgnoredYear> Of(
        Pointer before, PublishInput input, CellSelection selection, IReadOnlyList<IgnoredEdition> ignored)
    {
        var there = input.Sources.SelectMany(source => source.YearHashes.Keys).ToHashSet();
        var all = input.Sources.All(selection.IsSummed);
        return
        [
            .. before.Ignored.Where(year => there.Contains(year.Year) && !IsRead(year.Year)),
            .. ignored
                .Where(edition => IsRead(edition.Period.Year))
                .GroupBy(edition => (edition.Period.Year, edition.Period.Frequency, Classification: edition.Classification.ToString()))
                .Select(group => new IgnoredYear(group.Key.Year, group.Key.Frequency, group.Key.Classification, group.Sum(edition => edition.Cells))),
        ];

        bool IsRead(int year) => all || selection.Years.Contains(year);
    }
}
