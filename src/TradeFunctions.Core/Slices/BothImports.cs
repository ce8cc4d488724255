using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices;

/// <summary>
/// The trade between two reporters by what both import: the reporter's imports from the partner, and the partner's imports from the reporter in place of the
/// reporter's exports. Both are by origin and usually CIF, so that goods which pass through a third place are in neither twice nor missing. JETRO publishes the trade of
/// Japan and China on this basis, since exports miss what goes through Hong Kong (JETRO, Japan–China trade, both imports basis).
/// </summary>
/// <param name="Period">The period.</param>
/// <param name="Imports">The reporter's imports from the partner.</param>
/// <param name="PartnerImports">The partner's imports from the reporter.</param>
/// <param name="ImportsBefore">The reporter's imports one year before.</param>
/// <param name="PartnerImportsBefore">The partner's imports one year before.</param>
public sealed record BothImports(Period Period, Figure Imports, Figure PartnerImports, Figure ImportsBefore, Figure PartnerImportsBefore)
{
    /// <summary>Both added up: missing if either is, without a value in two currencies.</summary>
    public Figure Total => TotalTrade.Of(PartnerImports, Imports);

    /// <summary>The same one year before.</summary>
    public Figure TotalBefore => TotalTrade.Of(PartnerImportsBefore, ImportsBefore);

    /// <summary>The change of the total within a year, by value.</summary>
    public Change Change => Change.Between(Observation.Of(Total, MeasureKind.Value), Observation.Of(TotalBefore, MeasureKind.Value));

    /// <summary>The change of the reporter's imports.</summary>
    public Change ImportsChange => Change.Between(Observation.Of(Imports, MeasureKind.Value), Observation.Of(ImportsBefore, MeasureKind.Value));

    /// <summary>The change of the partner's imports.</summary>
    public Change PartnerImportsChange => Change.Between(Observation.Of(PartnerImports, MeasureKind.Value), Observation.Of(PartnerImportsBefore, MeasureKind.Value));

    /// <summary>What the partner imports from the reporter less what the reporter imports from it.</summary>
    public Balance Balance => Balance.Of(PartnerImports, Imports, PartnerImportsBefore, ImportsBefore);

    /// <summary>Of two accounts; the figures' sources are indices into <see cref="MirrorAccounts.Sources"/>.</summary>
    public static BothImports Of(MirrorAccounts accounts) => new(
        accounts.Period,
        accounts.Figure(isOwn: true, TradeDirection.Imports, isBefore: false),
        accounts.Figure(isOwn: false, TradeDirection.Imports, isBefore: false),
        accounts.Figure(isOwn: true, TradeDirection.Imports, isBefore: true),
        accounts.Figure(isOwn: false, TradeDirection.Imports, isBefore: true));

    /// <summary>The series of both: exports are the partner's imports. Shares of the World follow from neither.</summary>
    /// <param name="own">The reporter's series with the partner; null: none.</param>
    /// <param name="other">The partner's series with the reporter; null: none.</param>
    public static CommoditySeries? Of(CommoditySeries? own, CommoditySeries? other)
    {
        if (own is null || other is null) return null;
        var sources = new JoinedSources();
        return own with
        {
            History = Join(own.History, other.History)!,
            Together = Join(own.Together, other.Together),
            Sources = sources.Sources,
            IsBothImports = true,
        };

        TradeHistory? Join(TradeHistory? mine, TradeHistory? its)
        {
            if (mine is null && its is null) return null;
            var first = mine is null ? its!.First : its is null || mine.First < its.First ? mine.First : its.First;
            var last = mine is null ? its!.Last : its is null || mine.Last > its.Last ? mine.Last : its.Last;
            List<Period> periods = [.. Enumerable.Range(0, last.PeriodsSince(first) + 1).Select(first.AddPeriods)];
            return new TradeHistory(
                first,
                [.. periods.Select(period => sources.Of(its?.Figure(TradeDirection.Imports, period) ?? Figure.Missing, other.Sources))],
                [.. periods.Select(period => sources.Of(mine?.Figure(TradeDirection.Imports, period) ?? Figure.Missing, own.Sources))],
                [],
                []);
        }
    }
}
