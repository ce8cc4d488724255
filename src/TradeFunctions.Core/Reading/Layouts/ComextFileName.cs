using System.Text.RegularExpressions;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>The names of Eurostat's files of all goods of the Union: <c>full_v2_202402.dat</c>, <c>full202352.dat.gz</c>.</summary>
public static partial class ComextFileName
{
    /// <summary>Whether a file has the name under which Eurostat publishes a whole month or year, folders before it left aside.</summary>
    public static bool IsWhole(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Form().IsMatch(name[(name.LastIndexOf('/') + 1)..]);
    }

    /// <summary>Whether a layout is one of Comext's, by its name.</summary>
    public static bool IsOfLayout(string? layout) => layout is ComextLayout.LayoutName or ComextLegacyLayout.LayoutName;

    [GeneratedRegex(@"^full_?(v2_)?\d{6}\.(dat|csv|txt)(\.gz|\.zip)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
