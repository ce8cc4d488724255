using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// Japan Customs' statistics by commodity, as e-Stat distributes them: a row has the twelve months of one of Japan's nine-digit codes and one
/// country, in thousand yen, what is less left away. Without a column of countries the rows are of the World; with one of customs offices they are
/// parts of a figure. Codes are added up to six, four and two digits: a heading lies in one file. Months still to come are zeros.
/// </summary>
internal sealed class JapanCustomsLayout : Layout
{
    /// <summary>The months as the columns name them.</summary>
    public static readonly IReadOnlyList<string> Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>What some files name April.</summary>
    public const string OtherApril = "Apl";

    public override string Name => "japan-customs";

    public override IReadOnlyList<string> Required { get; } = ["Exp or Imp", "Year", "HS", "Value-Jan"];

    public override IReadOnlyList<string> Optional { get; } =
    [
        "Custom", "Country", "Unit1", "Unit2", "Value-Year", "Quantity1-Year", "Quantity2-Year", "Quantity1-Jan", "Quantity2-Jan",
        .. Months.Skip(1).Append(OtherApril).SelectMany(month => new[] { $"Quantity1-{month}", $"Quantity2-{month}", $"Value-{month}" }),
    ];

    public override IReadOnlyList<string> Words => [];

    public override bool ReplacesHeadings => true;

    public override RowReader CreateReader(Header header, ReadOptions options) => new JapanCustomsRowReader(header);
}
