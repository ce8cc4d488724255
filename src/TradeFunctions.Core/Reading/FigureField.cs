namespace TradeFunctions.Core.Reading;

/// <summary>Reads the figures of a record into thousandths, and says what is wrong where one cannot be read.</summary>
internal static class FigureField
{
    /// <summary>Reads a value: exact, or a reject.</summary>
    /// <returns>False when the record is to be rejected; the problem is with the output.</returns>
    public static bool TryReadValue(RecordFields record, int column, RowOutput output, out long? value) =>
        TryRead(record, column, output, round: false, out value);

    /// <summary>
    /// Reads a net weight or a quantity. Decimals beyond the third are rounded (and counted): they come from estimates that were
    /// never exact, and rejecting the row for them would lose its value.
    /// </summary>
    /// <returns>False when the record is to be rejected; the problem is with the output.</returns>
    public static bool TryReadAmount(RecordFields record, int column, RowOutput output, out long? amount) =>
        TryRead(record, column, output, round: true, out amount);

    private static bool TryRead(RecordFields record, int column, RowOutput output, bool round, out long? figure)
    {
        var status = ExactNumber.Read(record[column], out var thousandths, round);
        figure = status is NumberStatus.Exact or NumberStatus.Rounded ? thousandths : null;
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
