namespace TradeFunctions.Core.Api.Csv;

/// <summary>What columns about a raw file say, in the table of a dataset's files and in that of a run.</summary>
internal static class FileColumns
{
    public const string Problem = "no_rows, only_breakdowns, only_other_systems, nothing_used or mostly_rejected.";

    public const string OtherSystemRows = "Records left out because their goods are in another system than the Harmonized one.";

    public const string Remarks = "Lines after the header that are no rows: a source or a note, or words at the end.";
}
