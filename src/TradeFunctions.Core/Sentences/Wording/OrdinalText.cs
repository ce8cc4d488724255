using System.Globalization;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>Ordinal numbers: words to ten, digits above.</summary>
internal static class OrdinalText
{
    private static readonly string[] Words =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>"second", "11th", "22nd".</summary>
    public static string Of(int number) => number <= Words.Length
        ? Words[number - 1]
        : string.Create(CultureInfo.InvariantCulture, $"{number}{Ending(number)}");

    /// <summary>"largest", "second-largest", "22nd-largest".</summary>
    public static string Largest(int place) => place == 1 ? "largest" : $"{Of(place)}-largest";

    private static string Ending(int number) => (number % 100, number % 10) switch
    {
        (11 or 12 or 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}
