using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>What one column of codes or small numbers has of each cell. A type for each, so that the loop over cells is compiled for it.</summary>
internal interface ICellPart
{
    /// <summary>The part of a cell, as a number; equal parts are equal numbers.</summary>
    static abstract ulong Of(CellColumns cells, int cell);

    /// <summary>The number that stands for "not there"; no part's number where there is always one.</summary>
    static virtual ulong Absent => ulong.MaxValue;
}

/// <summary>A part that is written as a number.</summary>
internal interface INumberPart : ICellPart
{
    static virtual int Number(ulong part) => (int)part;
}

/// <summary>A part that is written as a word or code in ASCII.</summary>
internal interface ITextPart : ICellPart
{
    static abstract string Text(ulong part);
}

internal readonly struct ReporterPart : INumberPart
{
    public static ulong Of(CellColumns cells, int cell) => (ulong)PackedKey.ReporterOf(cells.High[cell]);
}

internal readonly struct FrequencyPart : ITextPart
{
    public static ulong Of(CellColumns cells, int cell) => (ulong)PackedKey.FrequencyOf(cells.High[cell]);

    public static string Text(ulong part) => RefinedText.Of((Frequency)part);
}

internal readonly struct FlowPart : ITextPart
{
    public static ulong Of(CellColumns cells, int cell) => (ulong)PackedKey.FlowOf(cells.High[cell]);

    public static string Text(ulong part) => ((Flow)part).Code();
}

internal readonly struct CommodityPart : ITextPart
{
    public static ulong Of(CellColumns cells, int cell) => PackedKey.CommodityOf(cells.High[cell], cells.Low[cell]);

    public static string Text(ulong part) => CommodityCode.FromPacked(part).ToString();
}

internal readonly struct PartnerPart : INumberPart
{
    public static ulong Of(CellColumns cells, int cell) => (ulong)PackedKey.PartnerOf(cells.Low[cell]);
}

internal readonly struct PeriodPart : INumberPart
{
    public static ulong Of(CellColumns cells, int cell) => (ulong)PackedKey.PeriodNumberOf(cells.Low[cell]);

    public static int Number(ulong part) => PackedKey.PeriodAt((int)part).Code;
}

internal readonly struct ClassificationPart : ITextPart
{
    public static ulong Absent => 0;

    public static ulong Of(CellColumns cells, int cell) => PackedKey.ClassificationOf(cells.Low[cell]);

    public static string Text(ulong part) => PackedCode.Unpack(part).ToString();
}

internal readonly struct QuantityUnitPart : INumberPart
{
    public static ulong Absent => unchecked((ushort)CellFigures.NoUnit);

    public static ulong Of(CellColumns cells, int cell) => PackedFigures.UnitOf(cells.Meta[cell]);
}

internal readonly struct CurrencyPart : ITextPart
{
    public static ulong Absent => 0;

    public static ulong Of(CellColumns cells, int cell) => PackedFigures.CurrencyOf(cells.Meta[cell]);

    public static string Text(ulong part) => PackedCode.Unpack(part).ToString();
}

internal readonly struct ValuationPart : ITextPart
{
    public static ulong Absent => (ulong)Valuation.Unknown;

    public static ulong Of(CellColumns cells, int cell) => PackedFigures.ValuationOf(cells.Meta[cell]);

    public static string Text(ulong part) => RefinedText.Of((Valuation)part);
}

internal readonly struct MarksPart : INumberPart
{
    public static ulong Of(CellColumns cells, int cell) => PackedFigures.MarksOf(cells.Meta[cell]);
}

internal readonly struct StatusPart : ITextPart
{
    public static ulong Of(CellColumns cells, int cell) => cells.Status[cell];

    public static string Text(ulong part) => RefinedText.Of((CellStatus)part);
}
