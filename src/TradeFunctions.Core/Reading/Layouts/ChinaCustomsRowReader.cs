using System.IO.Hashing;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>Reads rows of the query of China's customs office: each is a part of a figure, by national code, trade regime and place of
/// registration.</summary>
/// <param name="columns">Where the file has what.</param>
/// <param name="hints">The flow, at least.</param>
internal sealed class ChinaCustomsRowReader(ChinaCustomsColumns columns, FileHints hints) : RowReader
{
    private const string Rule = "The rule of the file in _dataset.json";
    private const int China = 156;
    private const int NationalLength = 8;
    private const int LongestCode = 10;
    private const int LongestField = 16;

    private static readonly ShortCode Yuan = ShortCode.Parse("CNY");

    private readonly OfficeEconomyReader _economies = new(ChinaCustomsEconomies.All);

    public override RowVerdict Read(RecordFields record, RowOutput output)
    {
        Span<byte> space = stackalloc byte[LongestCode];
        ReadKey(record, space, out var key, out var national);
        if (key.Problem is { } problem) return output.Reject(key.ProblemColumn, problem);
        if (hints.JanuaryFebruaryTogether && key.Period is { Month: 1 } january)
            return output.Refuse(RefusalCodes.ContradictsRule, $"{Rule} says \"januaryFebruary\": \"together\", but a row is of {january}.");
        if (!TryReadFigures(record, output, out var figures)) return output.Problem;
        output.Accept(key.ToCellKey(), figures, DetailOf(record, national));
        return RowVerdict.Used;
    }

    public override void Trace(RecordFields record, List<UnreadKey> unread)
    {
        Span<byte> space = stackalloc byte[LongestCode];
        ReadKey(record, space, out var key, out _);
        if (key.ToUnread() is { } known) unread.Add(known);
    }

    private void ReadKey(RecordFields record, Span<byte> space, out KeyParts key, out ReadOnlySpan<byte> national)
    {
        key = default;
        key.Flow = hints.Flow;
        key.Reporter = hints.Reporter ?? China;
        key.ReadNumberedPeriod(record.Code(columns.Period), columns.Period);
        if (hints.JanuaryFebruaryTogether && key.Period is { Month: 2, Year: var ofBoth }) key.Period = Period.OfJanuaryFebruary(ofBoth);
        var year = key.Period?.Year ?? key.Year;
        key.Classification = !hints.Edition.IsEmpty ? hints.Edition : year is { } known ? HarmonizedEditions.Of(known) : null;
        if (columns.Partner < 0) key.Partner = hints.Partner;
        else if (_economies.TryFind(record.Code(columns.Partner), year, out var partner)) key.Partner = partner;
        else key.AddNumberProblem(columns.Partner, RejectCodes.UnknownEconomy, record.Code(columns.Partner));
        var text = record.Code(columns.Commodity);
        if (TryReadCommodity(text, space, out var code, out var length)) key.Commodity = code;
        else key.AddNumberProblem(columns.Commodity, RejectCodes.UnknownCommodity, text);
        national = space[..length];
    }

    // The first six of eight digits; a leading zero that a spreadsheet took away is put back.
    private static bool TryReadCommodity(ReadOnlySpan<byte> text, Span<byte> digits, out CommodityCode code, out int length)
    {
        (code, length) = (default, 0);
        if (text.Length is 0 or > LongestCode || !CommodityField.IsNumber(text)) return false;
        if (text.Length % 2 != 0) digits[length++] = (byte)'0';
        if (length + text.Length > LongestCode) return false;
        text.CopyTo(digits[length..]);
        length += text.Length;
        var isCode = digits[..2] is not [(byte)'0', (byte)'0'] && length <= NationalLength;
        return isCode && CommodityCode.TryParse(digits[..Math.Min(length, CommodityField.SubheadingLength)], out code);
    }

    private bool TryReadFigures(RecordFields record, RowOutput output, out CellFigures figures)
    {
        figures = default;
        if (!FigureField.TryReadGrouped(record, columns.Value, output, out var value, round: false)) return false;
        if (value is null)
        {
            output.Reject(columns.Value, RejectCodes.NoValue);
            return false;
        }

        var (weight, quantity, unit) = (default(long?), default(long?), CellFigures.NoUnit);
        foreach (var (quantityColumn, unitColumn) in columns.Quantities)
        {
            if (!FigureField.TryReadGrouped(record, quantityColumn, output, out var amount, round: true)) return false;
            amount = amount is { } one ? FigureField.Known(one, value.Value) : null;
            if (amount is null || ChineseUnits.Find(record[unitColumn]) is not { } found) continue;
            if (found.Grams is not null) weight ??= found.ToWeight(amount.Value);
            else if (quantity is null) (quantity, unit) = (amount, found.Code);
        }

        if (weight is null && columns.Quantities[0].Quantity >= 0) output.Counts.NotAvailable++;
        var (currency, valuation) = (columns.IsYuan ? Yuan : ShortCode.Usd, hints.Flow == Flow.Import ? Valuation.Cif : Valuation.Fob);
        figures = new CellFigures(value, weight, quantity, unit, currency, valuation, FigureMarks.None);
        return true;
    }

    private ulong DetailOf(RecordFields record, ReadOnlySpan<byte> national)
    {
        Span<byte> text = stackalloc byte[4 * (LongestField + 1)];
        var length = 0;
        Append(text, ref length, national);
        Append(text, ref length, record.Code(columns.Partner));
        Append(text, ref length, record.Code(columns.Regime));
        Append(text, ref length, record.Code(columns.Place));
        return Math.Max(1, XxHash3.HashToUInt64(text[..length]));
    }

    private static void Append(Span<byte> text, ref int length, ReadOnlySpan<byte> field)
    {
        if (field.Length > LongestField) field = field[..LongestField];
        field.CopyTo(text[length..]);
        length += field.Length;
        text[length++] = (byte)',';
    }
}
