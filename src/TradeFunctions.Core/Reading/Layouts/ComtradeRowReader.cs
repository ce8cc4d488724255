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

        // The whole key comes first: a row that has slipped must not pass for a breakdown row, which is left out.
        var kind = keys.Read(record, HasDottedCodes, out var key);
        var isBreakdown = keys.IsBreakdown(record, ref key);
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
        if (HasDoubtfulCode(record)) (key.Commodity, key.Level) = (null, null);
        foreach (var column in NumberColumns) key.IsDisplaced |= Displaced.IsLikelyFigure(record[column]);

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
        if (figures.AreZero(record)) return;
        output.LeaveOut(IsOtherSystem(kind, key.Commodity) ? key with { Commodity = CommodityCode.Total } : key);
    }

    // EBOPS classifications are of services too: legacy files have no type column.
    private static RowVerdict RefuseServices(RowOutput output) => output.Refuse(
        RefusalCodes.Services, "The file is about trade in services (typeCode S or an EBOPS classification); only trade in goods is read.");
}
