using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Recompute.Publish;

/// <summary>Turns a reporter's account into the entities of its slots.</summary>
internal static class AccountSlices
{
    /// <summary>Adds the entities of one slot to the buffer.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="account">The reporter's account.</param>
    /// <param name="slot">A slot of summaries or series.</param>
    /// <param name="top">The largest goods of the slot's year; null if there are none.</param>
    public static void Add(SliceBuffer buffer, TradeAccount account, string slot, TopOfYear? top = null)
    {
        if (!SlotInputs.TryParseSummarySlot(slot, out var year))
        {
            foreach (var series in SeriesSlice.Build(account))
            {
                buffer.Add(slot, TableKeys.Economy(series.Partner), PackedContent.Pack(series), Columns(series));
            }

            return;
        }

        foreach (var summary in SummarySlice.Build(account, year))
        {
            var whole = top is null ? summary : SummaryCommodities.Add(summary, top.Of(summary.Partner));
            buffer.Add(slot, TableKeys.Economy(summary.Partner), PackedSummary.Pack(whole), Columns(summary));
        }
    }

    private static Dictionary<string, object> Columns(SummaryEntity summary)
    {
        var columns = new Dictionary<string, object> { ["Year"] = summary.Year };
        if (summary.Find(Period.OfYear(summary.Year)) is { } annual)
        {
            AddValue(columns, "Exports", annual.Exports.Figure);
            AddValue(columns, "Imports", annual.Imports.Figure);
        }

        return columns;
    }

    private static Dictionary<string, object> Columns(SeriesEntity series)
    {
        var columns = new Dictionary<string, object>();
        foreach (var (name, history) in new[] { ("Annual", series.Annual), ("Monthly", series.Monthly) })
        {
            if (history is null) continue;
            columns[name + "First"] = history.First.ToString();
            columns[name + "Last"] = history.Last.ToString();
        }

        return columns;
    }

    // As text: Table Storage has no exact decimal type.
    private static void AddValue(Dictionary<string, object> columns, string name, Figure figure)
    {
        if (figure.Value is { } value) columns[name] = value.ToString();
    }
}
