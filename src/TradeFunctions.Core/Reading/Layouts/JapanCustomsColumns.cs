using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>Where a file of Japan Customs has its columns; -1 for those that it lacks.</summary>
internal sealed class JapanCustomsColumns
{
    public JapanCustomsColumns(Header header)
    {
        (Flow, Year, Custom) = (header.Find("Exp or Imp"), header.Find("Year"), header.Find("Custom"));
        (Commodity, Country) = (header.Find("HS"), header.Find("Country"));
        (Unit1, Unit2) = (header.Find("Unit1"), header.Find("Unit2"));
        WholeYear = JapanPeriodColumns.Find(header, "Year");
        Months = [.. JapanCustomsLayout.Months.Select(month => Month(header, month))];
    }

    public int Flow { get; }

    public int Year { get; }

    public int Custom { get; }

    public int Commodity { get; }

    public int Country { get; }

    public int Unit1 { get; }

    public int Unit2 { get; }

    /// <summary>The figures of the year so far.</summary>
    public JapanPeriodColumns WholeYear { get; }

    /// <summary>The figures of January to December; those of months that the file lacks are -1.</summary>
    public IReadOnlyList<JapanPeriodColumns> Months { get; }

    /// <summary>The columns of figures.</summary>
    public IEnumerable<int> Figures => Months.Append(WholeYear).SelectMany(period => new[] { period.Value, period.Quantity1, period.Quantity2 });

    private static JapanPeriodColumns Month(Header header, string name)
    {
        var columns = JapanPeriodColumns.Find(header, name);
        return columns.Value < 0 && name == "Apr" ? JapanPeriodColumns.Find(header, JapanCustomsLayout.OtherApril) : columns;
    }
}

/// <summary>The columns of one month, or of the year.</summary>
/// <param name="Value">Thousand yen.</param>
/// <param name="Quantity1">In the row's first unit.</param>
/// <param name="Quantity2">In its second.</param>
internal readonly record struct JapanPeriodColumns(int Value, int Quantity1, int Quantity2)
{
    public static JapanPeriodColumns Find(Header header, string period) =>
        new(header.Find($"Value-{period}"), header.Find($"Quantity1-{period}"), header.Find($"Quantity2-{period}"));

    /// <summary>The column of the row's first or second quantity; -1: neither is asked for.</summary>
    public int Quantity(int number) => number switch { 1 => Quantity1, 2 => Quantity2, _ => -1 };
}
