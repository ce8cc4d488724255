namespace TradeFunctions.Core.Api.Answers;

/// <summary>The series of one partner or one group of partners.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Status">ok, or no_figures: the reporter publishes none with this partner, and there are no rows.</param>
/// <param name="Rows">Every period from the first to the last, in order, without holes.</param>
/// <param name="Members">The members of a group, which are added up; the reporter itself counts only where the files have a figure of its own
/// goods. Null: the partner is no group.</param>
public sealed record PartnerSeriesBlock(
    EconomyBlock Partner,
    string Status,
    IReadOnlyList<SeriesRowBlock> Rows,
    IReadOnlyList<EconomyBlock>? Members);
