using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>Where the columns of a UN Comtrade file are; -1: the file does not have it.</summary>
internal sealed record ComtradeColumns
{
    public required int Type { get; init; }

    public required int Frequency { get; init; }

    public required int Period { get; init; }

    public required int Reporter { get; init; }

    public required int Flow { get; init; }

    public required int Partner { get; init; }

    /// <summary>The flow's word beside its code, which it must agree with, and which replaces it if it is 0 or not given.</summary>
    public int FlowWord { get; init; } = -1;

    /// <summary>Whether reporters and partners may be letter codes (<c>JPN</c>, <c>W00</c>) in the columns of their codes. Where the columns of
    /// letters lie beside those of numbers, letters in the latter are a sign that the row has slipped.</summary>
    public bool HasLetterCodes { get; init; }

    public required int Partner2 { get; init; }

    public required int Classification { get; init; }

    public required int IsOriginalClassification { get; init; }

    public required int Commodity { get; init; }

    /// <summary>The commodity's name.</summary>
    public required int CommodityName { get; init; }

    public required int Level { get; init; }

    public required int Customs { get; init; }

    public required int ModeOfSupply { get; init; }

    public required int ModeOfTransport { get; init; }

    /// <summary>Columns that say in words whether a row is a part of a figure, where those of the codes are not there.</summary>
    public IReadOnlyList<int> BreakdownWords { get; init; } = [];

    public required int QuantityUnit { get; init; }

    public required int Quantity { get; init; }

    public required int IsQuantityEstimated { get; init; }

    public required int NetWeight { get; init; }

    public required int IsNetWeightEstimated { get; init; }

    public required int CifValue { get; init; }

    public required int FobValue { get; init; }

    public required int Value { get; init; }

    /// <summary>The legacy layout's one column for both estimates.</summary>
    public required int EstimationFlag { get; init; }

    /// <summary>Whether <see cref="Period"/> is a year whose month is in a column of its own.</summary>
    public bool IsYearAlone { get; init; }

    /// <summary>The month, 52 for the year as a whole; it belongs to the period where that is a year alone.</summary>
    public int Month { get; init; } = -1;

    /// <summary>The text of a record's period: of a year alone with its month behind, or with nothing that reads as a period.</summary>
    /// <param name="record">The record.</param>
    /// <param name="buffer">Where the two are put together.</param>
    public ReadOnlySpan<byte> PeriodText(RecordFields record, Span<byte> buffer)
    {
        if (!IsYearAlone) return record.Code(Period);
        var year = Whole(record.Code(Period));
        var month = Whole(record.Code(Month));
        if (month.IsEmpty && record[Frequency] is [(byte)'A' or (byte)'a']) return year;
        if (month.Length == 1) month = (byte[])[(byte)'0', month[0]];
        if (month.Length != 2 || year.Length + month.Length > buffer.Length) return "?"u8;
        year.CopyTo(buffer);
        month.CopyTo(buffer[year.Length..]);
        return buffer[..(year.Length + month.Length)];
    }

    // pandas writes a column of whole numbers so where one is not available.
    private static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> text) => text.EndsWith(".0"u8) ? text[..^2] : text;
}
