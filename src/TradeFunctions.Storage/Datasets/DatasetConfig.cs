using System.Text.Json;
using System.Text.Json.Serialization;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Storage.Datasets;

/// <summary>The description of a dataset in its <c>_dataset.json</c>; every part is optional.</summary>
public sealed record DatasetConfig
{
    /// <summary>A dataset without a description.</summary>
    public static readonly DatasetConfig Empty = new();

    private readonly DatasetGroups? _groups;
    private readonly IReadOnlyList<FileRule>? _files;

    /// <summary>The dataset's name for readers.</summary>
    public string? Title { get; init; }

    /// <summary>Who published the raw files.</summary>
    public string? Publisher { get; init; }

    /// <summary>The licence of the raw files.</summary>
    public string? Licence { get; init; }

    /// <summary>The sentence the licence asks for.</summary>
    public string? Attribution { get; init; }

    /// <summary>Whether this dataset answers requests that name none.</summary>
    public bool Default { get; init; }

    /// <summary>Whether the files hold every partner and commodity, so that an absent figure means no trade.</summary>
    public bool Complete { get; init; }

    /// <summary>A regular expression on file names whose group <c>released</c> is the release date.</summary>
    public string? ReleasedPattern { get; init; }

    /// <summary>Where the rates of <c>reference/rates.csv</c> come from, unless its rows say it.</summary>
    public string? RatesSource { get; init; }

    /// <summary>What files do not say by themselves. Of the rules that match a file the first is taken.</summary>
    public IReadOnlyList<FileRule> Files
    {
        get => _files ?? [];
        init => _files = value;
    }

    /// <summary>Sets of codes that are published as one.</summary>
    public DatasetGroups Groups
    {
        // The JSON reader leaves an absent property null, whatever the initializer says.
        get => _groups ?? DatasetGroups.None;
        init => _groups = value;
    }

    /// <summary>Reads the file's content; if it is invalid, the config is null and the error says why.</summary>
    public static (DatasetConfig? Config, string? Error) Parse(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8)) json = json[3..];
        DatasetConfig? config;
        try
        {
            config = JsonSerializer.Deserialize(json, DatasetConfigJson.Default.DatasetConfig);
        }
        catch (JsonException ex)
        {
            // The parser's own message names types and members of this program.
            return (null, ex.Path is null or "$" ? ex.Message : FormattableString.Invariant(
                $"'{ex.Path[2..]}' is no property of a description, or its value is not valid (line {ex.LineNumber + 1})."));
        }

        if (config is null) return (null, "The file holds null.");
        return (PatternError(config.ReleasedPattern) ?? FileError(config.Files) ?? GroupError(config.Groups)) is { } error ? (null, error) : (config, null);
    }

    /// <summary>The rule of a file; null if there is none.</summary>
    /// <param name="name">The file's name within its dataset.</param>
    public FileRule? RuleOf(string name) => Files.FirstOrDefault(rule => rule.Matches(name));

    /// <summary>The config as <see cref="Parse"/> reads it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DatasetConfigJson.Default.DatasetConfig);

    private static string? FileError(IReadOnlyList<FileRule> rules)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if ((rules[i] is { } rule ? rule.Error() : "null is no rule") is { } error) return FormattableString.Invariant($"files[{i}]: {error}.");
        }

        return null;
    }

    private static string? GroupError(DatasetGroups groups)
    {
        foreach (var (id, group) in groups.Commodities)
        {
            if (!CommodityGroup.TryCreate(id, group?.Codes ?? [], out _, out var error)) return "groups: " + error;
        }

        foreach (var (id, group) in groups.Partners)
        {
            if (!PartnerGroup.TryCreate(id, group?.Title, group?.Codes ?? [], out _, out var error)) return "groups: " + error;
        }

        return null;
    }

    private static string? PatternError(string? pattern)
    {
        if (pattern is null) return null;
        try
        {
            return ReleaseDates.Compile(pattern).GetGroupNames().Contains("released")
                ? null
                : "releasedPattern has no group named released: (?<released>…).";
        }
        catch (Exception ex) when (ex is ArgumentException or NotSupportedException)
        {
            // NotSupportedException: the pattern needs backtracking, which is not allowed in an expression from a file.
            return "releasedPattern: " + ex.Message;
        }
    }
}

/// <summary>The groups of a dataset by their id.</summary>
public sealed record DatasetGroups
{
    /// <summary>No groups.</summary>
    public static readonly DatasetGroups None = new();

    private static readonly IReadOnlyDictionary<string, DatasetGroup> Nothing = new Dictionary<string, DatasetGroup>();

    // The JSON reader leaves absent properties null, whatever their initializers say.
    private readonly IReadOnlyDictionary<string, DatasetGroup>? _commodities;
    private readonly IReadOnlyDictionary<string, DatasetGroup>? _partners;

    /// <summary>Commodity groups, published as commodity <c>G.{id}</c>.</summary>
    public IReadOnlyDictionary<string, DatasetGroup> Commodities
    {
        get => _commodities ?? Nothing;
        init => _commodities = value;
    }

    /// <summary>Partner groups, requested as partner <c>G.{id}</c>.</summary>
    public IReadOnlyDictionary<string, DatasetGroup> Partners
    {
        get => _partners ?? Nothing;
        init => _partners = value;
    }
}

/// <summary>A set of disjoint codes: of commodities, or of economies.</summary>
public sealed record DatasetGroup
{
    public string? Title { get; init; }

    public IReadOnlyList<string> Codes { get; init; } = [];
}

// An unknown property is a typing error that would otherwise show up much later, in the figures.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DatasetConfig))]
[JsonSerializable(typeof(FileRule))]
internal sealed partial class DatasetConfigJson : JsonSerializerContext;
