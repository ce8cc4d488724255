using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace TradeFunctions.Benchmarks;

/// <summary>What one would write first: CsvHelper, a dictionary of keys, decimals. The cells are sorted and summed, and not written.</summary>
internal static class CsvHelperWork
{
    public const string Name = "CsvHelper, dictionary, decimal";

    public static (long Cells, string Sum) Run(string file)
    {
        using var text = new StreamReader(file, Encoding.UTF8, false, 1 << 16);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        csv.Read();
        csv.ReadHeader();
        var cells = new Dictionary<(int Reporter, string Flow, string Commodity, int Partner, int Period, string Classification), (decimal? Value, decimal? Weight, decimal? Quantity)>();
        while (csv.Read())
        {
            if (csv["partner2Code"] != "0" || csv["customsCode"] != "C00" || csv["motCode"] != "0" || csv["mosCode"] != "0") continue;
            var key = (csv.GetField<int>("reporterCode"), csv["flowCode"]!, csv["cmdCode"]!, csv.GetField<int>("partnerCode"), csv.GetField<int>("period"), csv["classificationCode"]!);
            var figures = (csv.GetField<decimal?>("primaryValue"), csv.GetField<decimal?>("netWgt"), csv.GetField<decimal?>("qty"));
            if (!cells.TryAdd(key, figures) && cells[key] != figures) cells[key] = (null, null, null);
        }

        var sum = cells.OrderBy(cell => cell.Key, Comparer<(int, string, string, int, int, string)>.Create(Compare)).Sum(cell => cell.Value.Value ?? 0);
        return (cells.Count, sum.ToString("0.000", CultureInfo.InvariantCulture));
    }

    private static int Compare((int, string, string, int, int, string) left, (int, string, string, int, int, string) right)
    {
        var order = left.Item1.CompareTo(right.Item1);
        if (order == 0) order = string.CompareOrdinal(left.Item2, right.Item2);
        if (order == 0) order = string.CompareOrdinal(left.Item3, right.Item3);
        if (order == 0) order = left.Item4.CompareTo(right.Item4);
        return order == 0 ? left.Item5.CompareTo(right.Item5) : order;
    }
}
