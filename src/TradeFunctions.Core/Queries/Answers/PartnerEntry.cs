namespace TradeFunctions.Core.Queries;

/// <summary>A partner.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Kind">economy, world, areas_not_specified, bunkers or special.</param>
/// <param name="Ranked">Whether it takes part in rankings.</param>
/// <param name="FirstYear">The first year with a figure.</param>
/// <param name="Reporters">How many reporters of the answer have figures with it.</param>
public sealed record PartnerEntry(
    EconomyBlock Partner,
    string Kind,
    bool Ranked,
    int FirstYear,
    int Reporters);
