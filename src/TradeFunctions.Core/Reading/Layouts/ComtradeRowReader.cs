using TradeFunctions.Core.Names;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>Reads rows of UN Comtrade files, whose layouts differ in their names more than in their meaning.</summary>
internal class ComtradeRowReader(ComtradeColumns columns) : RowReader
{
    private readonly ComtradeFigures figures = new(columns);

    /// <inheritdoc/>
    public override RowVerdict Read(RecordFields record, RowOutput output)
    {
        // Type and period come first: a repeated header fails here, before it could pass for a breakdown row.
        var type = record[columns.Type];
        if (type is [(byte)'S'] or [(byte)'s']) return RefuseServices(output);
        if (!type.IsEmpty && type is not ([(byte)'C'] or [(byte)'c'])) return output.Reject(columns.Type, RejectCodes.UnknownType);
        if (!columns.TryReadPeriod(record, out var period)) return output.Reject(columns.Period, RejectCodes.UnknownPeriod);
        if (CheckFrequency(record[columns.Frequency], period) is { } problem) return output.Reject(columns.Frequency, problem);
        if (IsBreakdown(record)) return RowVerdict.Breakdown;

        if (!columns.TryReadEconomy(record, columns.Reporter, out var reporter)) return output.Reject(columns.Reporter, RejectCodes.UnknownEconomy);
        if (!TryReadFlow(record[columns.Flow], out var flow)) return output.Reject(columns.Flow, RejectCodes.UnknownFlow);
        if (!columns.TryReadEconomy(record, columns.Partner, out var partner)) return output.Reject(columns.Partner, RejectCodes.UnknownEconomy);
        var system = record[columns.Classification];
        if (system is [(byte)'E', (byte)'B', ..]) return RefuseServices(output);
        if (!ShortCode.TryParse(system, out var classification) && !system.IsEmpty) return output.Reject(columns.Classification, RejectCodes.UnknownClassification);
        var isHarmonized = columns.Classification < 0 || system is [(byte)'H' or (byte)'h', ..];
        if (FieldText.ReadCommodity(record.Code(columns.Commodity), ReadLevel(record), isHarmonized, out var commodity) is { } wrong) return output.Reject(columns.Commodity, wrong);

        if (!figures.TryRead(record, flow, commodity.IsTotal, output, out var read)) return RowVerdict.Rejected;
        if (isHarmonized) output.Names.See(commodity, classification, record[columns.CommodityName], NameOrigin.Figures);
        output.Accept(new CellKey(reporter, period.Frequency, flow, commodity, partner, period, classification), read);
        return RowVerdict.Used;
    }

    // EBOPS classifications are of services too: legacy files have no type column.
    private static RowVerdict RefuseServices(RowOutput output) => output.Refuse(
        RefusalCodes.Services, "The file is about trade in services (typeCode S or an EBOPS classification); only trade in goods is read.");

    private static string? CheckFrequency(ReadOnlySpan<byte> text, Period period)
    {
        if (text.IsEmpty) return null;
        Frequency? frequency = text switch
        {
            [(byte)'A' or (byte)'a'] => Frequency.Annual,
            [(byte)'M' or (byte)'m'] => Frequency.Monthly,
            _ => null,
        };
        if (frequency is null) return RejectCodes.UnknownFrequency;
        return frequency == period.Frequency ? null : RejectCodes.ContradictoryFrequency;
    }

    private bool IsBreakdown(RecordFields record)
    {
        var customs = record[columns.Customs];
        return !IsNone(record[columns.Partner2])
            || !IsNone(record[columns.ModeOfTransport])
            || !IsNone(record[columns.ModeOfSupply])
            || !(IsNone(customs) || FieldText.Is(customs, "C00"u8));
    }

    private static bool IsNone(ReadOnlySpan<byte> code) => code.IsEmpty || code is [(byte)'0'] || code.IndexOfAnyExcept((byte)'0') < 0;

    private static bool TryReadFlow(ReadOnlySpan<byte> text, out Flow flow)
    {
        flow = text is [var digit] ? digit switch
        {
            (byte)'2' => Flow.Export,
            (byte)'3' => Flow.ReExport,
            (byte)'4' => Flow.ReImport,
            _ => Flow.Import,
        }
        : Flow.Import;
        return text is [>= (byte)'1' and <= (byte)'4'] || FieldText.TryReadFlow(text, out flow);
    }

    private int ReadLevel(RecordFields record) =>
        ExactNumber.TryReadCode(record[columns.Level], out var level) && level <= CommodityCode.MaxLength ? level : 0;
}
