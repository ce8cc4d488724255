using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Tests.Http;

/// <summary>
/// Japan's account with China, the United States and the World, all made up: the years 2020 to 2024, and the months from 2024-01 to
/// 2025-05, where China's 2025-03 is missing. Exports to China grow by 10 a year from 100, and are 10 a month.
/// </summary>
internal static class MadeUpTrade
{
    public const int Japan = 392;
    public const int China = 156;
    public const int UnitedStates = 842;

    public static readonly SourceFile File = new(
        "made-up/japan.csv", "\"0x1\"", new DateTimeOffset(2025, 7, 9, 6, 0, 0, TimeSpan.Zero), null, "tidy", false);

    public static TradeAccount Account(decimal exports2024 = 140) => TradeAccount.Build(
        Japan, [File], Cells(exports2024).OrderBy(cell => cell.Key).Select(cell => new ResolvedCell(cell, 0)), DatasetRules.Default);

    /// <summary>The cells of Japan's account, and for 2023 and 2024 exports of two chapters to China and the World.</summary>
    public static ReporterCells Commodities()
    {
        var chapters =
            from year in new[] { 2023, 2024 }
            from partner in new[] { China, 0 }
            from chapter in new[] { ("84", 60m), ("85", 50m) }
            select Cell(Flow.Export, partner, Period.OfYear(year), chapter.Item2 + year - 2023, Japan, chapter.Item1);
        return ReporterCells.Resolve(Japan, [new SourceCells(File, Cells(140).Concat(chapters).OrderBy(cell => cell.Key).ToList())]);
    }

    /// <summary>China's account with Japan and the World, 2020 to 2023: a fifth more imports than Japan has exports, and 190 of exports.</summary>
    public static TradeAccount ChinasAccount() => TradeAccount.Build(
        China,
        [File with { Blob = "made-up/china.csv" }],
        Enumerable.Range(2020, 4).SelectMany(year => ChinasYear(Period.OfYear(year))).OrderBy(cell => cell.Key).Select(cell => new ResolvedCell(cell, 0)),
        DatasetRules.Default);

    private static IEnumerable<Cell> ChinasYear(Period year) =>
    [
        Cell(Flow.Import, Japan, year, 1.2m * (100 + (10 * (year.Year - 2020))), China),
        Cell(Flow.Export, Japan, year, 190, China),
        Cell(Flow.Import, 0, year, 2000, China),
        Cell(Flow.Export, 0, year, 2000, China),
    ];

    private static IEnumerable<Cell> Cells(decimal exports2024)
    {
        for (var year = 2020; year <= 2024; year++)
        {
            var toChina = year == 2024 ? exports2024 : 100 + (10 * (year - 2020));
            foreach (var cell in FlowPeriod(Period.OfYear(year), toChina, 200)) yield return cell;
        }

        for (var month = Period.OfMonth(2024, 1); month <= Period.OfMonth(2025, 5); month = month.Next)
        {
            foreach (var cell in FlowPeriod(month, month == Period.OfMonth(2025, 3) ? null : 10, 20)) yield return cell;
        }
    }

    private static IEnumerable<Cell> FlowPeriod(Period period, decimal? toChina, decimal fromChina)
    {
        if (toChina is { } exports)
        {
            yield return Cell(Flow.Export, China, period, exports);
            yield return Cell(Flow.Import, China, period, fromChina);
        }

        yield return Cell(Flow.Export, UnitedStates, period, 50);
        yield return Cell(Flow.Import, UnitedStates, period, 60);
        yield return Cell(Flow.Export, 0, period, 1000);
        yield return Cell(Flow.Import, 0, period, 1000.5m);
    }

    private static Cell Cell(Flow flow, int partner, Period period, decimal value, int reporter = Japan, string commodity = "TOTAL") => new(
        new CellKey(reporter, period.Frequency, flow, CommodityCode.Parse(commodity), partner, period, ShortCode.Parse("H6")),
        new CellFigures(
            (long)(value * CellFigures.Scale),
            null,
            null,
            CellFigures.NoUnit,
            ShortCode.Parse("USD"),
            flow == Flow.Export ? Valuation.Fob : Valuation.Cif,
            FigureMarks.None),
        CellStatus.Ok);
}
