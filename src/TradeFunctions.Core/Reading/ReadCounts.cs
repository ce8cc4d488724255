namespace TradeFunctions.Core.Reading;

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

    /// <summary>Net weights, quantities and BACI's values with more decimals than are kept, rounded half away from zero.</summary>
    public long RoundedFigures { get; init; }

    /// <summary>Net weights and quantities that used records have a column for and that are not available: empty, NA and the like, or 0
    /// beside a value.</summary>
    public long NotAvailable { get; init; }
}
