namespace TradeFunctions.Core.Reading.Content;

/// <summary>Why a raw file as a whole cannot be used.</summary>
/// <param name="Code">A stable code, one of <see cref="RefusalCodes"/>.</param>
/// <param name="Detail">What was found, for people.</param>
/// <param name="NearestLayout">The layout that the header comes nearest to; null unless the code is <c>unknown_header</c>.</param>
/// <param name="MissingColumns">The columns that layout would need besides, as its publisher writes them; empty otherwise.</param>
public sealed record FileRefusal(string Code, string Detail, string? NearestLayout, IReadOnlyList<string> MissingColumns);

/// <summary>The values of <see cref="FileRefusal.Code"/>.</summary>
public static class RefusalCodes
{
    /// <summary>The file has no line that is not blank.</summary>
    public const string Empty = "empty";

    /// <summary>No line at the beginning is the header of a known layout.</summary>
    public const string UnknownHeader = "unknown_header";

    /// <summary>Two columns have the same name, and the layout needs it.</summary>
    public const string DuplicateColumn = "duplicate_column";

    /// <summary>A second header with other columns, or in another order, further down.</summary>
    public const string SecondHeader = "second_header";

    /// <summary>Trade in services; this project is about goods.</summary>
    public const string Services = "services";

    /// <summary>Zero bytes where text was expected, and nothing tells what the file is.</summary>
    public const string NotText = "not_text";

    /// <summary>Some numbers have a decimal comma and others a decimal point, or a column has thousands marks in some numbers only.</summary>
    public const string MixedNumbers = "mixed_numbers";

    /// <summary>The gzip content is damaged or cut off.</summary>
    public const string DamagedGzip = "damaged_gzip";

    /// <summary>The zip is damaged or cut off.</summary>
    public const string DamagedZip = "damaged_zip";

    /// <summary>A zip that does not hold exactly one CSV file or is encrypted, or packed by another tool than gzip or zip.</summary>
    public const string Archive = "archive";

    /// <summary>A workbook of a spreadsheet program, not CSV.</summary>
    public const string Spreadsheet = "spreadsheet";

    /// <summary>UTF-16 without the byte order mark that would identify it.</summary>
    public const string Encoding = "encoding";

    /// <summary>A text for people, such as a note beside the figures. It is listed as left out; nothing is wrong.</summary>
    public const string Document = "document";

    /// <summary>A web page, JSON, XML, PDF or Parquet instead of CSV.</summary>
    public const string OtherFormat = "other_format";

    /// <summary>The file does not say what its rows are of (their flow, their partner), and no rule of <c>_dataset.json</c> does. The detail has the
    /// rule to add.</summary>
    public const string NeedsRule = "needs_rule";

    /// <summary>A row contradicts the file's rule in <c>_dataset.json</c>.</summary>
    public const string ContradictsRule = "contradicts_rule";

    /// <summary>The file has more reporters, years and gaps between years than its row in the ledger can hold.</summary>
    public const string TooBroad = "too_broad";
}
