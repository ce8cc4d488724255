using System.Globalization;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>Puts the parts of a text together.</summary>
internal static class SentenceText
{
    /// <summary>The text as a sentence: a capital at the start and a full stop at the end.</summary>
    public static string Of(string text) => string.Concat(text[..1].ToUpper(CultureInfo.InvariantCulture), text.AsSpan(1), ".");

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";
}
