using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>Reads rows of UN Comtrade files, whose layouts differ in their names more than in their meaning.</summary>
internal class ComtradeRowReader(ComtradeColumns columns) : RowReader
{
    // The level of codes outside the Harmonized System.
    private const int OtherLevel = -1;

    private readonly ComtradeKeyReader _keys = new(columns);
    private readonly ComtradeFigures _figures = new(columns);

    public override IReadOnlyList<int> NumberColumns { get; } = Present(columns.Value, columns.NetWeight, columns.Quantity, columns.CifValue, columns.FobValue);

    public override int CommodityColumn => columns.Commodity;

    public override RowVerdict Read(RecordFields record, RowOutput output)
    {
        if (record[columns.Type] is [(byte)'S'] or [(byte)'s']) return RefuseServices(output);

        // The whole key comes first: a row that has slipped must not pass for a breakdown row, which is left out.
        var kind = _keys.Read(record, HasDottedCodes, out var key);
        var isBreakdown = _keys.IsBreakdown(record, ref key);
        if (key.Problem is { } problem)
        {
            if (isBreakdown && kind != ClassificationKind.Services && key.ToUnread()?.ToCellKey() is { } whole) LeaveOut(record, kind, whole, output);
            return output.Reject(key.ProblemColumn, problem);
        }

        if (kind == ClassificationKind.Services) return RefuseServices(output);
        var cell = key.ToCellKey();
        if (isBreakdown || IsOtherSystem(kind, cell.Commodity))
        {
            LeaveOut(record, kind, cell, output);
            return isBreakdown ? RowVerdict.Breakdown : output.CountSystem(cell.Classification);
        }

        if (!_figures.TryRead(record, cell.Flow, output, out var read)) return output.Problem;
        if (kind == ClassificationKind.Harmonized) output.Names.Learn(cell.Commodity, cell.Classification, record[columns.CommodityName], NameOrigin.Figures);
        output.Accept(cell, read);
        return RowVerdict.Used;
    }

    public override void Trace(RecordFields record, List<UnreadKey> unread)
    {
        var kind = _keys.Read(record, HasDottedCodes, out var key);
        var isBreakdown = _keys.IsBreakdown(record, ref key);
        key.IsOfNoUse |= kind == ClassificationKind.Services;
        if (HasDoubtfulCode(record)) (key.Commodity, key.Level) = (null, null);
        foreach (var column in NumberColumns) key.IsShifted |= ShiftedField.IsLikelyFigure(record[column]);

        // A breakdown with a whole key was left out when it was read. Where the key is not whole, the row may have slipped, and its partner with it.
        if (isBreakdown && key.ToUnread() is { IsExact: true }) return;
        if (isBreakdown) key.Partner = null;
        if (IsOtherSystem(kind, key.Commodity)) (key.Commodity, key.Level, key.Classification) = (null, OtherLevel, null);
        if (key.ToUnread() is { } known) unread.Add(known);
    }

    /// <summary>Whether a code may be of another system than the one it is read in.</summary>
    protected virtual bool HasDoubtfulCode(RecordFields record) => false;

    private static bool IsOtherSystem(ClassificationKind kind, CommodityCode? commodity) =>
        kind == ClassificationKind.Other && commodity is { IsTotal: false };

    // Goods in another system are a part of TOTAL, and of nothing else that is published.
    private void LeaveOut(RecordFields record, ClassificationKind kind, in CellKey key, RowOutput output)
    {
        if (_figures.AreZero(record)) return;
        output.LeaveOut(IsOtherSystem(kind, key.Commodity) ? key with { Commodity = CommodityCode.Total } : key);
    }

    // EBOPS classifications are of services too: legacy files have no type column.
    private static RowVerdict RefuseServices(RowOutput output) => output.Refuse(
        RefusalCodes.Services, "The file is about trade in services (typeCode S or an EBOPS classification); only trade in goods is read.");
}

/// <summary>
/// Reads the figures of a UN Comtrade row, with its ways of saying "not available": quantity unit -1 (legacy: 1, "no quantity"),
/// a net weight or a quantity of 0 beside a value.
/// </summary>
internal sealed class ComtradeFigures(ComtradeColumns columns)
{
    // "No Quantity" in the legacy layout; today's list of units begins at 2.
    private const int LegacyNoQuantity = 1;

