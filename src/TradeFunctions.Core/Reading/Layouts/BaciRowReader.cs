namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>Reads records of BACI, each of which gives two rows with the same figures. Weights that are not known are empty or NA.</summary>
internal sealed class BaciRowReader(Header header, ShortCode classification) : RowReader
{
    private const int World = 0;
    private const int Level = 6;

    private readonly int year = header.Find("t");
    private readonly int exporter = header.Find("i");
    private readonly int importer = header.Find("j");
    private readonly int commodity = header.Find("k");
    private readonly int value = header.Find("v");
    private readonly int weight = header.Find("q");

    /// <inheritdoc/>
    public override RowVerdict Read(RecordFields record, RowOutput output)
    {
        if (!FieldText.TryReadPeriod(record.Code(year), out var when)) return output.Reject(year, RejectCodes.UnknownPeriod);
        if (!TryReadEconomy(record.Code(exporter), out var from)) return output.Reject(exporter, RejectCodes.UnknownEconomy);
        if (!TryReadEconomy(record.Code(importer), out var to)) return output.Reject(importer, RejectCodes.UnknownEconomy);
        if (FieldText.ReadCommodity(record.Code(commodity), Level, isHarmonized: true, out var code) is { } wrong) return output.Reject(commodity, wrong);
        if (code.Level != Level) return output.Reject(commodity, RejectCodes.ContradictoryLevel);
        if (!TryReadFigures(record, output, out var figures)) return RowVerdict.Rejected;
        output.Accept(new CellKey(from, when.Frequency, Flow.Export, code, to, when, classification), figures);
        output.Accept(new CellKey(to, when.Frequency, Flow.Import, code, from, when, classification), figures);
        return RowVerdict.Used;
    }

    // The World never occurs: beside the sums of partners it would count everything twice.
    private static bool TryReadEconomy(ReadOnlySpan<byte> text, out int code) =>
        FieldText.TryReadEconomyNumber(text, out code) && code != World;

    // Thousands of dollars and tons: their millionths are thousandths of a dollar and grams. Both are published to the third
    // decimal; tools that cut a file down write 4744.4130000000005 for 4744.413, and rounding undoes that (and is counted).
    private bool TryReadFigures(RecordFields record, RowOutput output, out CellFigures figures)
    {
        figures = default;
        if (!FigureField.TryRead(Known(record[value]), value, output, round: true, ExactNumber.Millionths, out var money)) return false;
        if (!FigureField.TryRead(Known(record[weight]), weight, output, round: true, ExactNumber.Millionths, out var grams)) return false;
        if (money is null && grams is null)
        {
            output.Reject(value, RejectCodes.NoValue, "no value and no weight");
            return false;
        }

        figures = new CellFigures(money, grams, null, CellFigures.NoUnit, ShortCode.Usd, Valuation.Fob, FigureMarks.None);
        return true;
    }

    private static ReadOnlySpan<byte> Known(ReadOnlySpan<byte> text) => FieldText.Is(text, "NA"u8) ? default : text;
}
