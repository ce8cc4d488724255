using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>What a longer period may be summed from, as numbers of flow periods.</summary>
/// <param name="Months">Its months in order, -1 where one is not covered.</param>
/// <param name="Together">January–February with rows of its own, which may stand for its first two months; -1: there is none.</param>
/// <param name="Covered">All of these that are covered.</param>
/// <param name="IsWhole">Whether all of its months are covered.</param>
internal sealed record PeriodParts(int[] Months, int Together, int[] Covered, bool IsWhole)
{
    /// <summary>Nothing to sum.</summary>
    public static readonly PeriodParts None = new([], -1, [], false);

    /// <summary>The parts of a period.</summary>
    /// <param name="months">The flow periods of its months, -1 where one is not covered.</param>
    /// <param name="beginsInJanuary">Whether they begin in January.</param>
    /// <param name="together">The flow period of January–February, where it is a part; -1: there is none.</param>
    public static PeriodParts Of(int[] months, bool beginsInJanuary, int together)
    {
        if (!beginsInJanuary) together = -1;
        var covered = months.Where(month => month >= 0);
        var isWhole = months.Index().All(month => month.Item >= 0 || (together >= 0 && month.Index < Frequency.JanuaryFebruary.Span()));
        return new PeriodParts(months, together, [.. together >= 0 ? covered.Append(together) : covered], isWhole);
    }
}
