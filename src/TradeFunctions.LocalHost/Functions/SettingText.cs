using System.Text.RegularExpressions;

namespace TradeFunctions.LocalHost.Functions;

/// <summary>Texts in triggers may name settings between percent signs.</summary>
internal static partial class SettingText
{
    /// <summary>The text with every <c>%Setting%</c> replaced by its value.</summary>
    /// <exception cref="InvalidOperationException">There is no such setting.</exception>
    public static string Resolve(string text, IConfiguration configuration) =>
        Setting().Replace(text, match => configuration[match.Groups[1].Value]
            ?? throw new InvalidOperationException($"The setting {match.Groups[1].Value} is not there: copy it from local.settings.sample.json to local.settings.json."));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Setting();
}
