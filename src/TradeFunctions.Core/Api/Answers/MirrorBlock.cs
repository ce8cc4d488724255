using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>One flow in two accounts, beside each other and never averaged.</summary>
/// <param name="Status">ok; missing: the reporter has no figure, or a row of either could not be read; not_reported: the partner has none;
/// conflict; incomplete, not_existing: as the figure of either; reconciled_source: the publisher made both sides agree; currency_differs.</param>
/// <param name="Own">What the reporter says.</param>
/// <param name="Other">What the partner says of the same goods: its imports where the reporter exports.</param>
/// <param name="Difference">The partner's value less the reporter's; null unless the status is ok.</param>
/// <param name="RatioToOwn">The difference by the reporter's value, a fraction; null unless ok and that value is above zero.</param>
/// <param name="RatioToOther">The difference by the partner's value, likewise.</param>
/// <param name="Causes">What usually makes such figures differ; empty unless ok, and where they do not differ.</param>
/// <param name="Fob">The same with the imports valued FOB, as the exports are. Null: the status is not ok; it is total trade; the exports are
/// not known to be valued FOB, or the imports CIF; or the importer's files have no FOB value, or none below the CIF value.</param>
public sealed record MirrorBlock(
    MeasureStatus Status,
    MirrorSideBlock Own,
    MirrorSideBlock Other,
    decimal? Difference,
    decimal? RatioToOwn,
    decimal? RatioToOther,
    IReadOnlyList<MirrorCauseBlock> Causes,
    FobMirrorBlock? Fob)
{
    /// <summary>The block of one flow of the reporter.</summary>
    /// <param name="accounts">The two accounts.</param>
    /// <param name="direction">The reporter's flow.</param>
    /// <param name="sources">Where each source of the accounts stands among the answer's sources.</param>
    internal static MirrorBlock Of(MirrorAccounts accounts, TradeDirection direction, IReadOnlyList<int> sources)
    {
        var mirror = accounts.Of(direction);
        return new MirrorBlock(
            mirror.Status,
            MirrorSideBlock.Of(EconomyList.Get(accounts.Reporter), direction, Numbered(mirror.Own)),
            MirrorSideBlock.Of(EconomyList.Get(accounts.Partner), MirrorAccounts.Opposite(direction), Numbered(mirror.Other)),
            mirror.Difference?.ToDecimal(),
            mirror.RatioToOwn,
            mirror.RatioToOther,
            [.. mirror.Causes.Select(cause => new MirrorCauseBlock(cause, MirrorFacts.Explain(cause, accounts.Reporter, accounts.Partner)))],
            FobMirrorBlock.Of(mirror.Fob));

        Figure Numbered(Figure figure) => figure.Renumbered(source => sources[source]);
    }
}
