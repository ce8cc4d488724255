namespace TradeFunctions.Core.Queries;

/// <summary>The partners that there are figures of.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporter">Whose partners they are; null: those of all reporters.</param>
/// <param name="Partners">By code, the World first.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record PartnersAnswer(
    DatasetBlock Dataset,
    EconomyBlock? Reporter,
    IReadOnlyList<PartnerEntry> Partners,
    IReadOnlyList<LinkBlock> Links);
