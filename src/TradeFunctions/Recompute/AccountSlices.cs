using TradeFunctions.Core;
using TradeFunctions.Core.Metrics;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Recompute;

/// <summary>A reporter's account as the entities of its slots.</summary>
internal static class AccountSlices
{
    /// <summary>The entities of one slot.</summary>
    public static Slice Build(TradeAccount account, string slot) =>
        SlotInputs.TryParseSummarySlot(slot, out var year)
            ? new Slice(slot, [.. SummarySlice.Build(account, year).Select(Entity)])
            : new Slice(slot, [.. SeriesSlice.Build(account).Select(Entity)]);

    private static SliceEntity Entity(PartnerYearSummary summary)
    {
        var columns = new Dictionary<string, object> { ["Year"] = summary.Year };
        if (summary.Find(Period.OfYear(summary.Year)) is { } annual)
        {
            AddValue(columns, "Exports", annual.Exports.Figure);
            AddValue(columns, "Imports", annual.Imports.Figure);
        }

        return new SliceEntity(summary.Partner, PackedContent.Pack(summary), columns);
    }

    private static SliceEntity Entity(PartnerSeries series)
    {
        var columns = new Dictionary<string, object>();
        foreach (var (name, history) in new[] { ("Annual", series.Annual), ("Monthly", series.Monthly) })
        {
            if (history is null) continue;
            columns[name + "First"] = history.First.ToString();
            columns[name + "Last"] = history.Last.ToString();
        }

        return new SliceEntity(series.Partner, PackedContent.Pack(series), columns);
    }

    // As text, since a table has no exact decimal type.
    private static void AddValue(Dictionary<string, object> columns, string name, Figure figure)
    {
        if (figure.Value is { } value) columns[name] = value.ToString();
    }
}
