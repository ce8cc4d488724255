using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>Reads what the fields of a UN Comtrade row say of its key.</summary>
internal sealed class ComtradeKeyReader(ComtradeColumns columns)
{
    private const int World = 0;
    private const int LongestPeriod = 16;
    private readonly int[] _breakdownWords = [.. columns.BreakdownWords];
    private readonly RepeatedColumns _repeated = new(
        [
            columns.Type, columns.Frequency, columns.Period, columns.Month, columns.Reporter, columns.Flow, columns.FlowWord, columns.Partner,
            columns.Classification, columns.IsOriginalClassification,
        ],
        columns.Commodity);

    // What the record before says of all but its commodity.
    private KeyParts _before;
    private ClassificationKind _kindBefore;

    /// <summary>Reads all parts of the key.</summary>
    /// <param name="record">The record.</param>
    /// <param name="hasDottedCodes">See <see cref="RowReader.HasDottedCodes"/>.</param>
    /// <param name="key">The parts.</param>
    /// <returns>Whose codes the commodity is in.</returns>
    public ClassificationKind Read(RecordFields record, bool hasDottedCodes, out KeyParts key)
    {
        if (!_repeated.AreAsBefore(record)) _kindBefore = ReadWithoutCommodity(record, out _before);
        key = _before;
        ReadCommodity(record, _kindBefore, hasDottedCodes, ref key);
        return _kindBefore;
    }

    private ClassificationKind ReadWithoutCommodity(RecordFields record, out KeyParts key)
    {
        key = default;
        ReadType(record[columns.Type], ref key);
        var period = columns.PeriodText(record, stackalloc byte[LongestPeriod]);
        key.ReadPeriod(period, columns.Period);
        ReadFrequency(record, period, ref key);
        ReadReporter(record.Code(columns.Reporter), ref key);
        ReadFlow(record[columns.Flow], record[columns.FlowWord], ref key);
        if (TryReadEconomy(record.Code(columns.Partner), out var partner)) key.Partner = partner;
        else key.AddProblem(columns.Partner, RejectCodes.UnknownEconomy, record.Code(columns.Partner));
        return ReadClassification(record, ref key);
    }

    /// <summary>Whether a row is a breakdown of another row's figure; notes invalid codes.</summary>
    public bool IsBreakdown(RecordFields record, ref KeyParts key) =>
        IsPart(BreakdownCodes.OfPartner(record.Code(columns.Partner2)), columns.Partner2, record, ref key)
        | IsPart(BreakdownCodes.OfCustoms(record.Code(columns.Customs)), columns.Customs, record, ref key)
        | IsPart(BreakdownCodes.OfTransport(record.Code(columns.ModeOfTransport)), columns.ModeOfTransport, record, ref key)
        | IsPart(BreakdownCodes.OfSupply(record.Code(columns.ModeOfSupply)), columns.ModeOfSupply, record, ref key)
        | IsPartByWords(record);

    private bool IsPartByWords(RecordFields record)
    {
        foreach (var column in _breakdownWords)
        {
            if (BreakdownCodes.OfWord(record[column]) == BreakdownCode.Part) return true;
        }

        return false;
    }

    private static bool IsPart(BreakdownCode code, int column, RecordFields record, ref KeyParts key)
    {
        if (code == BreakdownCode.Unknown) key.AddProblem(column, RejectCodes.UnknownBreakdown, record.Code(column));
        return code == BreakdownCode.Part;
    }

    private void ReadType(ReadOnlySpan<byte> text, ref KeyParts key)
    {
        if (text.IsEmpty || text is [(byte)'C' or (byte)'c' or (byte)'S' or (byte)'s'] || Placeholder.IsNotAvailable(text)) return;
        key.AddProblem(columns.Type, RejectCodes.UnknownType, text);
    }

    // A file of months may have their year's total among them, as month 52: that is a figure of the year, whatever the file's frequency.
    private void ReadFrequency(RecordFields record, ReadOnlySpan<byte> periodText, ref KeyParts key)
    {
        var text = record[columns.Frequency];
        if (text.IsEmpty || Placeholder.IsNotAvailable(text)) return;
        Frequency? frequency = text switch
        {
            [(byte)'A' or (byte)'a'] => Frequency.Annual,
            [(byte)'M' or (byte)'m'] => Frequency.Monthly,
            _ => null,
        };
        if (frequency is null) key.AddProblem(columns.Frequency, RejectCodes.UnknownFrequency, text);
        if (key.Period is null && (frequency != Frequency.Monthly || IsOfMonth(record))) key.Frequency = frequency;
        if (key.Period is not { } period || period.Frequency == frequency || (frequency == Frequency.Monthly && PeriodField.IsWholeYear(periodText)))
            return;
        if (frequency is not null) key.AddContradiction(columns.Frequency, RejectCodes.ContradictoryFrequency);
        (key.Year, key.Period) = (period.Year, null);
    }

