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

    /// <summary>A period as it is counted: years, or months since year 0.</summary>
    public static int Time(string period) => period.Length == 4
        ? Number(period)
        : (Number(period[..4]) * 12) + Number(period[5..]) - 1;

    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
