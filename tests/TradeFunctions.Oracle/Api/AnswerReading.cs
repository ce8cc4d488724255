using System.Globalization;
using System.Text.Json;

namespace TradeFunctions.Oracle.Api;

/// <summary>What every answer has alike.</summary>
internal static class AnswerReading
{
    /// <summary>The names of an answer's blobs, by number.</summary>
    public static IReadOnlyList<string> Sources(JsonElement answer) =>
        [.. answer.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("blob").GetString()!)];

    /// <summary>A figure of an answer of this kind that says nothing yet.</summary>
    public static AnswerFigure Figure(string answer, string reporter) => new(answer, Number(reporter), -1, "", "", -1, "", "", "");

    /// <summary>A period as it is counted: years, also of January and February together, or quarters or months since year 0.</summary>
    public static int Time(string period) => Frequency(period) switch
    {
        "Q" => (Number(period[..4]) * 4) + Number(period[6..]) - 1,
        "M" => (Number(period[..4]) * 12) + Number(period[5..]) - 1,
        _ => Number(period[..4]),
    };

    /// <summary>A for 2024, M for 2024-05, Q for 2024-Q1, J for 2024-01/2024-02.</summary>
    public static string Frequency(string period) => period switch
    {
        { Length: 4 } => "A",
        _ when period.Contains('/', StringComparison.Ordinal) => "J",
        _ when period[5] == 'Q' => "Q",
        _ => "M",
    };

    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
