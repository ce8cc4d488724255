using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The share of several partners together.</summary>
/// <param name="Status">ok; incomplete: a partner that is named has no figure; otherwise why there is no share.</param>
/// <param name="Partners">The partners, each once.</param>
/// <param name="Missing">Those without a figure; empty unless incomplete.</param>
/// <param name="Sum">What they have together, in the answer's unit; null when incomplete.</param>
/// <param name="Ratio">A fraction with six digits: 0.65 is 65%; null unless the status is ok.</param>
/// <param name="Of">The World's amount; null: not known.</param>
/// <param name="World">Whether the World was reported or is a sum; null without a World.</param>
/// <param name="Groups">The groups that were named, whose members are among the partners; a reporter that is a member of one is among them
/// only where it has a figure.</param>
public sealed record JointShareBlock(
    MeasureStatus Status,
    IReadOnlyList<EconomyBlock> Partners,
    IReadOnlyList<EconomyBlock> Missing,
    decimal? Sum,
    decimal? Ratio,
    decimal? Of,
    WorldBasis? World,
    IReadOnlyList<EconomyBlock> Groups)
{
    internal static JointShareBlock Create(JointShare share) => new(
        share.Status,
        Economies(share.Partners),
        Economies(share.Lacking),
        share.Sum?.ToDecimal(),
        share.Ratio,
        share.Of?.ToDecimal(),
        share.World,
        [.. share.Groups.Select(EconomyBlock.Of)]);

    private static List<EconomyBlock> Economies(IEnumerable<int> codes) => [.. codes.Select(code => EconomyBlock.Of(EconomyList.Get(code)))];
}
