using System.Globalization;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Recompute.Refine;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Ledgers;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Tables;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute.Plan;

/// <summary>
/// Finds the reporters to publish: those whose pointer does not follow from the current ledger. It compares states, not events, so nothing is
/// lost when a run dies between two stages.
/// </summary>
public sealed class PublishPlanner(Pointers pointers, UnfinishedSlices unfinished, RefinedCleaner cleaner, TimeProvider time)
{
    /// <summary>Plans the reporters to publish, with everything their figures depend on.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="rows">The dataset's ledger.</param>
    /// <param name="run">The run.</param>
    /// <param name="failed">The files that this run gave up.</param>
    /// <param name="cancellationToken">Cancels the planning.</param>
    public async Task<PublishPlan> PlanAsync(
        DatasetRow dataset, IReadOnlyList<LedgerRow> rows, RunRow run, IReadOnlyList<string> failed, CancellationToken cancellationToken)
    {
        var flaws = LedgerFlaws.Of(rows, failed);
        var whole = WholeFiles.Of(rows, dataset.Config, flaws.Unusable > 0);
        var sources = SourcesByReporter(rows, dataset.Config, whole);
        var published = (await pointers.ListHeadsAsync(dataset.Dataset, cancellationToken)).ToDictionary(pointer => pointer.Reporter);
        var now = time.GetUtcNow();
        await cleaner.DeleteOldAsync(dataset.Dataset, rows, now, cancellationToken);
        var leftBehind = await LeftBehindAsync(dataset.Dataset, now, cancellationToken);
        var groups = dataset.Config.Groups.Commodities
            .ToDictionary(group => group.Key, group => group.Value.Codes, StringComparer.Ordinal);
        var counts = RowsByReporter(rows);
        return new PublishPlan(
            [
                .. sources.Keys.Union(published.Keys).Union(leftBehind).Order()
                    .Select(reporter => new PublishInput(
                        reporter, sources.GetValueOrDefault(reporter) ?? [], dataset.Config.Complete, groups, counts.GetValueOrDefault(reporter), flaws.Unusable > 0,
                        IsNew: !published.ContainsKey(reporter)))
                    .Where(input => leftBehind.Contains(input.Reporter) || IsNeeded(input, published.GetValueOrDefault(input.Reporter), now))
                    .Select(input => new WorkRow(run.Id, TableKeys.PublishPiece(input.Reporter)) { Publish = input, Touched = now }),
            ],
            flaws with { NotSeenWhole = whole.NotSeenWhole(rows) });
    }

    /// <summary>The slots that a reporter should have, with the hash of what each depends on.</summary>
    public static IReadOnlyDictionary<string, string> Slots(PublishInput input)
    {
        var sources = input.Sources.Select(source => (Identity(source.File), source.YearHashes)).ToList();
        var rules = Rules(input);
        var unread = string.Concat(
            input.Sources.Where(source => source.UnreadHash() is not null).Select(source => $"\n{source.File.Blob} {source.UnreadHash()}"));
        var (account, commodities) = (rules.Dataset.Hash() + unread, rules.Hash() + unread);
        var covered = CommoditySlots.Covered(input.Sources.SelectMany(source => source.Coverage));
        var slots = SlotInputs.Slots(input.Sources.SelectMany(source => source.YearHashes.Keys))
            .ToDictionary(slot => slot, slot => SlotInputs.Hash(sources, slot, account), StringComparer.Ordinal);
        foreach (var slot in CommoditySlots.Slots(covered)) slots.Add(slot, CommoditySlots.Hash(sources, slot, commodities));
        return slots;
    }

