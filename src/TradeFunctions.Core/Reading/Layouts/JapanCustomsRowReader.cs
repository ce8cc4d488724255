using System.Globalization;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>Reads rows of twelve months, each of which is a part of the figures of a subheading, a heading and a chapter.</summary>
internal sealed class JapanCustomsRowReader(Header header) : RowReader
{
    private const int Japan = 392;
    private const int World = 0;
    private const int MostOffice = 999;
    private static readonly ShortCode Yen = ShortCode.Parse("JPY");

    private readonly OfficeEconomyReader _countries = new(JapanCountries.Table);
    private readonly JapanCustomsColumns _columns = new(header);
    private readonly MonthText[] _months = new MonthText[JapanCustomsLayout.Months.Count];

    public override IReadOnlyList<int> NumberColumns => Present([.. _columns.Figures]);

    public override RowVerdict Read(RecordFields record, RowOutput output)
    {
        ReadKey(record, out var key, out var code);
        if (key.Problem is { } problem) return output.Reject(key.ProblemColumn, problem);
        var units = JapanUnits.Of(record[_columns.Unit1], record[_columns.Unit2]);
        for (var month = 0; month < _months.Length; month++)
        {
            if (!TryRead(record, _columns.Months[month], units, output, out _months[month])) return output.Problem;
        }

        CheckYear(record, units, output);
        output.Counts.AddMonth(key.Flow!.Value, key.Period!.Value.Year, Array.FindLastIndex(_months, month => month.IsTrade) + 1);
        Accept(output, key, code.Subheading, code.Detail, units.Unit);
        Accept(output, key, code.Heading, code.Detail, units.Unit);
        Accept(output, key, code.Chapter, code.Detail, units.Unit);
        return RowVerdict.Used;
    }

    // A month that is still to come must not become a cell, so that only the year is told of the months.
    public override void Trace(RecordFields record, List<UnreadKey> unread)
    {
        ReadKey(record, out var key, out var code);
        foreach (var month in _columns.Months) key.IsShifted |= ShiftedField.IsLikelyFigure(record[month.Value]);
        (key.Year, key.Period, key.Frequency) = (key.Period?.Year ?? key.Year, null, Frequency.Monthly);
        if (key.ToUnread() is not { } known) return;
        if (key.IsShifted || code.Detail == 0)
        {
            unread.Add(known);
            return;
        }

        unread.Add(Of(code.Subheading));
        unread.Add(Of(code.Heading));
        unread.Add(Of(code.Chapter));

        UnreadKey Of(CommodityCode goods) => known with { Commodity = goods, Level = goods.Level };
    }

    private void Accept(RowOutput output, in KeyParts key, CommodityCode goods, ulong detail, short unit)
    {
        var (flow, partner, year, edition) = (key.Flow!.Value, key.Partner!.Value, key.Period!.Value.Year, key.Classification!.Value);
        var valuation = flow == Flow.Export ? Valuation.Fob : Valuation.Cif;
        for (var month = 0; month < _months.Length; month++)
        {
            if (_columns.Months[month].Value < 0) continue;
            var (yen, grams, quantity) = _months[month].Known();
            output.Accept(
                new CellKey(Japan, Frequency.Monthly, flow, goods, partner, Period.OfMonth(year, month + 1), edition),
                new CellFigures(yen, grams, quantity, quantity is null ? CellFigures.NoUnit : unit, Yen, valuation, FigureMarks.None),
                detail);
        }
    }

    private void ReadKey(RecordFields record, out KeyParts key, out JapanCode code)
    {
        key = default;
        key.Reporter = Japan;
        key.ReadNumberedPeriod(record.Code(_columns.Year), _columns.Year);
        if (key.Period is { Frequency: not Frequency.Annual }) key.AddContradiction(_columns.Year, RejectCodes.UnknownPeriod);
        key.Classification = key.Period is { } period ? HarmonizedEditions.Of(period.Year) : null;
        var flow = record.Code(_columns.Flow);
        if (flow is [(byte)'1']) key.Flow = Flow.Export;
        else if (flow is [(byte)'2']) key.Flow = Flow.Import;
        else key.AddNumberProblem(_columns.Flow, RejectCodes.UnknownFlow, flow);
        var country = 0;
        if (_columns.Country < 0) key.Partner = World;
        else if (_countries.TryFind(record.Code(_columns.Country), key.Period?.Year, out var partner) && ExactNumber.TryReadCode(record.Code(_columns.Country), out country))
            key.Partner = partner;
        else key.AddNumberProblem(_columns.Country, RejectCodes.UnknownEconomy, record.Code(_columns.Country));
        var office = 0;
        if (_columns.Custom >= 0 && (!ExactNumber.TryReadCode(record.Code(_columns.Custom), out office) || office > MostOffice))
            key.AddNumberProblem(_columns.Custom, RejectCodes.UnknownBreakdown, record.Code(_columns.Custom));
        if (!JapanCode.TryParse(record.Code(_columns.Commodity), office, country, out code))
            key.AddNumberProblem(_columns.Commodity, RejectCodes.UnknownCommodity, record.Code(_columns.Commodity));
    }

