using System.Globalization;
using System.Reflection;
using DuckDB.NET.Data;

namespace TradeFunctions.Oracle;

/// <summary>DuckDB in memory, and the scripts that are embedded beside the program.</summary>
internal sealed class TradeDatabase : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    public TradeDatabase() => _connection.Open();

    /// <summary>Runs a script; <c>$name</c> in it stands for a number given.</summary>
    public void Run(string script, params (string Name, int Value)[] numbers)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(script)
            ?? throw new ArgumentException($"There is no script {script}.", nameof(script));
        using var reader = new StreamReader(stream);
        var sql = reader.ReadToEnd();
        foreach (var (name, value) in numbers)
            sql = sql.Replace($"${name}", value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        try
        {
            Execute(sql);
        }
        catch (DuckDBException exception)
        {
            throw new InvalidOperationException($"{script}: {exception.Message}", exception);
        }
    }

    /// <summary>The scripts of a folder, in the order of their names.</summary>
    public static IEnumerable<string> Scripts(string folder) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query as texts; null is an empty one.</summary>
    public List<string[]> Query(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount)
                .Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!)]);
        }

        return rows;
    }

    public DuckDBAppender Append(string table) => _connection.CreateAppender(table);

    /// <summary>A text as SQL writes it.</summary>
    public static string Text(string? text) => text is null ? "NULL" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public void Dispose() => _connection.Dispose();
}
