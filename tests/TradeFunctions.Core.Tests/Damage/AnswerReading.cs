using System.Globalization;
using System.Text.Json;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>What an answer says: its blocks by path, and its sentences.</summary>
/// <param name="ByCommodity">By path, as <c>exports/by_value/streak</c> or <c>rows[CHN]/share</c>.</param>
/// <param name="Sentences">The sentences.</param>
internal sealed record AnswerReading(IReadOnlyDictionary<string, ServedBlock> ByCommodity, IReadOnlyList<Sentence> Sentences)
{
    private static readonly string[] Ignored = ["dataset", "sources", "links", "units", "history", "reporter", "partner", "causes", "members", "groups", "partners"];

    /// <summary>Every number in it.</summary>
    public IReadOnlySet<decimal> Numbers { get; } = ByCommodity.Values.SelectMany(block => block.Numbers.Values).ToHashSet();

    /// <summary>Reads an answer.</summary>
    public static AnswerReading Of(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var blocks = new Dictionary<string, ServedBlock>();
        Read(document.RootElement, "", blocks);
        return new AnswerReading(blocks, [.. document.RootElement.GetProperty("facts").EnumerateArray().Select(Sentence.Of)]);
    }

    private static void Read(JsonElement element, string path, Dictionary<string, ServedBlock> blocks)
    {
        var block = new ServedBlock();
        blocks.Add(path, block);
        foreach (var property in element.EnumerateObject())
        {
            if (Ignored.Contains(property.Name) || property.Name is "facts") continue;
            // A partner may be ranked in one answer and listed without a place in another.
            var name = property.Name == "unranked" ? "rows" : property.Name;
            var inner = path.Length == 0 ? name : $"{path}/{name}";
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Object: Read(property.Value, inner, blocks); break;
                case JsonValueKind.Array: ReadArray(property, inner, block, blocks); break;
                case JsonValueKind.Number: block.Numbers.Add(property.Name, property.Value.GetDecimal()); break;
                case JsonValueKind.Null: break;
                default: block.Texts.Add(property.Name, property.Value.ToString()); break;
            }
        }
    }

    private static void ReadArray(JsonProperty property, string path, ServedBlock block, Dictionary<string, ServedBlock> blocks)
    {
        var items = property.Value.EnumerateArray().ToList();
        if (items.Exists(item => item.ValueKind != JsonValueKind.Object) || property.Name is "gaps" or "missing")
        {
            block.Texts.Add(property.Name, string.Join(' ', items.Select(item => item.ToString())));
            return;
        }

        foreach (var item in items) Read(item, $"{path}[{Identity(item)}]", blocks);
    }

    // What an item is about, whatever its place in the list.
    private static string Identity(JsonElement item)
    {
        if (item.TryGetProperty("partner", out var partner)) return partner.GetProperty("id").GetString()!;
        if (item.TryGetProperty("own", out var account)) return account.GetProperty("flow").GetString()!;
        foreach (var name in new[] { "code", "level", "years", "period" })
        {
            if (item.TryGetProperty(name, out var value)) return value.ToString();
        }

        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"What tells this item from the others? {item}"));
    }
}

/// <summary>A figure or a measure of an answer.</summary>
internal sealed class ServedBlock
{
    /// <summary>Its numbers, by name; those that are null are not there.</summary>
    public Dictionary<string, decimal> Numbers { get; } = [];

    /// <summary>Its other properties, lists as one text.</summary>
    public Dictionary<string, string> Texts { get; } = [];

    /// <summary>Its status; null: it has none of its own.</summary>
    public string? Status => Texts.GetValueOrDefault("status");

    public string Text(string name) => Texts.GetValueOrDefault(name, "");
}

/// <summary>A sentence with the figures behind it.</summary>
/// <param name="Id">What it says, as <c>exports.rank</c>.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Figures">The figures behind it.</param>
internal sealed record Sentence(string Id, string Text, IReadOnlyList<SpokenFigure> Figures)
{
    public static Sentence Of(JsonElement fact) => new(
        fact.GetProperty("id").GetString()!,
        fact.GetProperty("text").GetString()!,
        [.. fact.GetProperty("figures").EnumerateArray().Select(SpokenFigure.Of)]);
}

/// <summary>A figure behind a sentence.</summary>
internal sealed record SpokenFigure(string Name, decimal Value, string Unit, string Period, string? From)
{
    /// <summary>Whether it is an amount or a ratio, not a count or a place.</summary>
    public bool IsMeasured => Unit is not ("years" or "months" or "economies" or "place");

    public static SpokenFigure Of(JsonElement figure) => new(
        figure.GetProperty("name").GetString()!,
        figure.GetProperty("value").GetDecimal(),
        figure.GetProperty("unit").GetString()!,
        figure.GetProperty("period").GetString()!,
        figure.GetProperty("from").GetString());
}
