using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Reading;

/// <summary>How near a header comes to a layout.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Header">The header.</param>
/// <param name="ReadColumns">How many of the columns that the layout reads are there.</param>
/// <param name="OtherColumns">How many of the columns that occur in the layout without being read are there.</param>
/// <param name="Missing">The required columns that are not there; none: the header fits.</param>
internal sealed record HeaderFit(Layout Layout, Header Header, int ReadColumns, int OtherColumns, IReadOnlyList<string> Missing)
    : IComparable<HeaderFit>
{
    /// <summary>Compares a header with a layout.</summary>
    public static HeaderFit Of(Layout layout, Header header) => new(
        layout,
        header,
        layout.Columns.Count(name => header.Find(name) >= 0),
        layout.Unread.Count(name => header.Find(name) >= 0),
        layout.Missing(header));

    /// <summary>The nearer the greater.</summary>
    public int CompareTo(HeaderFit? other)
    {
        if (other is null) return 1;
        var order = ReadColumns.CompareTo(other.ReadColumns);
        if (order == 0) order = OtherColumns.CompareTo(other.OtherColumns);
        return order == 0 ? other.Missing.Count.CompareTo(Missing.Count) : order;
    }
}
