namespace TradeFunctions.Core.Reading;

/// <summary>Reads the figures of a record into thousandths, and says what is wrong where one cannot be read.</summary>
internal static class FigureField
{
    /// <summary>Reads a value: exact, or a reject.</summary>
    /// <returns>False when the record is to be rejected; the problem is with the output.</returns>
    public static bool TryReadValue(RecordFields record, int column, RowOutput output, out long? value) =>
        TryRead(record[column], column, output, round: false, ExactNumber.Thousandths, out value);

    /// <summary>
    /// Reads a net weight or a quantity. Decimals beyond the third are rounded (and counted): they come from estimates that were
    /// never exact, and rejecting the row for them would lose its value.
    /// </summary>
    /// <returns>False when the record is to be rejected; the problem is with the output.</returns>
    public static bool TryReadAmount(RecordFields record, int column, RowOutput output, out long? amount) =>
        TryRead(record[column], column, output, round: true, ExactNumber.Thousandths, out amount);

    /// <summary>Reads a figure into a number of parts of its own: see <see cref="ExactNumber.Read"/>.</summary>
    /// <returns>False when the record is to be rejected; the problem is with the output.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, int column, RowOutput output, bool round, int decimals, out long? figure)
    {
        var status = ExactNumber.Read(text, out var parts, round, decimals);
        figure = status is NumberStatus.Exact or NumberStatus.Rounded ? parts : null;
        if (status == NumberStatus.Rounded) output.Rounded++;
        var code = status switch
        {
            NumberStatus.NotANumber => RejectCodes.NotANumber,
            NumberStatus.TooManyDecimals => RejectCodes.TooManyDecimals,
            NumberStatus.TooLarge => RejectCodes.TooLarge,
            NumberStatus.Negative => RejectCodes.Negative,
            _ => null,
        };
        if (code is not null) output.Reject(column, code);
        return code is null;
    }
}
