using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// A format in which a publisher distributes trade figures, recognised by the names in its header. A new layout is one class
/// beside this one and its line in <see cref="LayoutList"/>.
/// </summary>
internal abstract class Layout
{
    /// <summary>A stable name, shown in ledgers and refusals.</summary>
    public abstract string Name { get; }

    /// <summary>The columns without which a figure cannot be identified, as the publisher writes them.</summary>
    public abstract IReadOnlyList<string> Required { get; }

    /// <summary>Columns that are read where they are there.</summary>
    public abstract IReadOnlyList<string> Optional { get; }

    /// <summary>Columns that occur and are not read; they help to say which layout a header comes nearest to.</summary>
    public virtual IReadOnlyList<string> Unread => [];

    /// <summary>Of all these columns those whose fields are words for people, and not codes, numbers or flags. Each layout says it: where a
    /// row may begin or end with words, what is cut off from one would pass for a footer.</summary>
    public abstract IReadOnlyList<string> Words { get; }

    /// <summary>Whether the layout has no World and no TOTAL rows by nature, so that the sums of its rows are the totals.</summary>
    public virtual bool SumsAreTotals => false;

    /// <summary>Whether a release replaces all of a year and flow that earlier ones have of the headings that it has: the publisher issues them anew as
    /// a whole.</summary>
    public virtual bool ReplacesHeadings => false;

    /// <summary>Whether the publisher cuts what was asked for into several files, so that parts of one figure may be in more than one of them.</summary>
    public virtual bool MayBeSplit => false;

    /// <summary>The level that all its codes have, 6 for HS subheadings; null: of several.</summary>
    public virtual int? Level => null;

    /// <summary>Every column that is read.</summary>
    public IEnumerable<string> Columns => Required.Concat(Optional);

    /// <summary>Whether the file brings names of codes and no figures.</summary>
    public virtual bool IsReference => false;

    /// <summary>Whether a column is one of the layout's that hold no words.</summary>
    public bool HoldsNoWords(Header header, int column) =>
        Columns.Concat(Unread).Any(name => header.Find(name) == column) && !Words.Any(name => header.Find(name) == column);

    /// <summary>Makes the reader for a file with this header.</summary>
    /// <param name="header">A header that fits.</param>
    /// <param name="options">The file's name among them, for layouts whose files say something by it.</param>
    public abstract RowReader CreateReader(Header header, ReadOptions options);

    /// <summary>Whether a header is this layout's.</summary>
    public virtual bool Fits(Header header, ReadOptions options) => Missing(header).Count == 0;

    /// <summary>What its author can do about a header that is nearest to this layout and lacks columns: sentences with a blank before them; empty:
    /// the names of those columns say it.</summary>
    public virtual string Advice(Header header, ReadOptions options) => "";

    /// <summary>What has to be said of a file with a header that fits, since neither it nor its rule says it; empty: nothing.</summary>
    public virtual IReadOnlyList<NeededHint> Needs(Header header, ReadOptions options) => [];

    /// <summary>The required columns that a header lacks.</summary>
    public virtual IReadOnlyList<string> Missing(Header header) => [.. Required.Where(name => header.Find(name) < 0)];
}
