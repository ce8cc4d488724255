using System.Globalization;

namespace TradeFunctions.Oracle;

/// <summary>What was compared and what differs.</summary>
/// <param name="Files">Each raw file with its rows taken and cells, or why it was refused.</param>
/// <param name="Compared">How many texts of which kind were compared, by answer and kind.</param>
/// <param name="Statuses">How often each status was expected: what the files put to the test.</param>
/// <param name="Differing">How many of each kind differ; of one that is not there at all all do.</param>
/// <param name="Differences">Each difference in a line.</param>
public sealed record OracleReport(
    IReadOnlyList<string> Files,
    IReadOnlyDictionary<string, long> Compared,
    IReadOnlyDictionary<string, long> Statuses,
    IReadOnlyDictionary<string, long> Differing,
    IReadOnlyList<string> Differences)
{
    /// <summary>All that was compared.</summary>
    public long Total => Compared.Values.Sum();

    internal static OracleReport Read(TradeDatabase database) => new(
        [.. database.Query("""
            SELECT name, coalesce(refused, layout || ': ' || coalesce(sum(row_count), 0) || ' rows, ' || count(cells.file) || ' cells, '
                || coalesce(sum(repeated) FILTER (status = 'ok'), 0) || ' repeated, ' || count(*) FILTER (status = 'conflict') || ' in conflict')
            FROM files LEFT JOIN cells USING (file) GROUP BY files.file, name, layout, refused ORDER BY files.file
            """).Select(row => $"{row[0]}: {row[1]}")],
        Counts(database, "SELECT answer || ' ' || kind, count(*) FROM compared WHERE kind <> 'not expected' GROUP BY ALL ORDER BY ALL"),
        Counts(database, "SELECT kind || ' ' || text, count(*) FROM expected WHERE path LIKE '%status' OR path LIKE '%reason' OR path LIKE '%ended_by' GROUP BY ALL ORDER BY ALL"),
        Counts(database, "SELECT answer || ' ' || kind, count(*) FROM compared WHERE NOT equal GROUP BY ALL ORDER BY ALL"),
        [.. database.Query("""
            SELECT kind || ': ' || answer || ' of ' || reporter || CASE WHEN partner >= 0 THEN ' with ' || partner ELSE '' END || ' ' || flow || ' '
                || CASE WHEN t >= 0 THEN period_text(frequency, t) ELSE '' END || ' ' || measure || ' ' || path || ': expected ' || coalesce(expected, 'nothing')
                || ', is ' || coalesce(actual, 'nothing')
            FROM compared WHERE NOT equal ORDER BY kind, answer, reporter, partner, flow, frequency, t, path
            """).Select(row => row[0])]);

    /// <summary>Says it in lines, at most so many differences.</summary>
    public IEnumerable<string> Lines(int most)
    {
        foreach (var file in Files) yield return file;
        foreach (var (kind, count) in Compared) yield return string.Create(CultureInfo.InvariantCulture, $"{count,10} {kind}");
        yield return string.Create(CultureInfo.InvariantCulture, $"{Total,10} compared, {Differences.Count} differences");
        foreach (var (kind, count) in Differing) yield return string.Create(CultureInfo.InvariantCulture, $"{count,10} differ: {kind}");
        foreach (var difference in Differences.Take(most)) yield return difference;
        if (Differences.Count > most) yield return string.Create(CultureInfo.InvariantCulture, $"and {Differences.Count - most} more");
    }

    private static Dictionary<string, long> Counts(TradeDatabase database, string sql) =>
        database.Query(sql).ToDictionary(row => row[0], row => long.Parse(row[1], CultureInfo.InvariantCulture));
}
