namespace TradeFunctions.Core.Reading;

/// <summary>How much of a raw file that fits a layout could be used.</summary>
/// <param name="Records">Its records, header lines that were met again not counted.</param>
/// <param name="Used">Records whose figures are in use, those that say again what another one said included.</param>
/// <param name="Rejected">Records that could not be used: those that could not be read, and those that contradict each other.</param>
/// <param name="Breakdowns">Records that only break another one's figure down.</param>
/// <param name="OtherSystems">Records whose goods are in another system than the Harmonized one.</param>
public sealed record FileYield(long Records, long Used, long Rejected, long Breakdowns, long OtherSystems = 0)
{
    /// <summary>The file has a header and no rows.</summary>
    public const string NoRows = "no_rows";

    /// <summary>Every row breaks another one's figure down, and the file does not have that figure.</summary>
    public const string OnlyBreakdowns = "only_breakdowns";

    /// <summary>Every row's goods are in another system than the Harmonized one.</summary>
    public const string OnlyOtherSystems = "only_other_systems";

    /// <summary>No row could be used.</summary>
    public const string NothingUsed = "nothing_used";

    /// <summary>More than half of the rows were rejected.</summary>
    public const string MostlyRejected = "mostly_rejected";

    /// <summary>What is wrong with the file as a whole: one of the constants of this type; null: some of its rows are in use, and no more than
    /// half of all were rejected. Rows that are left out on purpose, such as breakdowns, are no rejects, however many they are.</summary>
    public string? Problem => this switch
    {
        { Records: 0 } => NoRows,
        { Used: > 0 } => Rejected > Records / 2.0 ? MostlyRejected : null,
        _ when Breakdowns == Records => OnlyBreakdowns,
        _ when OtherSystems == Records => OnlyOtherSystems,
        _ => NothingUsed,
    };

    /// <summary>The yield of a file.</summary>
    /// <param name="counts">What reading it found.</param>
    /// <param name="rejects">All its rejected records: besides those that reading rejected, those found in conflict once its rows were
    /// sorted.</param>
    public static FileYield Of(ReadCounts counts, long rejects) => new(
        counts.Records - counts.RepeatedHeaders,
        Math.Max(0, counts.UsedRecords - (rejects - counts.Rejected)),
        rejects,
        counts.BreakdownRows,
        counts.OtherSystemRows);
}
