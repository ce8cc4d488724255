using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage;

/// <summary>
/// The read side: a pointer, cached for a few seconds, names the slices that hold a reporter's figures, and these are read by their exact keys.
/// Files behind figures are given in their current version: <see cref="Pointer.Current"/>.
/// </summary>
public sealed class PublishedReader(
    Pointers pointers, PublishedTables tables, DatasetRows datasets, RunReader runs, TimeProvider time)
{
    /// <summary>How long a pointer, or the list of datasets, is cached.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private volatile PublishedMoment? _moment;

    /// <summary>
    /// Stands for the pointers and datasets that are used now: as long as it is the same object, so are they. It changes every few seconds, and whenever
    /// one of them is found to be another.
    /// </summary>
    public object Moment => Current();

    /// <summary>
    /// Makes the next <see cref="PointerAsync"/> read a reporter's pointer from storage. Call it when a slice that the pointer names is missing
    /// (<see cref="SliceMissingException"/>): the pointer may have been replaced meanwhile.
    /// </summary>
    public void ForgetPointer(string dataset, int reporter) => _moment = Current().Without(dataset, reporter);

    /// <summary>A reporter's pointer, at most <see cref="Kept"/> old; null if the reporter was never published.</summary>
    public async ValueTask<Pointer?> PointerAsync(string dataset, int reporter, CancellationToken cancellationToken) =>
        Current().TryGet(dataset, reporter, out var kept) ? kept : await NewestPointerAsync(dataset, reporter, cancellationToken);

    /// <summary>A reporter's pointer as it is now. Read it before answering that there is none.</summary>
    public async Task<Pointer?> NewestPointerAsync(string dataset, int reporter, CancellationToken cancellationToken)
    {
        var moment = Current();
        var pointer = await pointers.GetAsync(dataset, reporter, cancellationToken);
        Replace(moment, moment.With(dataset, reporter, pointer));
        return pointer;
    }

    /// <summary>One part of the outlines of a dataset's pointers, withdrawn reporters included, by code.</summary>
    public Task<IReadOnlyList<PointerOutline>> OutlinesAsync(string dataset, OutlinePart part, CancellationToken cancellationToken) =>
        pointers.ListOutlinesAsync(dataset, part, cancellationToken);

    /// <summary>The pointers of a dataset without their manifests, withdrawn reporters included, by code.</summary>
    public Task<IReadOnlyList<PointerHead>> HeadsAsync(string dataset, CancellationToken cancellationToken) =>
        pointers.ListHeadsAsync(dataset, cancellationToken);

    /// <summary>The datasets, at most <see cref="Kept"/> old, by name.</summary>
    public async ValueTask<IReadOnlyList<DatasetRow>> DatasetsAsync(CancellationToken cancellationToken) =>
        Current().Datasets ?? await NewestDatasetsAsync(cancellationToken);

    /// <summary>The datasets as they are now, by name.</summary>
    public async Task<IReadOnlyList<DatasetRow>> NewestDatasetsAsync(CancellationToken cancellationToken)
    {
        var moment = Current();
        var rows = await datasets.ListAsync(cancellationToken);
        Replace(moment, moment.With(rows));
        return rows;
    }

    /// <summary>A partner's summaries of one year; null if there are no figures.</summary>
    public Task<SummaryEntity?> SummaryAsync(Pointer pointer, int year, int partner, CancellationToken cancellationToken) =>
        SummaryAsync(pointer, year, partner, null, cancellationToken);

    /// <summary>The same with the summary of one period only, if the year has it.</summary>
    public Task<SummaryEntity?> SummaryAsync(Pointer pointer, Period period, int partner, CancellationToken cancellationToken) =>
        SummaryAsync(pointer, period.Year, partner, period, cancellationToken);

    /// <summary>A partner's TOTAL series; null if there are no figures.</summary>
    public async Task<SeriesEntity?> SeriesAsync(Pointer pointer, int partner, CancellationToken cancellationToken)
    {
        if (await ReadAsync(pointer, SlotInputs.SeriesSlot, partner, cancellationToken) is not { } packed) return null;
        var series = PackedContent.Unpack<SeriesEntity>(packed);
        return series with { Sources = [.. series.Sources.Select(pointer.Current)] };
    }

    /// <summary>A run with its current progress; null if there is no such run.</summary>
    public Task<RunRow?> RunAsync(string runId, CancellationToken cancellationToken) => runs.GetAsync(runId, cancellationToken);

    /// <summary>The newest runs, newest first.</summary>
    public Task<IReadOnlyList<RunRow>> RunsAsync(int top, CancellationToken cancellationToken) => runs.ListAsync(top, cancellationToken);

    /// <summary>
    /// A commodity's figures with every partner over one slot of periods; null if the manifest names no such slot, or the commodity has no
    /// figures in it.
    /// </summary>
    public async Task<ByCommodityEntity?> CommodityAsync(
        Pointer pointer, CommoditySlot slot, string commodity, CancellationToken cancellationToken)
    {
        if (pointer.Find(slot.Name) is not { Entities: > 0 } entry) return null;
        var parts = await tables.ReadPartsAsync(pointer.Dataset, pointer.Reporter, entry, commodity, cancellationToken);
        if (parts.Count > 0) return ByCommodityEntity.Unpack(parts, pointer.Current);
        var rows = await tables.ReadRowsAsync(pointer.Dataset, pointer.Reporter, entry.Slot, entry.RowVersion(), cancellationToken);
        ThrowIfMissing(pointer, slot.Name, commodity, rows?.NamesOf(entry.Versions()));
        return null;
    }

    /// <summary>A commodity's entities over a range of periods of one frequency, read in parallel: one read for each that the manifest
    /// names.</summary>
    public async Task<IReadOnlyList<ByCommodityEntity>> CommodityAsync(
        Pointer pointer, string commodity, Period first, Period last, CancellationToken cancellationToken)
    {
        var entities = await Task.WhenAll(CommoditySlot.Between(first, last)
            .Select(slot => CommodityAsync(pointer, slot, commodity, cancellationToken)));
        return ByCommodityEntity.ShareNamedPartners([.. entities.OfType<ByCommodityEntity>()]);
    }

    /// <summary>What was traded with one partner in a period at one level; null if the manifest names no such period, or there are no such
    /// goods.</summary>
    public async Task<ByPartnerEntity?> ByPartnerAsync(
        Pointer pointer, Period period, int partner, CommodityLevel level, CancellationToken cancellationToken)
    {
        var packed = await ReadNamedAsync(
            pointer, CommoditySlots.PartnerSlot(period), TableKeys.PartnerLevel(partner, level), cancellationToken);
        return packed is null ? null : ByPartnerEntity.Unpack(packed).With(pointer.Current);
    }

    /// <summary>The levels with goods traded with a partner in a period or the year before, by one request for the slice's index.</summary>
    public async Task<IReadOnlyList<CommodityLevel>> LevelsAsync(Pointer pointer, Period period, int partner, CancellationToken cancellationToken)
    {
        var slot = CommoditySlots.PartnerSlot(period);
        if (pointer.Find(slot) is not { Entities: > 0 } entry) return [];
        var names = await tables.ReadIndexAsync(pointer.Dataset, pointer.Reporter, slot, entry.Version, cancellationToken)
            ?? throw new SliceMissingException(pointer.Dataset, pointer.Reporter, slot);
        return [.. Enum.GetValues<CommodityLevel>().Where(level => names.Contains(TableKeys.PartnerLevel(partner, level), StringComparer.Ordinal))];
    }

    private async Task<SummaryEntity?> SummaryAsync(Pointer pointer, int year, int partner, Period? only, CancellationToken cancellationToken)
    {
        if (await ReadAsync(pointer, SlotInputs.SummarySlot(year), partner, cancellationToken) is not { } packed) return null;
        var summary = PackedSummary.Unpack(packed, only);
        return summary with { Sources = [.. summary.Sources.Select(pointer.Current)] };
    }

    private async Task<byte[]?> ReadAsync(Pointer pointer, string slot, int partner, CancellationToken cancellationToken)
    {
        // The manifest names the partners, so a pair without figures costs no read and is not mistaken for a missing slice.
        if (pointer.Find(slot) is not { } entry || !entry.Partners.Contains(partner)) return null;
        return await tables.ReadAsync(pointer.Dataset, pointer.Reporter, entry, TableKeys.Economy(partner), cancellationToken)
            ?? throw new SliceMissingException(pointer.Dataset, pointer.Reporter, slot);
    }

    private PublishedMoment Current()
    {
        var now = time.GetUtcNow();
        return _moment is { } moment && now - moment.Began < Kept ? moment : _moment = new PublishedMoment(now);
    }

    // What was read for a moment that is over is not kept.
    private void Replace(PublishedMoment moment, PublishedMoment next)
    {
        if (next != moment) Interlocked.CompareExchange(ref _moment, next, moment);
    }

    // The manifest has no room for the names of goods: if an entity is not found, the slice's index shows whether it should be there.
    private async Task<byte[]?> ReadNamedAsync(Pointer pointer, string slot, string name, CancellationToken cancellationToken)
    {
        if (pointer.Find(slot) is not { Entities: > 0 } entry) return null;
        if (await tables.ReadAsync(pointer.Dataset, pointer.Reporter, entry, name, cancellationToken) is { } packed) return packed;
        ThrowIfMissing(pointer, slot, name, await tables.ReadIndexAsync(pointer.Dataset, pointer.Reporter, slot, entry.Version, cancellationToken));
        return null;
    }

    private static void ThrowIfMissing(Pointer pointer, string slot, string name, IEnumerable<string>? names)
    {
        if (names is null || names.Contains(name, StringComparer.Ordinal)) throw new SliceMissingException(pointer.Dataset, pointer.Reporter, slot);
    }
}

/// <summary>
/// An entity that a pointer's manifest names is missing: the pointer was read more than an hour ago and has been replaced, or the slice is
/// damaged.
/// </summary>
public sealed class SliceMissingException(string dataset, int reporter, string slot)
    : Exception($"Slot {slot} of reporter {reporter} in {dataset} is not there.")
{
    public string Dataset { get; } = dataset;

    /// <summary>UN Comtrade's numeric code.</summary>
    public int Reporter { get; } = reporter;
}
