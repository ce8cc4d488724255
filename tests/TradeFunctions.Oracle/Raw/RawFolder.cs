using System.Globalization;
using System.IO.Enumeration;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TradeFunctions.Oracle.Raw;

/// <summary>What <c>_dataset.json</c> says of the files of a pattern; null: nothing.</summary>
internal sealed record FolderRule(string Match, string? Flow, string? Partner);

/// <summary>A dataset's folder: its files in the order of their age, and what <c>_dataset.json</c> says of them.</summary>
/// <param name="Complete">The files hold every partner and commodity.</param>
/// <param name="Groups">The codes of its commodity groups.</param>
/// <param name="PartnerGroups">The codes of its groups of partners.</param>
/// <param name="Rules">The flow and the partner that it says files have, by the pattern of their names.</param>
/// <param name="Files">The oldest first: by release date, files without one last, then by name.</param>
internal sealed record RawFolder(
    bool Complete,
    IReadOnlyList<(string Group, string Code)> Groups,
    IReadOnlyList<(string Group, string Code)> PartnerGroups,
    IReadOnlyList<FolderRule> Rules,
    IReadOnlyList<(string Path, DateTime? Released)> Files)
{
    private static readonly string[] Endings = [".csv", ".csv.gz", ".dat", ".dat.gz"];

    /// <summary>Looks at a folder; files of subfolders are no figures.</summary>
    public static RawFolder Look(string path)
    {
        using var description = Description(Path.Combine(path, "_dataset.json"));
        var complete = description.RootElement.TryGetProperty("complete", out var all) && all.GetBoolean();
        var pattern = description.RootElement.TryGetProperty("releasedPattern", out var text) ? new Regex(text.GetString()!) : null;
        var files = Directory.EnumerateFiles(path)
            .Where(file => Array.Exists(Endings, ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            .Select(file => (Path: file, Released: Released(Path.GetFileName(file), pattern)))
            .OrderBy(file => file.Released ?? DateTime.MaxValue)
            .ThenBy(file => Path.GetFileName(file.Path), StringComparer.Ordinal);
        return new RawFolder(complete, [.. GroupsOf(description.RootElement, "commodities")], [.. GroupsOf(description.RootElement, "partners")], [.. RulesOf(description.RootElement)], [.. files]);
    }

    /// <summary>Takes the rows of every file that fits a layout into table <c>rows</c>, and every file into table <c>files</c>.</summary>
    public void Load(TradeDatabase database)
    {
        foreach (var (group, code) in Groups)
            database.Execute($"INSERT INTO commodity_groups VALUES ({TradeDatabase.Text(group)}, {TradeDatabase.Text(code)})");
        foreach (var (group, code) in PartnerGroups)
            database.Execute($"INSERT INTO partner_codes VALUES ({TradeDatabase.Text(group)}, {TradeDatabase.Text(code)})");
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
                    foreach (var script in layout.Scripts) database.Run(script, ("file", i), ("release", ReleaseOf(i)), ("partner", PartnerOf(database, Files[i].Path)));
                    if (layout.Name != "reference") database.Run("Raw/torn", ("file", i), ("level", layout.Level ?? -2));
                }
            }

            var name = TradeDatabase.Text(Path.GetFileName(file.Path));
            database.Execute($"INSERT INTO files VALUES ({i}, {name}, {TradeDatabase.Text(layout?.Name)}, {TradeDatabase.Text(refused)})");
        }

        database.Run("Raw/parts");
        database.Run("Raw/whole");
    }

    // Files of one date or, without dates, of one rule are one release: the number of its first file.
    private int ReleaseOf(int file) => Files.Index().First(other => Files[file].Released is { } date
        ? other.Item.Released == date
        : other.Item.Released is null && RuleOf(other.Item.Path) == RuleOf(Files[file].Path)).Index;

    private FolderRule? RuleOf(string path) =>
        Rules.FirstOrDefault(rule => FileSystemName.MatchesSimpleExpression(rule.Match, Path.GetFileName(path), ignoreCase: false));

    // Comtrade's code; -1: no rule names a partner.
    private int PartnerOf(TradeDatabase database, string path) => RuleOf(path)?.Partner is { } partner
        ? int.Parse(database.Query($"SELECT code FROM iso_names WHERE name = {TradeDatabase.Text(partner)}")[0][0], CultureInfo.InvariantCulture)
        : -1;

    private static IEnumerable<FolderRule> RulesOf(JsonElement description) => !description.TryGetProperty("files", out var rules)
        ? []
        : rules.EnumerateArray().Select(rule => new FolderRule(rule.GetProperty("match").GetString()!, TextOf(rule, "flow"), TextOf(rule, "partner")));

    private static string? TextOf(JsonElement rule, string name) => rule.TryGetProperty(name, out var text) ? text.GetString() : null;

    // DuckDB takes rows of as many fields as the header has names, also with one more that is empty, and sets all others aside: what
    // the layouts ask for.
    private string Staging(RawFile file, RawLayout layout)
    {
        var names = layout.Required.Concat(layout.Optional);
        var selected = string.Join(", ", names.Select(name => file.Columns.Contains(name)
            ? $"c{file.Columns.ToList().IndexOf(name)} AS {name}"
            : $"CAST(NULL AS VARCHAR) AS {name}"));
        return "DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans; "
            + $"CREATE OR REPLACE TEMP TABLE raw AS SELECT {selected}, {TradeDatabase.Text(Path.GetFileName(file.Path))} AS filename, {TradeDatabase.Text(RuleOf(file.Path)?.Flow)} AS rule_flow FROM {Read(file)}";
    }

    private static string Read(RawFile file)
    {
        var columns = string.Join(", ", Enumerable.Range(0, file.Columns.Count).Select(i => $"'c{i}': 'VARCHAR'"));
        return $"read_csv({TradeDatabase.Text(file.Path)}, auto_detect = false, header = false, skip = {file.Skip}, "
            + $"delim = '{file.Delimiter}', quote = '\"', escape = '\"', columns = {{{columns}}}, store_rejects = true, null_padding = false, "
            + $"encoding = '{file.Encoding}', compression = '{file.Compression}', parallel = false)";
    }

    private static string? Services(TradeDatabase database, RawFile file) =>
        file.Columns.Contains("typecode") && database.Query("SELECT 1 FROM raw WHERE upper(trim(typecode)) = 'S' LIMIT 1").Count > 0
            ? "services are no goods"
            : null;

    private static JsonDocument Description(string path) => JsonDocument.Parse(
        File.Exists(path) ? File.ReadAllText(path) : "{}", new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });

    private static IEnumerable<(string Group, string Code)> GroupsOf(JsonElement description, string kind)
    {
        if (!description.TryGetProperty("groups", out var groups) || !groups.TryGetProperty(kind, out var all)) return [];
        return all.EnumerateObject()
            .SelectMany(group => group.Value.GetProperty("codes").EnumerateArray().Select(code => (group.Name, code.GetString()!)));
    }

    private static DateTime? Released(string name, Regex? pattern)
    {
        var found = pattern?.Match(name).Groups["released"];
        return found is { Success: true } ? DateTime.Parse(found.Value, CultureInfo.InvariantCulture) : null;
    }
}
