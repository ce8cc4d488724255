using System.Globalization;
using DuckDB.NET.Data;
using TradeFunctions.Core.Tests.Cells.Refined;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Cells.TestCells;

namespace TradeFunctions.Core.Tests.Cells;

/// <summary>The refined file is for everybody's tools: what another reader makes of it.</summary>
public sealed class RefinedFileInDuckDbTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".parquet");
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    public RefinedFileInDuckDbTests()
    {
        Cell[] cells =
        [
            Ok(Key(156, Flow.Import, "0306", 392), FiguresOf(1_234_567, 2_500, 10_000, 5)),
            Ok(Key(156, Flow.Import, "TOTAL", 0), FiguresOf(null)),
            Ok(Key(156, Flow.Import, "TOTAL", 392), FiguresOf(152_010_000_000_123) with { FobValue = 145_200_000_000_500 }),
            Conflict(Key(156, Flow.Import, "TOTAL", 392, 202405)),
            Ok(Key(392, Flow.ReExport, "TOTAL", 156, 202405, null), FiguresOf(-1, marks: (FigureMarks)3, currency: "JPY", valuation: Valuation.Fob)),
        ];
        File.WriteAllBytes(_path, RefinedFileTests.Write(cells, 2).File);
        _connection.Open();
    }

    public void Dispose()
    {
        _connection.Dispose();
        File.Delete(_path);
    }

    [Fact]
    public void Columns_have_plain_names_and_figures_are_exact_decimals() => Assert.Equal(
        [
            "reporter INTEGER", "frequency VARCHAR", "flow VARCHAR", "commodity VARCHAR", "partner INTEGER", "period INTEGER",
            "classification VARCHAR", "value DECIMAL(18,3)", "net_weight DECIMAL(18,3)", "quantity DECIMAL(18,3)",
            "quantity_unit INTEGER", "currency VARCHAR", "valuation VARCHAR", "marks INTEGER", "status VARCHAR",
            "fob_value DECIMAL(18,3)",
        ],
        Query("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '{0}')"));

    [Fact]
    public void Rows_read_as_the_cells_with_null_for_what_is_not_there() => Assert.Equal(
        """
        156 A M 0306 392 2024 H6 1234.567 2.500 10.000 5 USD CIF 0 ok NULL
        156 A M TOTAL 0 2024 H6 NULL NULL NULL NULL USD CIF 0 ok NULL
        156 A M TOTAL 392 2024 H6 152010000000.123 NULL NULL NULL USD CIF 0 ok 145200000000.500
        156 M M TOTAL 392 202405 H6 NULL NULL NULL NULL NULL NULL 0 conflict NULL
        392 M RX TOTAL 156 202405 NULL -0.001 NULL NULL NULL JPY FOB 3 ok NULL
        """,
        string.Join('\n', Query("SELECT * FROM '{0}'")));

    [Fact]
    public void Sums_and_filters_are_plain_sql() => Assert.Equal(
        ["152010001234.69 2"],
        Query("SELECT sum(value), count(value) FROM '{0}' WHERE reporter = 156 AND frequency = 'A'"));

    [Fact]
    public void A_row_group_holds_one_reporter() => Assert.Equal(
        ["2 156 156", "2 156 156", "1 392 392"],
        Query("SELECT row_group_num_rows, stats_min, stats_max FROM parquet_metadata('{0}') WHERE path_in_schema = 'reporter' ORDER BY row_group_id"));

    private List<string> Query(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql.Replace("{0}", _path, StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount)
                .Select(i => reader.IsDBNull(i) ? "NULL" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