    private static bool TryRead(RecordFields record, in JapanPeriodColumns columns, in JapanUnits units, RowOutput output, out MonthText month)
    {
        month = default;
        if (!FigureField.TryReadAmount(record, columns.Value, output, out var yen, ExactNumber.Millionths)) return false;
        if (!FigureField.TryReadAmount(record, columns.Quantity(units.Weight), output, out var grams, units.WeightDecimals)) return false;
        if (!FigureField.TryReadAmount(record, columns.Quantity(units.Quantity), output, out var quantity)) return false;
        month = new MonthText(yen, grams, quantity);
        return true;
    }

    private void CheckYear(RecordFields record, in JapanUnits units, RowOutput output)
    {
        Check(record, output, _columns.WholeYear.Value, ExactNumber.Millionths, static month => month.Yen);
        Check(record, output, _columns.WholeYear.Quantity(units.Weight), units.WeightDecimals, static month => month.Grams);
        Check(record, output, _columns.WholeYear.Quantity(units.Quantity), ExactNumber.Thousandths, static month => month.Quantity);
    }

    // What is less than a unit is left away of each month and of the year, so that the year may be more than its months by a unit for each but one.
    private void Check(RecordFields record, RowOutput output, int column, int decimals, Func<MonthText, long?> part)
    {
        if (column < 0) return;
        var (sum, months, unit) = (Int128.Zero, 0, ExactNumber.Power(decimals));
        for (var month = 0; month < _months.Length; month++)
        {
            if (_columns.Months[month].Value < 0) continue;
            if (part(_months[month]) is not { } parts) return;
            (sum, months) = (sum + parts, months + 1);
        }

        var text = record[column];
        if (text.IsEmpty) return;
        if (output.Numbers.Read(text, column, out var year, round: true, decimals) == NumberStatus.Exact && year >= sum && year - sum < (Int128)unit * months) return;
        output.Note(
            header.Names[column],
            string.Create(CultureInfo.InvariantCulture, $"year_differs: the year is {System.Text.Encoding.UTF8.GetString(text)}, its months add up to {sum / unit}"));
    }

    /// <summary>The figures of a month as they are written.</summary>
    /// <param name="Yen">Thousandths of a yen; null: not there, as the others.</param>
    /// <param name="Grams">Net weight.</param>
    /// <param name="Quantity">Thousandths of the unit.</param>
    private readonly record struct MonthText(long? Yen, long? Grams, long? Quantity)
    {
        public bool IsTrade => Yen > 0 || Grams > 0 || Quantity > 0;

        public MonthText Known() => Yen is { } value ? new MonthText(Yen, FigureField.Known(Grams, value), FigureField.Known(Quantity, value)) : this;
    }
}

/// <summary>A nine-digit code with what else tells a row from the others of its figure.</summary>
/// <param name="Subheading">The code's first six digits.</param>
/// <param name="Heading">The first four.</param>
/// <param name="Chapter">The first two.</param>
/// <param name="Detail">A number of code, customs office and country, since two of these may be one economy; 0: the code could not be read.</param>
internal readonly record struct JapanCode(CommodityCode Subheading, CommodityCode Heading, CommodityCode Chapter, ulong Detail)
{
    private const int Length = 9;
    private const int Thousand = 1000;

    /// <summary>Reads a code; one of eight digits has lost the zero before them. Chapter 00 is Japan's own, of goods without a heading: they are not
    /// specified.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, int office, int country, out JapanCode code)
    {
        code = default;
        if (text is [.., (byte)'\'']) text = text[..^1];
        if (text.Length is not (Length or Length - 1)) return false;
        Span<byte> digits = stackalloc byte[Length];
        digits[0] = (byte)'0';
        text.CopyTo(digits[(Length - text.Length)..]);
        if (!ExactNumber.TryReadCode(digits, out var number)) return false;
        var goods = digits is [(byte)'0', (byte)'0', ..] ? "999999"u8 : digits[..6];
        if (!CommodityCode.TryParse(goods, out var subheading) || !CommodityCode.TryParse(goods[..4], out var heading)
            || !CommodityCode.TryParse(goods[..2], out var chapter)) return false;
        var detail = 1 + (((((ulong)number * Thousand) + (ulong)office) * Thousand) + (ulong)country);
        code = new JapanCode(subheading, heading, chapter, detail);
        return true;
    }
}