    private bool IsOfMonth(RecordFields record) => ExactNumber.TryReadCode(record.Code(columns.Month), out var month) && month is >= 1 and <= 12;

    private void ReadReporter(ReadOnlySpan<byte> text, ref KeyParts key)
    {
        if (!TryReadEconomy(text, out var reporter)) key.AddProblem(columns.Reporter, RejectCodes.UnknownEconomy, text);
        else if (reporter == World) key.AddWorldReporter(columns.Reporter);
        else key.Reporter = reporter;
    }

    private bool TryReadEconomy(ReadOnlySpan<byte> text, out int code) =>
        FieldText.TryReadEconomyNumber(text, out code) || (columns.HasLetterCodes && FieldText.TryFindEconomy(text, out code));

    private void ReadFlow(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word, ref KeyParts key)
    {
        var isNamed = FlowText.TryReadWord(word, out var named);
        if (FlowText.TryReadCode(text, out var flow))
        {
            if (isNamed && named != flow) key.AddContradiction(columns.Flow, RejectCodes.ContradictoryFlow);
            else key.Flow = flow;
        }
        else if (isNamed && (Placeholder.IsNotAvailable(text) || (ExactNumber.TryReadCode(text, out var number) && number == 0)))
        {
            key.Flow = named;
        }
        else
        {
            key.AddProblem(columns.Flow, RejectCodes.UnknownFlow, text);
        }
    }

    // Without a column for it the codes are of the Harmonized System; with one, a row that does not say whose its code is tells no goods.
    private ClassificationKind ReadClassification(RecordFields record, ref KeyParts key)
    {
        var text = record[columns.Classification];
        var kind = ClassificationField.Read(text, out var code);
        if (kind == ClassificationKind.None && columns.Classification < 0) kind = ClassificationKind.Harmonized;
        if (kind == ClassificationKind.Unknown) key.AddProblem(columns.Classification, RejectCodes.UnknownClassification, text);
        else if (kind != ClassificationKind.None) key.Classification = code;
        key.IsConverted = ComtradeFigures.IsFalse(record[columns.IsOriginalClassification]);
        return kind;
    }

    private void ReadCommodity(RecordFields record, ClassificationKind kind, bool hasDottedCodes, ref KeyParts key)
    {
        int? level = null;
        var levelText = record[columns.Level];
        if (ExactNumber.TryReadCode(levelText, out var given) && given <= CommodityCode.MaxLength) level = given;
        else if (!Placeholder.IsNotAvailable(levelText)) key.AddProblem(columns.Level, RejectCodes.UnknownLevel, levelText);
        var text = record.Code(columns.Commodity);
        CommodityCode code;
        var problem = kind is ClassificationKind.Other or ClassificationKind.Services && !FieldText.Is(text, "TOTAL"u8)
            ? CheckOther(text, level, out code)
            : CommodityField.Read(text, level, hasDottedCodes, out code);
        if (problem is null && kind == ClassificationKind.None && !code.IsTotal)
        {
            key.AddContradiction(columns.Classification, RejectCodes.UnknownClassification);
            (key.Classification, key.Commodity) = (null, code);
        }
        else if (problem is null)
        {
            key.Commodity = code;
        }
        else if (problem == RejectCodes.ContradictoryLevel)
        {
            key.AddContradiction(columns.Commodity, problem);
        }
        else
        {
            key.AddProblem(columns.Commodity, problem, text);
            if (kind == ClassificationKind.Harmonized && level is 0 or 2 or 4 or 6) key.Level = level;
        }
    }

    // Codes of SITC, BEC and EBOPS are short numbers; a row whose code is something else is damaged, and may be one of TOTAL.
    private static string? CheckOther(ReadOnlySpan<byte> text, int? level, out CommodityCode code)
    {
        if (!CommodityCode.TryParse(text, out code) || text[0] is < (byte)'0' or > (byte)'9')
            return text.IsEmpty ? RejectCodes.Missing : RejectCodes.UnknownCommodity;
        return level == 0 ? RejectCodes.ContradictoryLevel : null;
    }
}
