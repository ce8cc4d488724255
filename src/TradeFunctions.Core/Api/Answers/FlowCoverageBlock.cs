using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>What a reporter has of one flow and frequency.</summary>
/// <param name="Flow">X or M.</param>
/// <param name="Frequency">annual or monthly.</param>
/// <param name="First">The first period with any figure.</param>
/// <param name="Last">The last one; what is later is not reported yet.</param>
/// <param name="LastAgainstWorld">The last period with a figure of the World; null: there is none.</param>
/// <param name="Gaps">Periods between first and last without any figure.</param>
/// <param name="Partners">Partners with a figure in any period, the World aside.</param>
/// <param name="PartnersInLast">Partners with a figure in the last period.</param>
/// <param name="PartnersOfWorld">In the last period the partners' sum by the World, a fraction; null: there is no World to compare with.</param>
public sealed record FlowCoverageBlock(
    string Flow,
    string Frequency,
    string First,
    string Last,
    string? LastAgainstWorld,
    IReadOnlyList<PeriodRangeBlock> Gaps,
    int Partners,
    int PartnersInLast,
    decimal? PartnersOfWorld)
{
    /// <summary>The block of a flow's periods.</summary>
    public static FlowCoverageBlock Of(PeriodCoverage flow) => new(
        flow.Flow.Code(),
        ApiParameters.Frequency.Write(flow.Frequency),
        flow.First.ToString(),
        flow.Last.ToString(),
        flow.LastAgainstWorld?.ToString(),
        [.. flow.Gaps.Select(PeriodRangeBlock.Of)],
        flow.Partners,
        flow.PartnersInLast,
        flow.PartnersOfWorld);
}
