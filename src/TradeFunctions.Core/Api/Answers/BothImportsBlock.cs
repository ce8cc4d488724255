using TradeFunctions.Core.Slices;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>
/// The trade between two reporters by what both import: the partner's imports stand for the reporter's exports, so that both flows are by origin and usually CIF (each figure carries its valuation), and
/// goods that pass through a third place are not missing. Null parts where either side has no figure.
/// </summary>
/// <param name="Imports">The reporter's imports from the partner.</param>
/// <param name="PartnerImports">The partner's imports from the reporter.</param>
/// <param name="Total">Both added up.</param>
/// <param name="ImportsYearOverYear">The change of the reporter's imports within a year.</param>
/// <param name="PartnerImportsYearOverYear">That of the partner's.</param>
/// <param name="TotalYearOverYear">That of the total.</param>
/// <param name="Balance">The partner's imports less the reporter's: positive where the reporter sells more than it buys.</param>
public sealed record BothImportsBlock(
    FigureBlock Imports,
    FigureBlock PartnerImports,
    FigureBlock Total,
    ChangeBlock ImportsYearOverYear,
    ChangeBlock PartnerImportsYearOverYear,
    ChangeBlock TotalYearOverYear,
    BalanceBlock Balance)
{
    internal static BothImportsBlock Of(MirrorAccounts accounts, IReadOnlyList<int> sources)
    {
        var both = BothImports.Of(accounts);
        return new BothImportsBlock(
            FigureBlock.Of(both.Imports.Renumbered(source => sources[source])),
            FigureBlock.Of(both.PartnerImports.Renumbered(source => sources[source])),
            FigureBlock.Of(both.Total.Renumbered(source => sources[source])),
            ChangeBlock.Of(both.ImportsChange),
            ChangeBlock.Of(both.PartnerImportsChange),
            ChangeBlock.Of(both.Change),
            BalanceBlock.Of(both.Balance));
    }
}
