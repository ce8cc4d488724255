using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>What one column of codes or small numbers has of each cell. A type for each, so that the loop over cells is compiled for it.</summary>
internal interface ICellPart
{
    /// <summary>The part of a cell, as a number; equal parts are equal numbers.</summary>
    static abstract ulong Of(CellColumns cells, int cell);

    /// <summary>The number that stands for "not there"; no part's number where there is always one.</summary>
    static virtual ulong Absent => ulong.MaxValue;

    /// <summary>What a part sets of a cell.</summary>
    static abstract PartBits Bits(ulong part);
}

/// <summary>What one part of a cell sets: it and the other parts together are the cell.</summary>
internal readonly record struct PartBits(PackedKey Key, ulong Meta = 0, byte Status = 0);

/// <summary>A part that is written as a number.</summary>
internal interface INumberPart : ICellPart
{
    static virtual int Number(ulong part) => (int)part;

    /// <summary>The part of a number that was written.</summary>
    static virtual ulong Read(int number) => (ulong)number;
}

/// <summary>A part that is written as a word or code in ASCII.</summary>
internal interface ITextPart : ICellPart
{
    static abstract string Text(ulong part);

    /// <summary>The part of a word or code that was written.</summary>
    static abstract ulong Read(ReadOnlySpan<char> text);
}

internal readonly struct ReporterPart : INumberPart
{
    public static ulong Of(CellColumns cells, int cell) => (ulong)PackedKey.ReporterOf(cells.High[cell]);

    public static ulong Read(int number) => RefinedText.ReadEconomy(number);

    public static PartBits Bits(ulong part) => new(PackedKey.OfReporter(part));
}

internal readonly struct FrequencyPart : ITextPart
{
    public static ulong Of(CellColumns cells, int cell) => (ulong)PackedKey.FrequencyOf(cells.High[cell]);

    public static string Text(ulong part) => ((Frequency)part).Code();

    public static ulong Read(ReadOnlySpan<char> text) => (ulong)RefinedText.ReadFrequency(text);

    public static PartBits Bits(ulong part) => new(PackedKey.OfFrequency(part));
}

internal readonly struct FlowPart : ITextPart
{
    public static ulong Of(CellColumns cells, int cell) => (ulong)PackedKey.FlowOf(cells.High[cell]);

    public static string Text(ulong part) => ((Flow)part).Code();

    public static ulong Read(ReadOnlySpan<char> text) => (ulong)RefinedText.ReadFlow(text);

    public static PartBits Bits(ulong part) => new(PackedKey.OfFlow(part));
}

internal readonly struct CommodityPart : ITextPart
{
    public static ulong Of(CellColumns cells, int cell) => PackedKey.CommodityOf(cells.High[cell], cells.Low[cell]);

    public static string Text(ulong part) => CommodityCode.FromPacked(part).ToString();

    public static ulong Read(ReadOnlySpan<char> text) => RefinedText.ReadCommodity(text).Packed;

    public static PartBits Bits(ulong part) => new(PackedKey.OfCommodity(part));
}

internal readonly struct PartnerPart : INumberPart
{
    public static ulong Of(CellColumns cells, int cell) => (ulong)PackedKey.PartnerOf(cells.Low[cell]);

    public static ulong Read(int number) => RefinedText.ReadEconomy(number);

    public static PartBits Bits(ulong part) => new(PackedKey.OfPartner(part));
}

internal readonly struct PeriodPart : INumberPart
{
    public static ulong Of(CellColumns cells, int cell) => (ulong)PackedKey.PeriodNumberOf(cells.Low[cell]);

    public static int Number(ulong part) => PackedKey.PeriodAt((int)part).Code;

    public static ulong Read(int number) => (ulong)PackedKey.NumberOf(RefinedText.ReadPeriod(number));

    public static PartBits Bits(ulong part) => new(PackedKey.OfPeriodNumber(part));
}

internal readonly struct ClassificationPart : ITextPart
{
    public static ulong Absent => 0;

    public static ulong Of(CellColumns cells, int cell) => PackedKey.ClassificationOf(cells.Low[cell]);

    public static string Text(ulong part) => PackedCode.Unpack(part).ToString();

    public static ulong Read(ReadOnlySpan<char> text) => PackedCode.Of(RefinedText.ReadCode(text));

    public static PartBits Bits(ulong part) => new(PackedKey.OfClassification(part));
}

internal readonly struct QuantityUnitPart : INumberPart
{
    public static ulong Absent => unchecked((ushort)CellFigures.NoUnit);

    public static ulong Of(CellColumns cells, int cell) => PackedFigures.UnitOf(cells.Meta[cell]);

    public static ulong Read(int number) => number is >= short.MinValue and <= short.MaxValue
        ? (ushort)number
        : throw new InvalidDataException($"'{number}' is no {RefinedSchema.QuantityUnit} of a refined file.");

    public static PartBits Bits(ulong part) => new(default, PackedFigures.MetaOfUnit(part));
}

internal readonly struct CurrencyPart : ITextPart
{
    public static ulong Absent => 0;

    public static ulong Of(CellColumns cells, int cell) => PackedFigures.CurrencyOf(cells.Meta[cell]);

    public static string Text(ulong part) => PackedCode.Unpack(part).ToString();

    public static ulong Read(ReadOnlySpan<char> text) => PackedCode.Of(RefinedText.ReadCode(text));

    public static PartBits Bits(ulong part) => new(default, PackedFigures.MetaOfCurrency(part));
}

internal readonly struct ValuationPart : ITextPart
{
    public static ulong Absent => (ulong)Valuation.Unknown;

    public static ulong Of(CellColumns cells, int cell) => PackedFigures.ValuationOf(cells.Meta[cell]);

    public static string Text(ulong part) => RefinedText.Of((Valuation)part);

    public static ulong Read(ReadOnlySpan<char> text) => (ulong)RefinedText.ReadValuation(text);

    public static PartBits Bits(ulong part) => new(default, PackedFigures.MetaOfValuation(part));
}

internal readonly struct MarksPart : INumberPart
{
    public static ulong Of(CellColumns cells, int cell) => PackedFigures.MarksOf(cells.Meta[cell]);

    public static PartBits Bits(ulong part) => new(default, PackedFigures.MetaOfMarks(part));
}

internal readonly struct StatusPart : ITextPart
{
    public static ulong Of(CellColumns cells, int cell) => cells.Status[cell];

    public static string Text(ulong part) => RefinedText.Of((CellStatus)part);

    public static ulong Read(ReadOnlySpan<char> text) => (ulong)RefinedText.ReadStatus(text);

    public static PartBits Bits(ulong part) => new(default, 0, (byte)part);
}
