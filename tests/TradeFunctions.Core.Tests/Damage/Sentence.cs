using System.Text.Json;

namespace TradeFunctions.Core.Tests.Damage;

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
