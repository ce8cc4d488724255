using System.Text.Encodings.Web;
using System.Text.Json;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>What a layout needs to be told of a file.</summary>
/// <param name="Property">The property of a rule in <c>_dataset.json</c>.</param>
/// <param name="Example">A value that it may have.</param>
/// <param name="Meaning">What it may be, for people.</param>
internal sealed record NeededHint(string Property, string Example, string Meaning)
{
    /// <summary>The flow.</summary>
    public static readonly NeededHint Flow = new("flow", "M", "M for imports, X for exports");

    /// <summary>The reporter.</summary>
    public static readonly NeededHint Reporter = new("reporter", "JPN", "the code of whoever reports");

    /// <summary>The partner.</summary>
    public static readonly NeededHint Partner = new("partner", "CHN", "the partner's code, WLD for the World");

    /// <summary>The currency.</summary>
    public static readonly NeededHint Currency = new("currency", "USD", "the currency of the values");

    /// <summary>The edition of the Harmonized System.</summary>
    public static readonly NeededHint Edition = new("edition", "H6", "H6 for HS 2022, H5 for HS 2017, H4 for HS 2012");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<NeededHint> All = [Flow, Reporter, Partner, Currency, Edition];

    // Names of files are shown as they are: "导入.csv", "a&b.csv".
    private static readonly JavaScriptEncoder Plain = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>A sentence with the rule to add for a file, as JSON that can be pasted.</summary>
    /// <param name="file">The file's name within its dataset; null: not known.</param>
    /// <param name="needs">What has to be said.</param>
    public static string Rule(string? file, IReadOnlyList<NeededHint> needs)
    {
        var properties = needs.Select(need => (need.Property, Value: need.Example)).Prepend(("match", file ?? "**"));
        var rule = string.Join(", ", properties.Select(property => $"\"{property.Item1}\": \"{JsonEncodedText.Encode(property.Item2, Plain)}\""));
        return $"Add to _dataset.json: \"files\": [{{{rule}}}] ({string.Join("; ", needs.Select(need => need.Meaning))}).";
    }
}
