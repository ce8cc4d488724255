namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// Reads the figures of a UN Comtrade row, with its ways of saying "not available": quantity unit -1 (legacy: 1, "no quantity"),
/// a net weight of 0 on TOTAL rows. A row without a value is kept for its net weight or quantity.
/// </summary>
internal sealed class ComtradeFigures(ComtradeColumns columns)
{
    // "No Quantity" in the legacy layout; today's list of units begins at 2.
    private const int LegacyNoQuantity = 1;

    /// <summary>Reads the figures; false when the record is to be rejected, the problem being with the output.</summary>
    public bool TryRead(RecordFields record, Flow flow, bool isTotal, RowOutput output, out CellFigures figures)
    {
        figures = default;
        if (!FigureField.TryReadValue(record, columns.Value, output, out var value)) return false;
        if (!FigureField.TryReadAmount(record, columns.NetWeight, output, out var netWeight)) return false;
        if (!TryReadUnit(record, output, out var unit)) return false;
        long? quantity = null;
        if (unit != CellFigures.NoUnit && !FigureField.TryReadAmount(record, columns.Quantity, output, out quantity)) return false;
        if (isTotal && netWeight == 0) netWeight = null;
        if (value is null && netWeight is null && quantity is null)
        {
            output.Reject(columns.Value, RejectCodes.NoValue, "no value, net weight or quantity");
            return false;
        }

        var valuation = value is null ? Valuation.Unknown : ReadValuation(record, flow, value.Value);
        var marks = ReadMarks(record, netWeight is not null, quantity is not null);
        figures = new CellFigures(
            value, netWeight, quantity, quantity is null ? CellFigures.NoUnit : unit, ShortCode.Usd, valuation, marks);
        return true;
    }

    private bool TryReadUnit(RecordFields record, RowOutput output, out short unit)
    {
        unit = CellFigures.NoUnit;
        var text = record[columns.QuantityUnit];
        if (text.IsEmpty || text.SequenceEqual("-1"u8)) return true;
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
    private Valuation ReadValuation(RecordFields record, Flow flow, long value)
    {
        var isCif = IsSame(record, columns.CifValue, value);
        var isFob = IsSame(record, columns.FobValue, value);
        if (IsImport(flow)) return isCif ? Valuation.Cif : isFob ? Valuation.Fob : Valuation.Unknown;
        if (isFob) return Valuation.Fob;
        if (isCif) return Valuation.Cif;
        return record[columns.FobValue].IsEmpty ? Valuation.Fob : Valuation.Unknown;
    }

    private bool IsSame(RecordFields record, int column, long value)
    {
        var text = record[column];
        return text.SequenceEqual(record[columns.Value])
            || (ExactNumber.Read(text, out var other) == NumberStatus.Exact && other == value);
    }

    private static bool IsImport(Flow flow) => flow is Flow.Import or Flow.ReImport or Flow.ForeignImport
        or Flow.ImportForInwardProcessing or Flow.ImportAfterOutwardProcessing;

    private FigureMarks ReadMarks(RecordFields record, bool hasNetWeight, bool hasQuantity)
    {
        var flag = record[columns.EstimationFlag];
        var marks = FigureMarks.None;
        if (hasNetWeight && (IsTrue(record[columns.IsNetWeightEstimated]) || flag is [(byte)'4' or (byte)'6'])) marks |= FigureMarks.EstimatedNetWeight;
        if (hasQuantity && (IsTrue(record[columns.IsQuantityEstimated]) || flag is [(byte)'2' or (byte)'6'])) marks |= FigureMarks.EstimatedQuantity;
        var original = record[columns.IsOriginalClassification];
        if (original is [(byte)'0'] || FieldText.Is(original, "false"u8)) marks |= FigureMarks.ConvertedClassification;
        return marks;
    }

    private static bool IsTrue(ReadOnlySpan<byte> text) => text is [(byte)'1'] || FieldText.Is(text, "true"u8);
}