    /// <summary>Reads the figures; false when the record is of no use, the problem being with the output.</summary>
    public bool TryRead(RecordFields record, Flow flow, RowOutput output, out CellFigures figures)
    {
        figures = default;
        if (!FigureField.TryReadValue(record, columns.Value, output, out var value)) return false;
        if (!FigureField.TryReadAmount(record, columns.NetWeight, output, out var netWeight)) return false;
        if (!TryReadUnit(record, output, out var unit)) return false;
        long? quantity = null;
        if (unit != CellFigures.NoUnit && !FigureField.TryReadAmount(record, columns.Quantity, output, out quantity)) return false;
        long? fobValue = null;
        if (IsImport(flow) && !FigureField.TryReadValueBeside(record, columns.FobValue, output, out fobValue)) return false;
        (netWeight, quantity) = (FigureField.Known(netWeight, value), FigureField.Known(quantity, value));
        if (netWeight is null && columns.NetWeight >= 0) output.Counts.NotAvailable++;
        if (quantity is null && columns.Quantity >= 0) output.Counts.NotAvailable++;
        var marks = ReadMarks(record, netWeight is not null, quantity is not null);
        figures = new CellFigures(
            value,
            netWeight,
            quantity,
            quantity is null ? CellFigures.NoUnit : unit,
            ShortCode.Usd,
            ReadValuation(record, flow, value, output),
            marks,
            fobValue);
        return true;
    }

    /// <summary>Whether the figures, that need not be read otherwise, say that there was nothing.</summary>
    public bool AreZero(RecordFields record) =>
        IsZero(record[columns.Value]) && IsNothing(record[columns.NetWeight]) && IsNothing(record[columns.Quantity]);

    private static bool IsNothing(ReadOnlySpan<byte> text) => Placeholder.IsNotAvailable(text) || IsZero(text);

    private static bool IsZero(ReadOnlySpan<byte> text) => text.Contains((byte)'0') && text.IndexOfAnyExcept("0.,"u8) < 0;

    private bool TryReadUnit(RecordFields record, RowOutput output, out short unit)
    {
        unit = CellFigures.NoUnit;
        var text = record[columns.QuantityUnit];
        if (text.IsEmpty || text.SequenceEqual("-1"u8) || text.SequenceEqual("-1.0"u8) || Placeholder.IsNotAvailable(text)) return true;
        if (!ExactNumber.TryReadCode(text, out var code) || code > short.MaxValue)
        {
            output.Reject(columns.QuantityUnit, RejectCodes.UnknownUnit);
            return false;
        }

        if (code is not (0 or LegacyNoQuantity)) unit = (short)code;
        return true;
    }

    // The file says a value's valuation by which of the two others it equals. Imports are CIF where both are equal to it;
    // exports are FOB, also where neither column is filled, as IMTS 2010, chapter IV, recommends.
    private Valuation ReadValuation(RecordFields record, Flow flow, long value, RowOutput output)
    {
        var isCif = IsSame(record, columns.CifValue, value, output);
        if (isCif && IsImport(flow)) return Valuation.Cif;
        if (IsSame(record, columns.FobValue, value, output)) return Valuation.Fob;
        if (IsImport(flow)) return Valuation.Unknown;
        if (isCif) return Valuation.Cif;
        return Placeholder.IsNotAvailable(record[columns.FobValue]) ? Valuation.Fob : Valuation.Unknown;
    }

    private bool IsSame(RecordFields record, int column, long value, RowOutput output)
    {
        var text = record[column];
        return text.SequenceEqual(record[columns.Value])
            || (!text.IsEmpty && output.Numbers.Read(text, column, out var other, round: false, ExactNumber.Thousandths) == NumberStatus.Exact && other == value);
    }

    private static bool IsImport(Flow flow) => flow is Flow.Import or Flow.ReImport or Flow.ForeignImport
        or Flow.ImportForInwardProcessing or Flow.ImportAfterOutwardProcessing;

    private FigureMarks ReadMarks(RecordFields record, bool hasNetWeight, bool hasQuantity)
    {
        ExactNumber.TryReadCode(record[columns.EstimationFlag], out var flag);
        var marks = FigureMarks.None;
        if (hasNetWeight && (IsTrue(record[columns.IsNetWeightEstimated]) || flag is 4 or 6)) marks |= FigureMarks.EstimatedNetWeight;
        if (hasQuantity && (IsTrue(record[columns.IsQuantityEstimated]) || flag is 2 or 6)) marks |= FigureMarks.EstimatedQuantity;
        if (IsFalse(record[columns.IsOriginalClassification])) marks |= FigureMarks.ConvertedClassification;
        return marks;
    }

    /// <summary>Whether a flag is not set: false in any case, 0, 0.0.</summary>
    public static bool IsFalse(ReadOnlySpan<byte> text) =>
        (ExactNumber.TryReadCode(text, out var number) && number == 0) || FieldText.Is(text, "false"u8);

    private static bool IsTrue(ReadOnlySpan<byte> text) =>
        (ExactNumber.TryReadCode(text, out var number) && number == 1) || FieldText.Is(text, "true"u8);
}
