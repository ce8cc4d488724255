using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// This project's own layout: one line a figure, countries by any code of theirs, HS code or TOTAL. The classification is left
/// empty; the currency is USD where the file names none. Reporter, partner, flow, currency and classification are those of the file's rule where
/// there is no column of them.
/// </summary>
internal sealed class TidyLayout : Layout
{
    public override string Name => "tidy";

    public override IReadOnlyList<string> Required { get; } = ["period", "reporter", "partner", "flow", "commodity", "value"];

    /// <summary>Columns by which other publishers say that values are thousands or millions; here they are not.</summary>
    public static readonly IReadOnlyList<string> Multipliers = ["unit_mult", "unit_multiplier", "multiplier", "power_code", "scale"];

    public override IReadOnlyList<string> Optional { get; } = ["currency", "quantity", "unit", "net_weight_kg", "valuation", "classification", .. Multipliers];

    public override IReadOnlyList<string> Words { get; } = ["unit"];

    public override bool Fits(Header header, ReadOptions options) => Missing(header).All(column => IsSaid(column, options.Hints));

    public override string Advice(Header header, ReadOptions options)
    {
        List<NeededHint> needs = [.. NeededHint.All.Where(need => Missing(header).Contains(need.Property) && !IsSaid(need.Property, options.Hints))];
        return Missing(header).All(column => IsSaid(column, options.Hints) || needs.Any(need => need.Property == column))
            ? $" Add the column, or say it of all rows. {NeededHint.Rule(options.FileName, needs)}"
            : "";
    }

    public override RowReader CreateReader(Header header, ReadOptions options) => new TidyRowReader(header, options.Hints);

    private static bool IsSaid(string column, FileHints hints) => column switch
    {
        "reporter" => hints.Reporter is not null,
        "partner" => hints.Partner is not null,
        "flow" => hints.Flow is not null,
        _ => false,
    };
}

/// <summary>Reads rows of the tidy layout. Such files are made of others' by hand or by a program, and bring along what those write for "not
/// available": the usual placeholders, and zeros beside a value.</summary>
internal sealed class TidyRowReader(Header header, FileHints hints) : RowReader
{
    private const int World = 0;

    private readonly int _period = header.Find("period");
    private readonly int _reporter = header.Find("reporter");
    private readonly int _partner = header.Find("partner");
    private readonly int _flow = header.Find("flow");
    private readonly int _commodity = header.Find("commodity");
    private readonly int _value = header.Find("value");
    private readonly int _currency = header.Find("currency");
    private readonly int _quantity = header.Find("quantity");
    private readonly int _unit = header.Find("unit");
    private readonly int _netWeight = header.Find("net_weight_kg");
    private readonly int _valuation = header.Find("valuation");
    private readonly int _classification = header.Find("classification");
    private readonly int[] _multipliers = [.. TidyLayout.Multipliers.Select(header.Find).Where(column => column >= 0)];

    public override IReadOnlyList<int> NumberColumns => Present(_value, _quantity, _netWeight);

    public override int CommodityColumn => _commodity;

    public override int PeriodColumn => _period;

    public override RowVerdict Read(RecordFields record, RowOutput output)
    {
        ReadKey(record, out var key);
        if (key.Problem is { } problem) return output.Reject(key.ProblemColumn, problem);
        if (!TryReadFigures(record, output, out var figures)) return output.Problem;
        var when = key.Period!.Value;
        output.Accept(
            new CellKey(key.Reporter!.Value, when.Frequency, key.Flow!.Value, key.Commodity!.Value, key.Partner!.Value, when, hints.Edition), figures);
        return RowVerdict.Used;
    }

    public override void Trace(RecordFields record, List<UnreadKey> unread)
    {
        ReadKey(record, out var key);
        key.IsShifted |= ShiftedField.IsLikelyFigure(record[_value]) || ShiftedField.IsLikelyFigure(record[_quantity]) || ShiftedField.IsLikelyFigure(record[_netWeight]);
        if (key.ToUnread() is { } known) unread.Add(known);
    }

