using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TradeFunctions.Oracle.Raw;

/// <summary>A dataset's folder: its files in the order of their age, and what <c>_dataset.json</c> says of them.</summary>
/// <param name="Complete">The files hold every partner and commodity.</param>
/// <param name="Files">The oldest first: by release date, files without one last, then by name.</param>
internal sealed record RawFolder(bool Complete, IReadOnlyList<(string Path, DateTime? Released)> Files)
{
    /// <summary>Looks at a folder; files of subfolders are no figures.</summary>
    public static RawFolder Look(string path)
    {
        var (complete, pattern) = Describe(Path.Combine(path, "_dataset.json"));
        var files = Directory.EnumerateFiles(path)
            .Where(file => file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase))
            .Select(file => (Path: file, Released: Released(Path.GetFileName(file), pattern)))
            .OrderBy(file => file.Released ?? DateTime.MaxValue)
            .ThenBy(file => Path.GetFileName(file.Path), StringComparer.Ordinal);
        return new RawFolder(complete, [.. files]);
    }

    /// <summary>Takes the rows of every file that fits a layout into table <c>rows</c>, and every file into table <c>files</c>.</summary>
    public void Load(TradeDatabase database)
    {
        for (var i = 0; i < Files.Count; i++)
        {
            var file = RawFile.Look(Files[i].Path);
            var layout = RawLayout.Of(file.Columns);
            var refused = layout is null ? "no layout fits its header" : null;
            if (layout is not null)
            {
                database.Execute(Staging(file, layout));
                refused = Services(database, file);
                if (refused is null)
                {
                    foreach (var script in layout.Scripts) database.Run(script, ("file", i));
                }
            }

            var name = TradeDatabase.Text(Path.GetFileName(file.Path));
            database.Execute($"INSERT INTO files VALUES ({i}, {name}, {TradeDatabase.Text(layout?.Name)}, {TradeDatabase.Text(refused)})");
        }
    }

    // DuckDB takes rows of as many fields as the header has names, also with one more that is empty, and leaves out all others: what
    // the layouts ask for.
    private static string Staging(RawFile file, RawLayout layout)
    {
        var names = layout.Required.Concat(layout.Optional);
        var selected = string.Join(", ", names.Select(name => file.Columns.Contains(name)
            ? $"c{file.Columns.ToList().IndexOf(name)} AS {name}"
            : $"CAST(NULL AS VARCHAR) AS {name}"));
        return $"CREATE OR REPLACE TEMP TABLE raw AS SELECT {selected} FROM {Read(file)}";
    }

    private static string Read(RawFile file)
    {
        var columns = string.Join(", ", Enumerable.Range(0, file.Columns.Count).Select(i => $"'c{i}': 'VARCHAR'"));
        return $"read_csv({TradeDatabase.Text(file.Path)}, auto_detect = false, header = false, skip = {file.Skip}, "
            + $"delim = '{file.Delimiter}', quote = '\"', escape = '\"', columns = {{{columns}}}, ignore_errors = true, null_padding = false, "
            + $"encoding = '{file.Encoding}', compression = '{file.Compression}', parallel = false)";
    }

    private static string? Services(TradeDatabase database, RawFile file) =>
        file.Columns.Contains("typecode") && database.Query("SELECT 1 FROM raw WHERE upper(trim(typecode)) = 'S' LIMIT 1").Count > 0
            ? "services are no goods"
            : null;

    private static (bool Complete, Regex? Pattern) Describe(string path)
    {
        if (!File.Exists(path)) return (false, null);
        using var description = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var root = description.RootElement;
        var complete = root.TryGetProperty("complete", out var all) && all.GetBoolean();
        return (complete, root.TryGetProperty("releasedPattern", out var pattern) ? new Regex(pattern.GetString()!) : null);
    }

    private static DateTime? Released(string name, Regex? pattern)
    {
        var found = pattern?.Match(name).Groups["released"];
        return found is { Success: true } ? DateTime.Parse(found.Value, CultureInfo.InvariantCulture) : null;
    }
}
