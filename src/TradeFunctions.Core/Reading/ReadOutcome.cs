using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Reading;

/// <summary>How reading a raw file ended.</summary>
/// <param name="Refusal">Why the file as a whole cannot be used; null: it was read to its end.</param>
/// <param name="Layout">The layout's name, <c>comtrade-v1</c> for example; null when the header fits none.</param>
/// <param name="SumsAreTotals">Whether the layout by nature has no World and no TOTAL rows, so that sums over its rows are the totals.</param>
/// <param name="Counts">What was found, up to the end or to the place of refusal.</param>
public sealed record ReadOutcome(FileRefusal? Refusal, string? Layout, bool SumsAreTotals, ReadCounts Counts)
{
    /// <summary>Nothing was left out.</summary>
    internal static readonly IReadOnlyDictionary<string, long> NoSystems = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Whether the file is a table of codes, which names them and has no figures.</summary>
    public bool IsReference { get; init; }

    /// <summary>Whether parts of the file's figures may be in other files: see <see cref="Cell.Detail"/>.</summary>
    public bool MayBeSplit { get; init; }

    /// <summary>How many records were left out because their goods are in another system than the Harmonized one, by the system's code in the
    /// file (<c>S3</c>, <c>B4</c>); their TOTAL rows were used.</summary>
    public IReadOnlyDictionary<string, long> OtherSystems { get; init; } = NoSystems;

    /// <summary>How many notes of a file are kept.</summary>
    public const int MostNotes = 20;

    /// <summary>What there is to know of lines that are used all the same: the first <see cref="MostNotes"/>.</summary>
    public IReadOnlyList<FileNote> Notes { get; init; } = [];

    /// <summary>The names of commodities that the file carries, by code, one a code; empty after a refusal.</summary>
    public IReadOnlyList<CommodityName> Names { get; init; } = [];
}

/// <summary>
/// What a raw file held, so that every line is accounted for:
/// <see cref="Records"/> = <see cref="UsedRecords"/> + <see cref="Rejected"/> + <see cref="BreakdownRows"/> + <see cref="OtherSystemRows"/>
/// + <see cref="RepeatedHeaders"/>.
/// </summary>
public sealed record ReadCounts
{
    /// <summary>Nothing was read.</summary>
    public static readonly ReadCounts None = new();

    /// <summary>Physical lines of the file, line breaks inside quoted fields counted too.</summary>
    public long Lines { get; init; }

    /// <summary>Records after the header, blank lines not counted.</summary>
    public long Records { get; init; }

    /// <summary>Records that gave at least one row.</summary>
    public long UsedRecords { get; init; }

    /// <summary>Rows handed over; more than <see cref="UsedRecords"/> where a layout gives several rows a record.</summary>
    public long Rows { get; init; }

    /// <summary>Records that were rejected.</summary>
    public long Rejected { get; init; }

    /// <summary>Records left out because they break another record's figure down (by second partner, customs procedure, mode of
    /// transport or of supply). Adding them up would count the trade twice.</summary>
    public long BreakdownRows { get; init; }

    /// <summary>Records left out because their goods are in another system than the Harmonized one (SITC, BEC, …), whose codes look the
    /// same and mean other goods; <see cref="ReadOutcome.OtherSystems"/> says which.</summary>
    public long OtherSystemRows { get; init; }

    /// <summary>Title and comment lines before the header.</summary>
    public long TitleLines { get; init; }

    /// <summary>Lines after the header that are plainly a remark: a source or a note, or words at the end; in no other count.</summary>
    public long Remarks { get; init; }

    /// <summary>Header lines met again further down, as in files that were put together from several downloads.</summary>
    public long RepeatedHeaders { get; init; }

    /// <summary>Empty lines.</summary>
    public long BlankLines { get; init; }

    /// <summary>Lines that are used and of which there is something to know; the first are <see cref="ReadOutcome.Notes"/>.</summary>
    public long Notes { get; init; }

    /// <summary>Net weights, quantities and BACI's values with more decimals than are kept, rounded half away from zero.</summary>
    public long RoundedFigures { get; init; }

    /// <summary>Net weights and quantities that used records have a column for and that are not available: empty, NA and the like, or 0
    /// beside a value.</summary>
    public long NotAvailable { get; init; }
}

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
