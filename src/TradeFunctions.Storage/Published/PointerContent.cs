namespace TradeFunctions.Storage.Published;

/// <summary>The packed part of a pointer row.</summary>
internal sealed record PointerContent(
    IReadOnlyList<ManifestSlot> Manifest,
    IReadOnlyList<RetiredSlice> Retired,
    IReadOnlyList<PublishSource> Sources,
    IReadOnlyList<PublishedRevision> Revisions,
    IReadOnlyList<OtherFlow>? OtherFlows = null,
    IReadOnlyList<PartnerWithoutTotal>? GoodsAlone = null);