    public static CommodityRules Rules(PublishInput input) => new(
        new DatasetRules(input.Complete, input.HasUnusableFiles),
        [.. input.Groups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Group(group.Key, group.Value))]);

    // Whether a file is a whole release decides about its totals. Apart from the order of files, their release dates matter only where a later
    // release replaces an earlier one, or headings of it, as a whole. Answers take release dates from the pointer's own list of files, so a new date alone
    // requires no calculation.
    private static string Identity(SourceFile file) => file.SumsAreTotals || file.ReplacesHeadings
        ? string.Create(CultureInfo.InvariantCulture, $"{file.Blob}\n{file.Released?.UtcTicks}")
        : file.Release is { } release ? $"{file.Blob}\n{release}{(file.LacksParts ? "\nlacks parts" : "")}" : file.Blob;

    // Files of one release are parts of one download: those of one date or, without dates, of one rule. Rules that name a file each, and say the same of it, are
    // one in each folder.
    private static string Release(LedgerRow row, DatasetConfig config) =>
        ReleaseDates.Of(row.Blob, row.ReleasedText, config) is { } date ? string.Create(CultureInfo.InvariantCulture, $"{date:O}")
            : config.RuleOf(row.Blob) is not { } rule ? $"file {row.Blob}"
            : rule.Match == row.Blob ? $"rule of {Path.GetDirectoryName(row.Blob)} {FileRule.Version("", rule)}"
            : $"rule {rule.Match}";

    // A file of the same rule and release that could not be used.
    private static bool LacksParts(LedgerRow row, IReadOnlyList<LedgerRow> rows, DatasetConfig config) => config.RuleOf(row.Blob) is { } rule
        && rows.Any(other => other.Status == LedgerStatus.Refused && other.Blob != row.Blob
            && config.RuleOf(other.Blob) is { } its && its with { Match = "" } == rule with { Match = "" } && Release(other, config) == Release(row, config));

    // The groups were validated when the description was read.
    private static CommodityGroup Group(string id, IReadOnlyList<string> codes) =>
        CommodityGroup.TryCreate(id, codes, out var group, out var error) ? group : throw new InvalidOperationException(error);

    // The reporters with slices that dead runs left behind. They are rare, so their pointers are read one by one.
    private async Task<HashSet<int>> LeftBehindAsync(string dataset, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reporters = new HashSet<int>();
        foreach (var row in await unfinished.ListAsync(dataset, cancellationToken))
        {
            if (!row.Slices.Any(slice => slice.IsDue(now))) continue;
            var pointer = await pointers.GetAsync(dataset, row.Reporter, cancellationToken);
            if (row.Unknown(pointer).Any(slice => slice.IsDue(now))) reporters.Add(row.Reporter);
        }

        return reporters;
    }

    private static bool IsNeeded(PublishInput input, PointerHead? pointer, DateTimeOffset now)
    {
        if (pointer is null) return input.Sources.Count > 0;
        return pointer.StaleSince is not null || pointer.HasDue(now) || pointer.Input != Pointer.InputOf(Slots(input), input.Sources.Select(source => source.File));
    }

    private static Dictionary<int, IReadOnlyList<PublishSource>> SourcesByReporter(
        IReadOnlyList<LedgerRow> rows, DatasetConfig config, WholeFiles whole) =>
        rows.Where(row => row is { Status: LedgerStatus.Refined, Index: not null })
            .Select(row => (Row: row, WholeBy: whole.By(row), LacksParts: TradeFile.MayBeSplit(row.Layout) && LacksParts(row, rows, config)))
            .SelectMany(
                file => Reporters(file.Row, rows).Select(reporter => (reporter.Reporter, Source: Source(file.Row, reporter, config, file.WholeBy, file.LacksParts))))
            .GroupBy(part => part.Reporter, part => part.Source)
            // Reporters that files have only left-out rows of are not published.
            .Where(group => group.Any(source => source.Coverage.Count > 0))
            .ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<PublishSource>)[.. group.OrderBy(source => source.File, SourceFile.OldestFirst)]);

    // The reporters with cells in the file, and those with cells in other files of which this file may have a row that could not be read.
    private static IEnumerable<RefinedReporter> Reporters(LedgerRow row, IReadOnlyList<LedgerRow> rows)
    {
        var index = row.Index!;
        if (index.Unread is null) return index.Reporters;
        var others = rows.Where(other => other is { Status: LedgerStatus.Refined, Index: not null })
            .SelectMany(other => other.Index!.Reporters)
            .Select(reporter => reporter.Reporter)
            .Except(index.Reporters.Select(reporter => reporter.Reporter));
        return index.Reporters.Concat(others
            .Where(reporter => index.UnreadOf(reporter).Count > 0)
            .Select(reporter => new RefinedReporter(reporter, [], [], new Dictionary<int, string>(), [], 0)));
    }

    private static Dictionary<int, long> RowsByReporter(IReadOnlyList<LedgerRow> rows) =>
        rows.Where(row => row is { Status: LedgerStatus.Refined, Index: not null })
            .SelectMany(row => row.Index!.Reporters)
            .GroupBy(reporter => reporter.Reporter, reporter => reporter.Cells)
            .ToDictionary(group => group.Key, group => group.Sum());

    private static PublishSource Source(LedgerRow row, RefinedReporter reporter, DatasetConfig config, string? wholeBy, bool lacksParts) => new(
        new SourceFile(
            row.Blob,
            row.ETag,
            row.LastModified,
            ReleaseDates.Of(row.Blob, row.ReleasedText, config),
            row.Layout ?? "",
            row.SumsAreTotals && wholeBy is not null)
        {
            WholeBy = wholeBy,
            Release = TradeFile.MayBeSplit(row.Layout) ? Release(row, config) : null,
            LacksParts = lacksParts,
        },
        reporter.RowGroups,
        reporter.TotalRowGroups,
        reporter.YearHashes,
        reporter.Coverage,
        reporter.HasUntotalledGoods,
        row.Index!.UnreadOf(reporter.Reporter) is { Count: > 0 } unread ? unread : null);
}

/// <summary>What a run has to publish once every file is read.</summary>
/// <param name="Pieces">The reporters, with everything their figures depend on.</param>
/// <param name="Flaws">The dataset's files that could not be used in full.</param>
public sealed record PublishPlan(IReadOnlyList<WorkRow> Pieces, FlawedFiles Flaws);