    private void ReadKey(RecordFields record, out KeyParts key)
    {
        key = default;
        key.Classification = hints.Edition;
        if (HasFiscalYears && PeriodField.IsYearAndTwoDigits(record.Code(_period), out _)) key.AddFiscalYear(record.Code(_period), _period);
        else key.ReadPeriod(record.Code(_period), _period);
        if (hints.JanuaryFebruaryTogether && key.Period is { Month: 2, Year: var ofBoth }) key.Period = Period.OfJanuaryFebruary(ofBoth);
        if (_reporter < 0) key.Reporter = hints.Reporter;
        else if (!FieldText.TryFindIsoEconomy(record.Code(_reporter), key.Period?.Year ?? key.Year, out var who))
            key.AddProblem(_reporter, RejectCodes.UnknownEconomy, record.Code(_reporter));
        else if (who == World) key.AddWorldReporter(_reporter);
        else key.Reporter = who;
        if (_partner < 0) key.Partner = hints.Partner;
        else if (FieldText.TryFindIsoEconomy(record.Code(_partner), key.Period?.Year ?? key.Year, out var whom)) key.Partner = whom;
        else key.AddProblem(_partner, RejectCodes.UnknownEconomy, record.Code(_partner));
        if (_flow < 0) key.Flow = hints.Flow;
        else if (FieldText.TryReadFlow(record[_flow], out var direction)) key.Flow = direction;
        else key.AddProblem(_flow, RejectCodes.UnknownFlow, record[_flow]);
        var text = record.Code(_commodity);
        var wrong = CommodityField.Read(text, level: null, HasDottedCodes, out var code);
        var isForeign = HasForeignCodes && code.Length < CommodityField.SubheadingLength;
        if (wrong is null && !code.IsTotal && (isForeign || !IsHarmonized(record[_classification])))
            key.AddContradiction(isForeign ? _commodity : _classification, RejectCodes.UnknownClassification);
        else if (wrong is null) key.Commodity = code;
        else key.AddProblem(_commodity, wrong, text);
    }

    private bool TryReadFigures(RecordFields record, RowOutput output, out CellFigures figures)
    {
        figures = default;
        foreach (var column in _multipliers)
        {
            if (!IsOne(record[column])) return Fail(output, column, RejectCodes.UnknownUnit, "the value is a multiple of the currency: write it out");
        }

        if (!FigureField.TryReadValue(record, _value, output, out var money)) return false;
        if (!FigureField.TryReadAmount(record, _netWeight, output, out var weight)) return false;
        if (!FigureField.TryReadAmount(record, _quantity, output, out var amount)) return false;
        (weight, amount) = (FigureField.Known(weight, money), FigureField.Known(amount, money));
        if (!TryReadUnit(record, amount is not null, output, out var unitCode)) return false;
        if (!TryReadCurrency(record[_currency], out var money3)) return Fail(output, _currency, RejectCodes.UnknownCurrency);
        if (!TryReadValuation(record[_valuation], out var basis)) return Fail(output, _valuation, RejectCodes.UnknownValuation);
        if (weight is null && _netWeight >= 0) output.Counts.NotAvailable++;
        if (amount is null && _quantity >= 0) output.Counts.NotAvailable++;
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
        var text = record[_unit];
        if (!hasQuantity)
        {
            return text.IsEmpty || UnitField.TryFind(text, out _) || !MoneyText.IsLikely(text)
                || Fail(output, _unit, RejectCodes.UnknownUnit, "a unit is a quantity's; the currency has a column of its own");
        }

        if (Placeholder.IsNotAvailable(text)) return Fail(output, _unit, RejectCodes.Missing, "the quantity has no unit");
        return UnitField.TryFind(text, out code) || Fail(output, _unit, RejectCodes.UnknownUnit);
    }

    private bool TryReadCurrency(ReadOnlySpan<byte> text, out ShortCode code)
    {
        code = hints.Currency.IsEmpty ? ShortCode.Usd : hints.Currency;
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
