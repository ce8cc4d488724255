using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Rows;

/// <summary>
/// Turns records of one file into rows. Made by a <see cref="Layouts.Layout"/> for the columns that the file has. There is one for each worker, which
/// sees only some of the records: what is kept of one record may make the next faster, but never change what it gives.
/// </summary>
internal abstract class RowReader
{
    /// <summary>Reads one record with as many fields as the header has names.</summary>
    public abstract RowVerdict Read(RecordFields record, RowOutput output);

    /// <summary>The columns that hold figures: how a file writes its numbers is decided from them.</summary>
    public virtual IReadOnlyList<int> NumberColumns => [];

    /// <summary>The column of periods that may be written as two years; -1: none.</summary>
    public virtual int PeriodColumn => -1;

    /// <summary>Whether the file writes fiscal years, so that 2009-10 is not a month: see <see cref="NumberStyle.HasFiscalYears"/>.</summary>
    public bool HasFiscalYears { get; set; }

    /// <summary>The column of commodity codes; -1: none.</summary>
    public virtual int CommodityColumn => -1;

    /// <summary>Whether the file writes codes of goods with points, as tariff books do: see <see cref="CommodityField.IsDotted"/>.</summary>
    public bool HasDottedCodes { get; set; }

    /// <summary>Whether the file has codes outside the Harmonized System. Where no column names the system, its other codes of fewer than six digits
    /// may be outside it too: 27 is fuels in the Harmonized System and fertilizers in the SITC.</summary>
    public bool HasForeignCodes { get; set; }

    /// <summary>Says what is known of the figures of a record that <see cref="Read"/> rejected, so that none of them passes for zero.</summary>
    /// <param name="record">The record.</param>
    /// <param name="unread">Takes a key for each figure, each part null that could not be read; nothing where the record is known to have no
    /// figure that any result depends on.</param>
    public virtual void Trace(RecordFields record, List<UnreadKey> unread) => unread.Add(UnreadKey.Unknown);

    /// <summary>Those of some columns that the file has.</summary>
    protected static IReadOnlyList<int> Present(params int[] columns) => [.. columns.Where(column => column >= 0)];
}

/// <summary>What a layout makes of a record.</summary>
internal enum RowVerdict
{
    /// <summary>It gave rows.</summary>
    Used,

    /// <summary>It breaks down another record's figure and is left out.</summary>
    Breakdown,

    /// <summary>Left out, since its goods are in a system other than the Harmonized one (SITC, BEC).</summary>
    OtherSystem,

    /// <summary>It gives no figure; <see cref="RowOutput"/> holds the problem.</summary>
    Rejected,

    /// <summary>The file as a whole cannot be used; <see cref="RowOutput"/> holds the problem.</summary>
    Refused,
}
