using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;

namespace TradeFunctions.Core.Sentences;

/// <summary>What several partners are of the World together: the sum of their exact amounts, so that no rounding is added up.</summary>
internal sealed class CombinedShare(IEnumerable<RankedPartner> partners, Amount world)
{
    private readonly Amount _sum = partners.Aggregate(Amount.Zero, (sum, partner) => sum + partner.Value);

    /// <summary>"44.04%".</summary>
    public string Text => PercentText.Of(_sum, world);

    /// <summary>The sum, the World and the joint share.</summary>
    public IEnumerable<FactFigure> Figures(TradeSubject subject) =>
    [
        subject.FigureOf($"{subject.Id}_combined", _sum, subject.Period),
        subject.FigureOf($"world_{subject.Id}", world, subject.Period),
        new("share_combined", Ratio.Of(_sum.Thousandths, world.Thousandths), "fraction", subject.Period),
    ];
}
