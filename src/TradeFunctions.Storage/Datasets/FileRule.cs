using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.FileSystemGlobbing;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Storage.Datasets;

/// <summary>What <c>_dataset.json</c> says of files that do not say it themselves. All but <see cref="Match"/> is optional.</summary>
public sealed record FileRule
{
    private const string Together = "together";

    /// <summary>The files by name within the dataset: <c>*</c> stands for any text within a folder or name, <c>**/</c> for any folders. Case
    /// matters.</summary>
    public string Match { get; init; } = "";

    /// <summary>X or M.</summary>
    public string? Flow { get; init; }

    /// <summary>The reporter's ISO alpha-3 or numeric code.</summary>
    public string? Reporter { get; init; }

    /// <summary>The partner's; WLD is the World.</summary>
    public string? Partner { get; init; }

    /// <summary>The currency of all values, as its ISO 4217 code.</summary>
    public string? Currency { get; init; }

    /// <summary>The edition of the Harmonized System: H0 (1988) to H6 (2022).</summary>
    public string? Edition { get; init; }

    /// <summary>When the files were released. Metadata of a file that says otherwise wins.</summary>
    public string? Released { get; init; }

    /// <summary><c>together</c>: rows of February are of January and February, and there are none of January.</summary>
    public string? JanuaryFebruary { get; init; }

    /// <summary>
    /// The version of a file as it is read: its ETag, and of a rule that says something about its rows a hash. A file whose rule changed is another
    /// version of it, which is read, and kept beside the one before, as if it had been overwritten.
    /// </summary>
    public static string Version(string etag, FileRule? rule)
    {
        if (rule is null || rule.Hints() == FileHints.None) return etag;
        var said = JsonSerializer.SerializeToUtf8Bytes(rule with { Match = "", Released = null }, DatasetConfigJson.Default.FileRule);
        return $"\"{etag.Trim('"')}-{Convert.ToHexStringLower(SHA256.HashData(said).AsSpan(0, 6))}\"";
    }

    /// <summary>Whether the rule is for a file of this name.</summary>
    public bool Matches(string name) => new Matcher(StringComparison.Ordinal).AddInclude(Match).Match(name).HasMatches;

    /// <summary>What the rule says about rows.</summary>
    public FileHints Hints() => new()
    {
        Flow = Flows.TryParse(Flow, out var flow) ? flow : null,
        Reporter = Economy(Reporter),
        Partner = Economy(Partner),
        Currency = Code(Currency),
        Edition = Code(Edition),
        JanuaryFebruaryTogether = JanuaryFebruary is not null,
    };

    /// <summary>What is wrong with the rule; null if it is valid.</summary>
    public string? Error()
    {
        if (string.IsNullOrWhiteSpace(Match)) return "match is missing: the name of a file, or a pattern like import/*.csv";
        if (Match.AsSpan().ContainsAny('?', '[', '\\')) return $"match: '{Match}' holds ?, [ or \\; a pattern has only * and **/";
        if (Flow is not (null or "X" or "M")) return $"flow: '{Flow}' is neither X nor M";
        if (Reporter is not null && Economy(Reporter) is null or 0) return $"reporter: '{Reporter}' is no economy's code";
        if (Partner is not null && Economy(Partner) is null) return $"partner: '{Partner}' is no economy's code";
        if (Currency is not (null or { Length: 3 }) || Currency?.All(char.IsAsciiLetterUpper) == false)
            return $"currency: '{Currency}' is no ISO 4217 code";
        if (Edition is not (null or ['H', >= '0' and <= '6'])) return $"edition: '{Edition}' is none of H0 to H6";
        if (Released is not null && ReleaseDates.Parse(Released) is null) return $"released: '{Released}' is no date";
        return JanuaryFebruary is null or Together ? null : $"januaryFebruary: '{JanuaryFebruary}' is not '{Together}'";
    }

    private static int? Economy(string? code) => code is not null && EconomyList.TryFindIso(code, out var economy) ? economy.Code : null;

    private static ShortCode Code(string? text) => text is not null && ShortCode.TryParse(Encoding.UTF8.GetBytes(text), out var code) ? code : default;
}
