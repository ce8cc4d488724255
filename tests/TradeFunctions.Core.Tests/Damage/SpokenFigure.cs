using System.Text.Json;

namespace TradeFunctions.Core.Tests.Damage;

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
