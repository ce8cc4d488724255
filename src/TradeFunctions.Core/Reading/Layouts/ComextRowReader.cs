using System.IO.Hashing;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// Reads records of Comext. Each gives a part of the partner's figure and of that of all partners of its kind, within the Union or outside.
/// </summary>
/// <param name="columns">Where the file has what.</param>
internal sealed class ComextRowReader(ComextColumns columns) : RowReader
{
    private const int WithinUnion = 2015;
    private const int OutsideUnion = 2016;
    private const int NationalLength = 8;

    // Under half a kilogram of goods of more than this would be more than 2,000 euros a kilogram: the weight is not known rather than none.
    private const long MostOfNoWeight = 1_000L * CellFigures.Scale;

    private static readonly ShortCode Euro = ShortCode.Parse("EUR");

    private readonly OfficeEconomyReader _economies = new(ComextEconomies.All);

    public override IReadOnlyList<int> NumberColumns => Present(columns.Value, columns.NetWeight, columns.Quantity);

    public override int PeriodColumn => columns.Period;

    public override RowVerdict Read(RecordFields record, RowOutput output)
    {
        ReadKey(record, out var key);
        if (key.Problem is { } problem) return output.Reject(key.ProblemColumn, problem);
        if (!TryReadFigures(record, key.Flow!.Value, output, out var figures)) return output.Problem;
        var cell = key.ToCellKey();
        var ofKind = cell with { Partner = UnionPartner(record[columns.TradeType])!.Value };
        if (RepeatsOthers(record))
        {
            if (figures.IsZero) return RowVerdict.Breakdown;
            output.LeaveOut(cell);
            output.LeaveOut(ofKind);
            return RowVerdict.Breakdown;
        }

        var detail = DetailOf(record);
        output.Accept(cell, figures, detail);
        output.AcceptBeside(ofKind, figures, detail);
        return RowVerdict.Used;
    }

    public override void Trace(RecordFields record, List<UnreadKey> unread)
    {
        ReadKey(record, out var key);
        key.IsShifted |= ShiftedField.IsLikelyFigure(record[columns.Value]) || ShiftedField.IsLikelyFigure(record[columns.NetWeight])
            || ShiftedField.IsLikelyFigure(record[columns.Quantity]);
        if (key.ToUnread() is not { } known) return;
        unread.Add(known);
        if (known.Partner is null) return;

        // Without its kind it may be of either.
        foreach (var group in UnionPartner(record[columns.TradeType]) is { } its ? [its] : new[] { WithinUnion, OutsideUnion }) unread.Add(known with { Partner = group });
    }

    private void ReadKey(RecordFields record, out KeyParts key)
    {
        key = default;
        key.ReadNumberedPeriod(record.Code(columns.Period), columns.Period);
        var year = key.Period?.Year ?? key.Year;
        key.Classification = year is { } known ? HarmonizedEditions.Of(known) : null;
        if (_economies.TryFind(record[columns.Reporter], year, out var reporter)) key.Reporter = reporter;
        else key.AddProblem(columns.Reporter, RejectCodes.UnknownEconomy, record[columns.Reporter]);
        if (_economies.TryFind(record[columns.Partner], year, out var partner)) key.Partner = partner;
        else key.AddProblem(columns.Partner, RejectCodes.UnknownEconomy, record[columns.Partner]);
        if (FlowOf(record[columns.Flow]) is { } flow) key.Flow = flow;
        else key.AddNumberProblem(columns.Flow, RejectCodes.UnknownFlow, record[columns.Flow]);
        if (UnionPartner(record[columns.TradeType]) is null) key.AddProblem(columns.TradeType, RejectCodes.UnknownBreakdown, record[columns.TradeType]);
        var product = record.Code(columns.Product);
        if (CombinedNomenclature.TryRead(product, out var code)) key.Commodity = code;
        else key.AddNumberProblem(columns.Product, RejectCodes.UnknownCommodity, product);
        key.Level = CombinedNomenclature.SubheadingLength;
    }

    private bool TryReadFigures(RecordFields record, Flow flow, RowOutput output, out CellFigures figures)
    {
        figures = default;
        if (!FigureField.TryReadValue(record, columns.Value, output, out var value)) return false;
        if (!FigureField.TryReadAmount(record, columns.NetWeight, output, out var weight)) return false;
        if (!FigureField.TryReadAmount(record, columns.Quantity, output, out var quantity)) return false;
        var hasUnit = SupplementaryUnits.TryFind(record[columns.Unit], out var unit);

        // Where a quantity in another unit is asked for, the weight may be left away, and a weight is rounded to whole kilograms.
        if (weight == 0 && (hasUnit || value > MostOfNoWeight)) weight = FigureField.Known(weight, value);
        quantity = hasUnit ? FigureField.Known(quantity, value) : null;
        if (weight is null && columns.NetWeight >= 0) output.Counts.NotAvailable++;
        if (quantity is null && hasUnit) output.Counts.NotAvailable++;
        var valuation = flow == Flow.Import ? Valuation.Cif : Valuation.Fob;
        figures = new CellFigures(value, weight, quantity, quantity is null ? CellFigures.NoUnit : unit, Euro, valuation, FigureMarks.None);
        return true;
    }

    // Sums that Eurostat puts beside their parts: of procedures (4), and of the national codes of a subheading.
    private bool RepeatsOthers(RecordFields record) =>
        record[columns.Procedure] is [(byte)'4'] || record.Code(columns.Product).Length == CombinedNomenclature.SubheadingLength;

    // Confidential goods of one code may have several records, of different classes of other nomenclatures.
    private ulong DetailOf(RecordFields record)
    {
        Span<byte> text = stackalloc byte[128];
        var length = 0;
        Append(text, ref length, record[columns.Partner]);
        Append(text, ref length, record[columns.TradeType]);
        Append(text, ref length, record[columns.Procedure]);
        foreach (var column in columns.Products) Append(text, ref length, record[column]);
        return Math.Max(1, XxHash3.HashToUInt64(text[..length]));
    }

    private static void Append(Span<byte> text, ref int length, ReadOnlySpan<byte> field)
    {
        const int Longest = NationalLength + 2;
        if (field.Length > Longest) field = field[..Longest];
        field.CopyTo(text[length..]);
        length += field.Length;
        text[length++] = (byte)',';
    }

    private static Flow? FlowOf(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'1'] => Flow.Import,
        [(byte)'2'] => Flow.Export,
        _ => null,
    };

    private static int? UnionPartner(ReadOnlySpan<byte> tradeType) => tradeType switch
    {
        [(byte)'I'] => WithinUnion,
        [(byte)'E'] => OutsideUnion,
        _ => null,
    };
}
