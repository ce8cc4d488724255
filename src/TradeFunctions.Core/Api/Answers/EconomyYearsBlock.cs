using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The years in which an economy has trade of its own, years in which codes changed hands included, and who has it in the others.</summary>
/// <param name="First">The first year; null: as far back as figures go.</param>
/// <param name="Last">The last year; null: there is no end.</param>
/// <param name="Predecessors">Whose trade it took over.</param>
/// <param name="Successors">Who took its trade over.</param>
public sealed record EconomyYearsBlock(
    int? First, int? Last, IReadOnlyList<EconomyBlock> Predecessors, IReadOnlyList<EconomyBlock> Successors)
{
    /// <summary>The block of an economy; null: it has no limits.</summary>
    public static EconomyYearsBlock? Of(Economy economy) =>
        economy.Years.IsOpen
            ? null
            : new EconomyYearsBlock(
                economy.Years.First,
                economy.Years.Last,
                [.. economy.Predecessors.Select(EconomyBlock.Of)],
                [.. economy.Successors.Select(EconomyBlock.Of)]);
}
