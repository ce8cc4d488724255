using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>Reads rows of the tidy layout. Such files are made of others' by hand or by a program, and bring along what those write for "not
/// available": the usual placeholders, and zeros beside a value.</summary>
internal sealed class TidyRowReader(Header header) : RowReader
{
    private const int World = 0;

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
    private readonly int classification = header.Find("classification");
    private readonly int[] multipliers = [.. TidyLayout.Multipliers.Select(header.Find).Where(column => column >= 0)];

    /// <inheritdoc/>
    public override IReadOnlyList<int> NumberColumns => Present(value, quantity, netWeight);

    /// <inheritdoc/>
    public override int CommodityColumn => commodity;

    /// <inheritdoc/>
    public override int PeriodColumn => period;

    /// <inheritdoc/>
    public override RowVerdict Read(RecordFields record, RowOutput output)
    {
        ReadKey(record, out var key);
        if (key.Problem is { } problem) return output.Reject(key.ProblemColumn, problem);
        if (!TryReadFigures(record, output, out var figures)) return output.Problem;
        var when = key.Period!.Value;
        output.Accept(
            new CellKey(key.Reporter!.Value, when.Frequency, key.Flow!.Value, key.Commodity!.Value, key.Partner!.Value, when, default), figures);
        return RowVerdict.Used;
    }

    /// <inheritdoc/>
    public override void Trace(RecordFields record, List<UnreadKey> unread)
    {
        ReadKey(record, out var key);
        key.IsDisplaced |= Displaced.IsLikelyFigure(record[value]) || Displaced.IsLikelyFigure(record[quantity]) || Displaced.IsLikelyFigure(record[netWeight]);
        if (key.ToUnread() is { } known) unread.Add(known);
    }

    private void ReadKey(RecordFields record, out KeyParts key)
    {
        key = default;
        key.Classification = default(ShortCode);
        if (HasFiscalYears && PeriodField.IsYearAndTwoDigits(record.Code(period), out _)) key.NoteFiscalYear(record.Code(period), period);
        else key.ReadPeriod(record.Code(period), period);
        if (!FieldText.TryFindIsoEconomy(record.Code(reporter), key.Period?.Year ?? key.Year, out var who))
            key.Note(reporter, RejectCodes.UnknownEconomy, record.Code(reporter));
        else if (who == World) key.NoteWorldReporter(reporter);
        else key.Reporter = who;
        if (FieldText.TryFindIsoEconomy(record.Code(partner), key.Period?.Year ?? key.Year, out var whom)) key.Partner = whom;
        else key.Note(partner, RejectCodes.UnknownEconomy, record.Code(partner));
        if (FieldText.TryReadFlow(record[flow], out var direction)) key.Flow = direction;
        else key.Note(flow, RejectCodes.UnknownFlow, record[flow]);
        var text = record.Code(commodity);
        var wrong = CommodityField.Read(text, level: null, HasDottedCodes, out var code);
        var isForeign = HasForeignCodes && code.Length < CommodityField.SubheadingLength;
        if (wrong is null && !code.IsTotal && (isForeign || !IsHarmonized(record[classification])))
            key.NoteContradiction(isForeign ? commodity : classification, RejectCodes.UnknownClassification);
        else if (wrong is null) key.Commodity = code;
        else key.Note(commodity, wrong, text);
    }

    private bool TryReadFigures(RecordFields record, RowOutput output, out CellFigures figures)
    {
        figures = default;
        foreach (var column in multipliers)
        {
            if (!IsOne(record[column])) return Fail(output, column, RejectCodes.UnknownUnit, "the value is a multiple of the currency: write it out");
        }

        if (!FigureField.TryReadValue(record, value, output, out var money)) return false;
        if (!FigureField.TryReadAmount(record, netWeight, output, out var weight)) return false;
        if (!FigureField.TryReadAmount(record, quantity, output, out var amount)) return false;
        (weight, amount) = (FigureField.Known(weight, money), FigureField.Known(amount, money));
        if (!TryReadUnit(record, amount is not null, output, out var unitCode)) return false;
        if (!TryReadCurrency(record[currency], out var money3)) return Fail(output, currency, RejectCodes.UnknownCurrency);
        if (!TryReadValuation(record[valuation], out var basis)) return Fail(output, valuation, RejectCodes.UnknownValuation);
        if (weight is null && netWeight >= 0) output.NotAvailable++;
        if (amount is null && quantity >= 0) output.NotAvailable++;
        figures = new CellFigures(money, weight, amount, unitCode, money3, basis, FigureMarks.None);
        return true;
    }

    // "HS 2022", "H6", "Harmonized System": the edition is not read. Combined Nomenclature and tariff schedules begin with its six digits.
    private static bool IsHarmonized(ReadOnlySpan<byte> text) =>
        Placeholder.IsNotAvailable(text) || text is [(byte)'H' or (byte)'h', >= (byte)'0' and <= (byte)'9', ..]
        || FieldText.StartsWith(text, "HS"u8) || FieldText.StartsWith(text, "Harmoni"u8) || FieldText.StartsWith(text, "HTS"u8) || FieldText.StartsWith(text, "CN"u8);

    // The exponent of ten, or the factor, of values that are not multiples.
    private static bool IsOne(ReadOnlySpan<byte> text) =>
        Placeholder.IsNotAvailable(text) || (ExactNumber.TryReadCode(text, out var number) && number is 0 or 1)
        || FieldText.Is(text, "units"u8) || FieldText.Is(text, "unit"u8) || FieldText.Is(text, "ones"u8);

    // A quantity without a unit says nothing, and the file's author can say it: the row comes back.
    private bool TryReadUnit(RecordFields record, bool hasQuantity, RowOutput output, out short code)
    {
        code = CellFigures.NoUnit;
        var text = record[unit];
        if (!hasQuantity)
        {
            return text.IsEmpty || UnitField.TryFind(text, out _) || !MoneyText.IsLikely(text)
                || Fail(output, unit, RejectCodes.UnknownUnit, "a unit is a quantity's; the currency has a column of its own");
        }

        if (Placeholder.IsNotAvailable(text)) return Fail(output, unit, RejectCodes.Missing, "the quantity has no unit");
        return UnitField.TryFind(text, out code) || Fail(output, unit, RejectCodes.UnknownUnit);
    }

    private static bool TryReadCurrency(ReadOnlySpan<byte> text, out ShortCode code)
    {
        code = ShortCode.Usd;
        if (Placeholder.IsNotAvailable(text)) return true;
        return text.Length == 3 && System.Text.Ascii.IsValid(text) && !text.ContainsAnyInRange((byte)'0', (byte)'9') && ShortCode.TryParse(text, out code);
    }

    private static bool TryReadValuation(ReadOnlySpan<byte> text, out Valuation basis)
    {
        basis = FieldText.Is(text, "fob"u8) ? Valuation.Fob : FieldText.Is(text, "cif"u8) ? Valuation.Cif : Valuation.Unknown;
        return basis != Valuation.Unknown || Placeholder.IsNotAvailable(text);
    }

    private static bool Fail(RowOutput output, int column, string code, string? detail = null)
    {
        output.Reject(column, code, detail);
        return false;
    }
}
