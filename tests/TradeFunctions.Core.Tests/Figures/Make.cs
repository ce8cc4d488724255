using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Figures;

/// <summary>Short ways to write figures, series and accounts down in a test.</summary>
internal static class Make
{
    public const int Japan = 392;
    public const int China = 156;
    public const int Usa = 842;
    public const int Thailand = 764;
    public const int OtherAsia = 490;
    public const int AreasNes = 899;
    public const int Bunkers = 837;
    public const int World = 0;

    public static Period At(string period) =>
        Period.TryParse(period, out var parsed) ? parsed : throw new FormatException(period);

    public static Amount Units(decimal units) => new((Int128)(units * CellFigures.Scale));

    public static Figure Value(decimal value, string currency = "USD") =>
        new(FigureStatus.Ok) { Value = Units(value), Currency = currency };

    public static Figure Weight(decimal kilograms) => new(FigureStatus.Ok) { NetWeight = Units(kilograms) };

    public static Figure Quantity(decimal quantity, short unit) => new(FigureStatus.Ok) { Quantity = Units(quantity), Unit = unit };

    public static readonly Figure Conflict = new(FigureStatus.Conflict);

    public static readonly Figure MissingOrNoTrade = new(FigureStatus.Missing) { MayBeNoTrade = true };

    public static readonly Figure NoTrade = new(FigureStatus.NoTrade) { Value = Amount.Zero, NetWeight = Amount.Zero, Quantity = Amount.Zero };

    /// <summary>A series of values; null is missing.</summary>
    public static Series Series(string first, params decimal?[] values) =>
        Series(first, values.Select(value => value is { } known ? Value(known) : Figure.Missing));

    public static Series Series(string first, IEnumerable<Figure> figures, MeasureKind kind = MeasureKind.Value, bool editionsMatter = false) =>
        new(At(first), [.. figures], kind, editionsMatter);

    /// <summary>One file's cell of a row such as "X 156 2024 TOTAL" (flow, partner, period, commodity).</summary>
    public static Cell Cell(string row, decimal? value, decimal? netWeight = null, string currency = "USD", bool conflict = false, decimal? fobValue = null)
    {
        var parts = row.Split(' ');
        Assert.True(Flows.TryParse(parts[0], out var flow));
        var period = At(parts[2]);
        var key = new CellKey(
            Japan,
            period.Frequency,
            flow,
            CommodityCode.Parse(parts.Length > 3 ? parts[3] : "TOTAL"),
            int.Parse(parts[1]),
            period,
            ShortCode.Parse("H6"));
        var figures = conflict
            ? default
            : new CellFigures(
                (long?)(value * CellFigures.Scale),
                (long?)(netWeight * CellFigures.Scale),
                null,
                CellFigures.NoUnit,
                ShortCode.Parse(currency),
                flow == Flow.Export ? Valuation.Fob : Valuation.Cif,
                FigureMarks.None,
                (long?)(fobValue * CellFigures.Scale));
        return new Cell(key, figures, conflict ? CellStatus.Conflict : CellStatus.Ok);
    }

    public static SourceFile File(string name, bool sumsAreTotals = false) =>
        new(name, "etag-" + name, DateTimeOffset.UnixEpoch, null, "tidy", sumsAreTotals);

    /// <summary>Japan's account from rows of one file.</summary>
    public static TradeAccount Account(params (string Row, decimal Value)[] rows) =>
        Account(rows.Select(row => Cell(row.Row, row.Value)));

    public static TradeAccount Account(IEnumerable<Cell> cells, bool complete = false, bool sumsAreTotals = false) =>
        TradeAccount.Build(
            Japan,
            [File("made-up/a.csv", sumsAreTotals)],
            cells.OrderBy(cell => cell.Key).Select(cell => new ResolvedCell(cell, 0)),
            new DatasetRules(complete));
}
