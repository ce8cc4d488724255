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

    /// <summary>Whether reporters and partners may be written with letters.</summary>
    public bool HasLetterCodes { get; init; }

    /// <summary>Whether <see cref="Period"/> is a year whose month is in a column of its own.</summary>
    public bool IsYearAlone { get; init; }

    /// <summary>The month of a year alone, 52 for the year as a whole.</summary>
    public int Month { get; init; } = -1;

    /// <summary>Reads the period of a record.</summary>
    public bool TryReadPeriod(RecordFields record, out Period period)
    {
        var text = record.Code(Period);
        if (!IsYearAlone) return FieldText.TryReadPeriod(text, out period);
        if (!FieldText.TryReadPeriod(text, out period) || period.Month != 0) return false;
        var month = WithoutDecimal(record.Code(Month));
        if (month.IsEmpty) return record[Frequency] is [(byte)'A' or (byte)'a'];
        if (month.Length > 2) return false;
        Span<byte> whole = [(byte)'0', (byte)'0', (byte)'0', (byte)'0', (byte)'0', (byte)'0'];
        text[..4].CopyTo(whole);
        month.CopyTo(whole[^month.Length..]);
        return FieldText.TryReadPeriod(whole, out period);
    }

    /// <summary>Reads the code of a reporter or partner.</summary>
    public bool TryReadEconomy(RecordFields record, int column, out int code)
    {
        var text = record.Code(column);
        return FieldText.TryReadEconomyNumber(text, out code) || (HasLetterCodes && FieldText.TryFindEconomy(text, out code));
    }

    // pandas writes a column of whole numbers so where one is not available.
    private static ReadOnlySpan<byte> WithoutDecimal(ReadOnlySpan<byte> text) => text.EndsWith(".0"u8) ? text[..^2] : text;
}
