using DuckDB.NET.Data;

namespace TradeFunctions.Benchmarks;

/// <summary>The rival: DuckDB reading the same file, collapsing and contradicting by the same rules, to a sorted Parquet.</summary>
internal static class DuckDbWork
{
    public const string Name = "DuckDB";
    public const string LimitedName = "DuckDB, memory_limit 500 MB";
    public const string Limit = "500MB";

    public static (long Rows, long Cells, string Sum) Run(string file, string output, string? memoryLimit)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        if (memoryLimit is not null)
        {
            Execute(connection, $"SET memory_limit = '{memoryLimit}'");
            Execute(connection, "SET preserve_insertion_order = false");
            Execute(connection, $"SET temp_directory = '{output}.spill'");
        }

        Execute(connection, Refine(file, output));
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT (SELECT count(*) FROM {Csv(file)}), count(*), CAST(sum(value) AS VARCHAR) FROM '{output}'";
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2));
    }

    public static string Csv(string file)
    {
        var columns = string.Join(", ", GeneratedTradeFile.Columns.Append("extra").Select(name => $"'{name}': 'VARCHAR'"));
        return $"read_csv('{file}', header = false, skip = 1, delim = ',', quote = '\"', encoding = 'latin-1', "
            + $"auto_detect = false, columns = {{{columns}}})";
    }

    private static string Refine(string file, string output) => $"""
        COPY (
            WITH figures AS (
                SELECT CAST(reporterCode AS INTEGER) AS reporter, freqCode AS frequency, flowCode AS flow, cmdCode AS commodity,
                    CAST(partnerCode AS INTEGER) AS partner, CAST(period AS INTEGER) AS period, classificationCode AS classification,
                    CAST(primaryValue AS DECIMAL(18,3)) AS v,
                    CASE WHEN cmdCode = 'TOTAL' AND CAST(netWgt AS DECIMAL(18,3)) = 0 THEN NULL ELSE CAST(netWgt AS DECIMAL(18,3)) END AS w,
                    CASE WHEN qtyUnitCode = '-1' THEN NULL ELSE CAST(qty AS DECIMAL(18,3)) END AS q,
                    CAST(qtyUnitCode AS INTEGER) AS unit,
                    CASE WHEN cifvalue = primaryValue THEN 'CIF' WHEN fobvalue = primaryValue THEN 'FOB' END AS valuation,
                    isQtyEstimated = 'true' AS estimated
                FROM {Csv(file)}
                WHERE partner2Code = '0' AND customsCode = 'C00' AND motCode = '0' AND trim(mosCode) = '0')
            SELECT reporter, frequency, flow, commodity, partner, period, classification,
                CASE WHEN same THEN v END AS value, CASE WHEN same THEN w END AS net_weight, CASE WHEN same THEN q END AS quantity,
                CASE WHEN same THEN unit END AS quantity_unit, 'USD' AS currency, CASE WHEN same THEN valuation END AS valuation,
                CASE WHEN same AND estimated THEN 2 ELSE 0 END AS marks, CASE WHEN same THEN 'ok' ELSE 'conflict' END AS status
            FROM (
                SELECT reporter, frequency, flow, commodity, partner, period, classification,
                    any_value(v) AS v, any_value(w) AS w, any_value(q) AS q, any_value(unit) AS unit,
                    any_value(valuation) AS valuation, any_value(estimated) AS estimated,
                    min(v) = max(v) AND count(w) IN (0, count(*)) AND coalesce(min(w) = max(w), true)
                        AND count(q) IN (0, count(*)) AND coalesce(min(q) = max(q), true) AND min(unit) = max(unit) AS same
                FROM figures GROUP BY ALL)
            ORDER BY reporter, frequency, flow, commodity, partner, period, classification
        ) TO '{output}' (FORMAT parquet, COMPRESSION zstd)
        """;

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
