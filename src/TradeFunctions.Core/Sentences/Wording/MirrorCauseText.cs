using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>What usually makes two accounts of one flow differ, in words.</summary>
internal static class MirrorCauseText
{
    private const int China = 156;
    private const int HongKong = 344;
    private const int Macao = 446;

    /// <summary>A clause without capital and full stop.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="reporter">One of the two.</param>
    /// <param name="partner">The other.</param>
    public static string Of(MirrorCause cause, Economy reporter, Economy partner) => cause switch
    {
        MirrorCause.Valuation => "imports are valued CIF, with freight and insurance, and exports FOB, without",
        MirrorCause.OriginAndDestination => "imports are counted by origin, by whatever route they come, and exports by the last destination that is known",
        MirrorCause.Transit => $"goods that pass through {Place(reporter, partner)} can be missing from one of the two accounts",
        MirrorCause.Timing => "goods that leave in one period may arrive in the next",
        MirrorCause.Confidentiality => "either side may keep some trade confidential",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };

    /// <summary>The same in a few words, as one of a list.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="reporter">One of the two.</param>
    /// <param name="partner">The other.</param>
    public static string Short(MirrorCause cause, Economy reporter, Economy partner) => cause switch
    {
        MirrorCause.Valuation => "freight and insurance (imports are valued CIF, exports FOB)",
        MirrorCause.OriginAndDestination => "imports being counted by origin but exports by destination",
        MirrorCause.Transit => $"goods passing through {Place(reporter, partner)}",
        MirrorCause.Timing => "goods under way at the end of the period",
        MirrorCause.Confidentiality => "confidential trade",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };

    // Hong Kong handles a large part of China's trade with others, and is an economy of its own in these figures.
    private static string Place(Economy reporter, Economy partner)
    {
        int[] pair = [reporter.Code, partner.Code];
        return pair.Contains(China) && !pair.Contains(HongKong) && !pair.Contains(Macao) ? "Hong Kong" : "a third place";
    }
}
