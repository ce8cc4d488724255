namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>Reads rows of the tidy layout. It has no sentinels: empty is not available, zero is zero.</summary>
internal sealed class TidyRowReader(Header header) : RowReader
{
    private readonly int period = header.Find("period");
    private readonly int reporter = header.Find("reporter");
    private readonly int partner = header.Find("partner");
    private readonly int flow = header.Find("flow");
    private readonly int commodity = header.Find("commodity");
    private readonly int value = header.Find("value");
    private readonly int currency = header.Find("currency");
    private readonly int quantity = header.Find("quantity");
    private readonly int unit = header.Find("unit");
    private readonly int netWeight = header.Find("net_weight_kg");
    private readonly int valuation = header.Find("valuation");

    /// <inheritdoc/>
    public override RowVerdict Read(RecordFields record, RowOutput output)
    {
        if (!FieldText.TryReadPeriod(record.Code(period), out var when)) return output.Reject(period, RejectCodes.UnknownPeriod);
        if (!FieldText.TryFindEconomy(record.Code(reporter), out var who)) return output.Reject(reporter, RejectCodes.UnknownEconomy);
        if (!FieldText.TryFindEconomy(record.Code(partner), out var whom)) return output.Reject(partner, RejectCodes.UnknownEconomy);
        if (!FieldText.TryReadFlow(record[flow], out var direction)) return output.Reject(flow, RejectCodes.UnknownFlow);
        if (FieldText.ReadCommodity(record.Code(commodity), level: 0, isHarmonized: true, out var code) is { } wrong) return output.Reject(commodity, wrong);
        if (!TryReadFigures(record, output, out var figures)) return RowVerdict.Rejected;
        output.Accept(new CellKey(who, when.Frequency, direction, code, whom, when, default), figures);
        return RowVerdict.Used;
    }

    private bool TryReadFigures(RecordFields record, RowOutput output, out CellFigures figures)
    {
        figures = default;
        if (!FigureField.TryReadValue(record, value, output, out var money)) return false;
        if (!FigureField.TryReadAmount(record, netWeight, output, out var weight)) return false;
        if (!FigureField.TryReadAmount(record, quantity, output, out var amount)) return false;
        if (!TryReadUnit(record, amount is not null, output, out var unitCode)) return false;
        if (!TryReadCurrency(record[currency], out var money3)) return Fail(output, currency, RejectCodes.UnknownCurrency);
        if (!TryReadValuation(record[valuation], out var basis)) return Fail(output, valuation, RejectCodes.UnknownValuation);
        if (money is null && weight is null && amount is null) return Fail(output, value, RejectCodes.NoValue, "no value, net weight or quantity");
        figures = new CellFigures(money, weight, amount, unitCode, money3, basis, FigureMarks.None);
        return true;
    }

    // A quantity without a unit says nothing, and the file's author can say it: the row comes back.
    private bool TryReadUnit(RecordFields record, bool hasQuantity, RowOutput output, out short code)
    {
        code = CellFigures.NoUnit;
        if (!hasQuantity) return true;
        var text = record[unit];
        if (text.IsEmpty) return Fail(output, unit, RejectCodes.Missing, "the quantity has no unit");
        return UnitField.TryFind(text, out code) || Fail(output, unit, RejectCodes.UnknownUnit);
    }

    private static bool TryReadCurrency(ReadOnlySpan<byte> text, out ShortCode code)
    {
        code = ShortCode.Usd;
        if (text.IsEmpty) return true;
        return text.Length == 3 && System.Text.Ascii.IsValid(text) && !text.ContainsAnyInRange((byte)'0', (byte)'9') && ShortCode.TryParse(text, out code);
    }

    private static bool TryReadValuation(ReadOnlySpan<byte> text, out Valuation basis)
    {
        basis = FieldText.Is(text, "fob"u8) ? Valuation.Fob : FieldText.Is(text, "cif"u8) ? Valuation.Cif : Valuation.Unknown;
        return text.IsEmpty || basis != Valuation.Unknown;
    }

    private static bool Fail(RowOutput output, int column, string code, string? detail = null)
    {
        output.Reject(column, code, detail);
        return false;
    }
}
