using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Reading;

/// <summary>Recognises a header among the rejected rows of a file that was put together from several.</summary>
/// <param name="first">The file's header.</param>
/// <param name="layout">Its layout.</param>
internal sealed class LaterHeaders(Header first, Layout layout)
{
    // Fewer occur in texts. BACI's six names of a letter are the shortest header there is.
    private const int FewestNames = 3;

    private static readonly HashSet<string> KnownNames =
        [.. LayoutList.All.Concat(LayoutList.References).SelectMany(one => one.Columns.Concat(one.Unread)).Select(Header.Normalize)];

    /// <summary>Says whether a row is a header; null: it is not.</summary>
    public LaterHeader? Find(string row)
    {
        var isHeader = false;
        foreach (var delimiter in HeaderSearch.Delimiters.Append(first.Delimiter).Distinct())
        {
            if (row.AsSpan().Count((char)delimiter) < FewestNames - 1) continue;
            var again = Header.Parse(row, delimiter);
            if (!HasNames(again)) continue;
            if (delimiter == first.Delimiter && first.HasSameColumns(again)) return LaterHeader.Repeated;
            isHeader |= IsOther(again);
        }

        return isHeader ? LaterHeader.Other : null;
    }

    // Some of the columns will do: a header that fits no layout still says that what follows it is not to be read by the first.
    private bool IsOther(Header again)
    {
        if (LayoutList.All.Any(known => known.Missing(again).Count == 0)) return true;
        var shared = layout.Columns.Count(name => first.Find(name) >= 0 && again.Find(name) >= 0);

        // Where the line before lacks its end, row and header are one line, and what follows is as before if the columns are.
        return shared * 2 >= layout.Required.Count && !(first.EndsLike(again) && again.Names.Count > first.Names.Count);
    }

    // A row that lacks its line end has the header behind it in the same line: not quite half of the fields are names.
    private static bool HasNames(Header again)
    {
        var names = again.Names.Select(Header.Normalize).Where(name => name.Length > 0).ToList();
        var known = names.Where(KnownNames.Contains).Distinct().Count();
        return known >= FewestNames && known * 5 >= names.Count * 2;
    }
}

/// <summary>What kind of header a later line is.</summary>
internal enum LaterHeader
{
    /// <summary>The first header once more.</summary>
    Repeated,

    /// <summary>One with other columns, in another order or with another delimiter: by the first header, what follows would be misread.</summary>
    Other,
}
