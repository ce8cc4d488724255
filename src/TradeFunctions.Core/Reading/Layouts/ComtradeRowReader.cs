using TradeFunctions.Core.Names;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>Reads rows of UN Comtrade files, whose layouts differ in their names more than in their meaning.</summary>
internal class ComtradeRowReader(ComtradeColumns columns) : RowReader
{
    // Of codes that are none of the Harmonized System's.
    private const int OtherLevel = -1;

    private readonly ComtradeKeyReader keys = new(columns);
    private readonly ComtradeFigures figures = new(columns);

    /// <inheritdoc/>
    public override IReadOnlyList<int> NumberColumns { get; } = Present(columns.Value, columns.NetWeight, columns.Quantity, columns.CifValue, columns.FobValue);

    /// <inheritdoc/>
    public override int CommodityColumn => columns.Commodity;

    /// <inheritdoc/>
    public override RowVerdict Read(RecordFields record, RowOutput output)
    {
        if (record[columns.Type] is [(byte)'S'] or [(byte)'s']) return RefuseServices(output);

        // The whole key comes first: a row that has slipped must not pass for a breakdown row, which is dropped without a word.
        var kind = keys.Read(record, HasDottedCodes, out var key);
        var isBreakdown = keys.IsBreakdown(record, ref key);
        if (key.Problem is { } problem)
        {
            if (isBreakdown && key.ToUnread()?.ToCellKey() is { } whole && !figures.AreZero(record)) output.LeaveOut(whole);
            return output.Reject(key.ProblemColumn, problem);
        }

        if (kind == ClassificationKind.Services) return RefuseServices(output);
        var cell = key.ToCellKey();
        var isOtherSystem = kind == ClassificationKind.Other && !cell.Commodity.IsTotal;
        if (isBreakdown || isOtherSystem)
        {
            if (!figures.AreZero(record)) output.LeaveOut(isOtherSystem ? cell with { Commodity = CommodityCode.Total } : cell);
            return isBreakdown ? RowVerdict.Breakdown : output.CountSystem(cell.Classification);
        }

        if (!figures.TryRead(record, cell.Flow, output, out var read)) return output.Problem;
        if (kind == ClassificationKind.Harmonized) output.Names.See(cell.Commodity, cell.Classification, record[columns.CommodityName], NameOrigin.Figures);
        output.Accept(cell, read);
        return RowVerdict.Used;
    }

    /// <inheritdoc/>
    public override void Trace(RecordFields record, List<UnreadKey> unread)
    {
        var kind = keys.Read(record, HasDottedCodes, out var key);
        var isBreakdown = keys.IsBreakdown(record, ref key);
        key.IsOfNoUse |= kind == ClassificationKind.Services;
        if (kind == ClassificationKind.Other && key.Commodity is { IsTotal: false }) (key.Commodity, key.Level) = (null, OtherLevel);
        foreach (var column in NumberColumns) key.IsDisplaced |= Displaced.IsLikelyFigure(record[column]);

        if (key.ToUnread() is not { } known) return;

        // What a breakdown with a whole key is a part of was left out, and is not unread. Without one its second partner may be one that slipped.
        if (!isBreakdown) unread.Add(known);
        else if (!known.IsExact) unread.Add(known with { Partner = null });
    }

    // EBOPS classifications are of services too: legacy files have no type column.
    private static RowVerdict RefuseServices(RowOutput output) => output.Refuse(
        RefusalCodes.Services, "The file is about trade in services (typeCode S or an EBOPS classification); only trade in goods is read.");
}
