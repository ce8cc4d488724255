using System.Globalization;
using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Parts of an answer by their path: <c>series.0.rows.3.amount</c>.</summary>
internal static class JsonPaths
{
    /// <summary>The part at a path; fails naming the step that is not there.</summary>
    public static JsonElement At(this JsonElement element, string path)
    {
        foreach (var step in path.Split('.'))
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                element = element[int.Parse(step, CultureInfo.InvariantCulture)];
                continue;
            }

            Assert.True(element.TryGetProperty(step, out var next), $"No '{step}' of '{path}' in {element}");
            element = next;
        }

        return element;
    }

    /// <summary>A number at a path.</summary>
    public static decimal Number(this JsonElement element, string path) => element.At(path).GetDecimal();

    /// <summary>A text at a path; null where it is null.</summary>
    public static string? Text(this JsonElement element, string path) => element.At(path).GetString();
}
