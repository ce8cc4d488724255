namespace TradeFunctions.Core.Api.Answers;

/// <summary>The partners with figures, and the groups of partners.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporter">Whose partners they are; null for those of all reporters.</param>
/// <param name="Partners">Ordered by code, the World first; then the dataset's groups, ordered by id.</param>
/// <param name="Links">Related addresses.</param>
public sealed record PartnersAnswer(
    DatasetBlock Dataset,
    EconomyBlock? Reporter,
    IReadOnlyList<PartnerEntry> Partners,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>A partner, or a group of partners.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Kind">economy, world, areas_not_specified, bunkers, special or group: a group of the dataset, or one that publishers list as a
/// partner beside its members, such as EUR.</param>
/// <param name="Ranked">Whether it takes part in rankings; groups never do.</param>
/// <param name="FirstYear">The first year with a figure, for a group of any member; null for a group without figures.</param>
/// <param name="Reporters">How many reporters of the answer have figures with it, for a group with any member.</param>
/// <param name="Members">The members of one of the dataset's groups; null for anything else.</param>
/// <param name="Years">The years in which it has trade of its own, and who has its trade in other years; null when there is no limit, and for
/// groups.</param>
public sealed record PartnerEntry(
    EconomyBlock Partner,
    string Kind,
    bool Ranked,
    int? FirstYear,
    int Reporters,
    IReadOnlyList<EconomyBlock>? Members,
    EconomyYearsBlock? Years = null);
