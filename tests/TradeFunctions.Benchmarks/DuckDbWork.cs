using System.Globalization;
using DuckDB.NET.Data;

namespace TradeFunctions.Benchmarks;

/// <summary>
/// The rival: DuckDB reading the same file to a sorted Parquet, at its best: typed columns, only those that it needs, no order of insertion, as
/// many threads as cores. Once it collapses and contradicts rows by the same rules, once it only sorts them.
/// </summary>
internal static class DuckDbWork
{
    public const string Name = "DuckDB";
    public const string SortingName = "DuckDB, sorting alone";
    public const string LimitedName = "DuckDB, memory_limit 256 MB";

    private const string Limit = "256MB";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["period"] = "INTEGER",
        ["reporterCode"] = "SMALLINT",
        ["partnerCode"] = "SMALLINT",
        ["partner2Code"] = "SMALLINT",
        ["motCode"] = "SMALLINT",
        ["mosCode"] = "SMALLINT",
        ["qtyUnitCode"] = "SMALLINT",
        ["qty"] = "DECIMAL(18,3)",
        ["netWgt"] = "DECIMAL(18,3)",
        ["cifvalue"] = "DECIMAL(18,3)",
        ["fobvalue"] = "DECIMAL(18,3)",
        ["primaryValue"] = "DECIMAL(18,3)",
        ["isQtyEstimated"] = "BOOLEAN",
    };

    public static void Run(string work, string file, string output)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"SET threads = {Environment.ProcessorCount}"));
        Execute(connection, "SET preserve_insertion_order = false");
        if (work == LimitedName)
        {
            Execute(connection, $"SET memory_limit = '{Limit}'");
            Execute(connection, $"SET temp_directory = '{output}.spill'");
        }

        var isWide = !file.Contains("BACI", StringComparison.Ordinal);
        var cells = file.EndsWith(GeneratedComextFile.Name, StringComparison.Ordinal) ? Sums(file)
            : file.EndsWith(GeneratedEstatFile.Name, StringComparison.Ordinal) ? GeneratedEstatFile.Sums(file)
            : isWide ? work == SortingName ? $"SELECT * FROM ({Figures(file)})" : Cells(file) : BothSides(file);
        Execute(connection, $"COPY ({cells} ORDER BY reporter, flow, commodity, partner, period) TO '{output}' (FORMAT parquet, COMPRESSION zstd)");
    }

    /// <summary>The cells of a result, and the sum of their values: the same cells have the same sum.</summary>
    public static (long Cells, string Sum) Check(string output)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*), CAST(sum(value) AS VARCHAR) FROM '{output}'";
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt64(0), reader.GetString(1));
    }

    private static string Csv(string file)
    {
        var columns = string.Join(", ", GeneratedTradeFile.Columns.Append("extra").Select(name => $"'{name}': '{Types.GetValueOrDefault(name, "VARCHAR")}'"));
        return $"read_csv('{file}', header = false, skip = 1, delim = ',', quote = '\"', escape = '\"', auto_detect = false, columns = {{{columns}}})";
    }

    private static string Figures(string file) => $"""
        SELECT reporterCode AS reporter, freqCode AS frequency, flowCode AS flow, cmdCode AS commodity, partnerCode AS partner, period,
            classificationCode AS classification, primaryValue AS value, netWgt AS net_weight,
            CASE WHEN qtyUnitCode <> -1 THEN qty END AS quantity, qtyUnitCode AS quantity_unit, 'USD' AS currency,
            CASE WHEN cifvalue = primaryValue THEN 'CIF' WHEN fobvalue = primaryValue THEN 'FOB' END AS valuation,
            CASE WHEN isQtyEstimated THEN 2 ELSE 0 END AS marks
        FROM {Csv(file)}
        WHERE partner2Code = 0 AND customsCode = 'C00' AND motCode = 0 AND mosCode = 0
        """;

    private static string Cells(string file) => $"""
        SELECT reporter, frequency, flow, commodity, partner, period, classification,
            CASE WHEN same THEN v END AS value, CASE WHEN same THEN w END AS net_weight, CASE WHEN same THEN q END AS quantity,
            CASE WHEN same THEN unit END AS quantity_unit, 'USD' AS currency, CASE WHEN same THEN valuation END AS valuation,
            CASE WHEN same THEN marks ELSE 0 END AS marks, CASE WHEN same THEN 'ok' ELSE 'conflict' END AS status
        FROM (
            SELECT reporter, frequency, flow, commodity, partner, period, classification,
                any_value(value) AS v, any_value(net_weight) AS w, any_value(quantity) AS q, any_value(quantity_unit) AS unit,
                any_value(valuation) AS valuation, any_value(marks) AS marks,
                min(value) = max(value) AND count(net_weight) IN (0, count(*)) AND coalesce(min(net_weight) = max(net_weight), true)
                    AND count(quantity) IN (0, count(*)) AND coalesce(min(quantity) = max(quantity), true) AND min(quantity_unit) = max(quantity_unit) AS same
            FROM ({Figures(file)}) GROUP BY ALL)
        """;

    // Thousands of dollars and tons to dollars and kilograms, once for each side.
    private static string BothSides(string file) => $"""
        WITH rows AS (SELECT * FROM read_csv('{file}', header = true, delim = ',', auto_detect = false, columns = {GeneratedBaciFile.Types}))
        SELECT i AS reporter, 'A' AS frequency, 'X' AS flow, k AS commodity, j AS partner, t AS period, 'H5' AS classification,
            CAST(v * 1000 AS DECIMAL(18,3)) AS value, CAST(q * 1000 AS DECIMAL(18,3)) AS net_weight, 'USD' AS currency, 'FOB' AS valuation FROM rows
        UNION ALL
        SELECT j, 'A', 'M', k, i, t, 'H5', CAST(v * 1000 AS DECIMAL(18,3)), CAST(q * 1000 AS DECIMAL(18,3)), 'USD', 'FOB' FROM rows
        """;

    // Of each part one row, then the parts of a partner's figure and of that of all partners of its kind.
    private static string Sums(string file) => $"""
        WITH parts AS (
            SELECT REPORTER, PARTNER, TRADE_TYPE, PRODUCT_NC, PRODUCT_SITC, PRODUCT_BEC, STAT_PROCEDURE, FLOW, PERIOD, any_value(SUPPL_UNIT) AS unit,
                CASE WHEN min(VALUE_EUR) = max(VALUE_EUR) THEN any_value(VALUE_EUR) END AS value,
                any_value(CASE WHEN QUANTITY_KG > 0 OR SUPPL_UNIT = 'NO_SU' AND VALUE_EUR <= 1000 THEN QUANTITY_KG END) AS weight,
                any_value(CASE WHEN QUANTITY_SUPPL_UNIT > 0 AND SUPPL_UNIT <> 'NO_SU' THEN QUANTITY_SUPPL_UNIT END) AS quantity
            FROM read_csv('{file}', header = true, delim = ',', auto_detect = false, columns = {GeneratedComextFile.Types})
            GROUP BY ALL),
        sides AS (
            SELECT *, PARTNER AS side FROM parts
            UNION ALL SELECT *, CASE WHEN TRADE_TYPE = 'I' THEN 'EU_INTRA' ELSE 'EU_EXTRA' END FROM parts)
        SELECT REPORTER AS reporter, FLOW AS flow, left(PRODUCT_NC, 6) AS commodity, side AS partner, PERIOD AS period,
            CASE WHEN count(value) = count(*) THEN sum(value) END AS value, CASE WHEN count(weight) = count(*) THEN sum(weight) END AS net_weight,
            CASE WHEN count(quantity) = count(*) AND min(unit) = max(unit) THEN sum(quantity) END AS quantity
        FROM sides GROUP BY ALL
        """;

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
