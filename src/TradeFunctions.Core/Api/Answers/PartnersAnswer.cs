namespace TradeFunctions.Core.Api.Answers;

/// <summary>The partners that there are figures of, and the groups of partners.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporter">Whose partners they are; null: those of all reporters.</param>
/// <param name="Partners">By code, the World first; then the dataset's groups, by id.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record PartnersAnswer(
    DatasetBlock Dataset,
    EconomyBlock? Reporter,
    IReadOnlyList<PartnerEntry> Partners,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;
