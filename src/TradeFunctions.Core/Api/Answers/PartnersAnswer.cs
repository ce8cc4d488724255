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

/// <summary>A partner, or a group of partners.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Kind">economy, world, areas_not_specified, bunkers, special or group: one of the dataset's own, or one that publishers list
/// as a partner beside its members, such as EUR.</param>
/// <param name="Ranked">Whether it takes part in rankings; groups never do.</param>
/// <param name="FirstYear">The first year with a figure, of a group with one of any member; null: a group without any.</param>
/// <param name="Reporters">How many reporters of the answer have figures with it, of a group with any member.</param>
/// <param name="Members">The members of one of the dataset's groups; null for anything else.</param>
/// <param name="Years">The years in which it has trade of its own, and who has it in the others; null: it has no limits, or is a group.</param>
public sealed record PartnerEntry(
    EconomyBlock Partner,
    string Kind,
    bool Ranked,
    int? FirstYear,
    int Reporters,
    IReadOnlyList<EconomyBlock>? Members,
    EconomyYearsBlock? Years = null);
