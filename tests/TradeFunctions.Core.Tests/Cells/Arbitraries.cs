using FsCheck;
using FsCheck.Fluent;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Cells;

/// <summary>Keys, figures and rows for property tests. Rows are of few keys and few figures, so that both duplicates and conflicts occur.</summary>
public static class Arbitraries
{
    private static readonly string[] Codes = ["TOTAL", "01", "0306", "030617", "85", "8542", "854231", "39XXXXXX", "99RRR100.-", "Z"];
    private static readonly string?[] Editions = [null, "H6", "H5", "HS", "S4", "B5", "0", "Z9Z9"];
    private static readonly string?[] Currencies = [null, "USD", "JPY", "EUR", "CNY"];

    public static Arbitrary<CellKey> CellKeys()
    {
        var economy = Gen.OneOf(Gen.Elements(0, 156, 392, 842, 16383), Gen.Choose(0, 999));
        var period = Gen.OneOf(
            Gen.Choose(Period.FirstYear, Period.LastYear).Select(Period.OfYear),
            from year in Gen.Choose(2020, 2026) from month in Gen.Choose(1, 12) select Period.OfMonth(year, month),
            from year in Gen.Choose(2020, 2026) from quarter in Gen.Choose(1, 4) select Period.OfQuarter(year, quarter),
            Gen.Choose(Period.FirstYear, Period.LastYear).Select(Period.OfJanuaryFebruary));
        return Arb.From(
            from reporter in economy
            from flow in Gen.Choose(0, 9)
            from commodity in Gen.Elements(Codes)
            from partner in economy
            from p in period
            from edition in Gen.Elements(Editions)
            select new CellKey(reporter, p.Frequency, (Flow)flow, CommodityCode.Parse(commodity), partner, p, Code(edition)));
    }

    public static Arbitrary<CellFigures> AllFigures()
    {
        var limit = 999_999_999_999_999_999;
        var figure = Gen.OneOf(
            Gen.Constant<long?>(null),
            Gen.Elements<long?>(0, 1, -1, limit, -limit),
            Gen.Choose(0, int.MaxValue).Select(number => (long?)number * 1000));
        return Arb.From(
            from value in figure
            from weight in figure
            from quantity in figure
            from unit in Gen.Elements<short>(CellFigures.NoUnit, 0, 5, 8, short.MaxValue)
            from currency in Gen.Elements(Currencies)
            from valuation in Gen.Elements(Valuation.Unknown, Valuation.Fob, Valuation.Cif)
            from marks in Gen.Choose(0, 7)
            from fob in Gen.Elements<long?>(null, null, 1, 950_500, limit)
            select new CellFigures(value, weight, quantity, unit, Code(currency), valuation, (FigureMarks)marks, fob));
    }

    public static Arbitrary<TradeRow[]> Rows()
    {
        var row =
            from reporter in Gen.Choose(1, 3)
            from partner in Gen.Choose(0, 3)
            from commodity in Gen.Elements("TOTAL", "85")
            from year in Gen.Choose(2022, 2024)
            from value in Gen.Choose(1, 3)
            from weight in Gen.Elements<long?>(null, 5)
            from fob in Gen.Elements<long?>(null, null, 1)
            select new TradeRow(0, TestCells.Key(reporter, Flow.Import, commodity, partner, year), TestCells.FiguresOf(value, weight) with { FobValue = fob });
        return Arb.From(row.ArrayOf().Select(rows => rows.Select((r, i) => r with { Line = i + 2 }).ToArray()));
    }

    private static ShortCode Code(string? text) => text is null ? default : ShortCode.Parse(text);
}
