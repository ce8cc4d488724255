namespace TradeFunctions.Core.Tests.Damage;

/// <summary>A figure or a measure of an answer.</summary>
internal sealed class ServedBlock
{
    /// <summary>Its numbers, by name; those that are null are not there.</summary>
    public Dictionary<string, decimal> Numbers { get; } = [];

    /// <summary>Its other properties, lists as one text.</summary>
    public Dictionary<string, string> Texts { get; } = [];

    /// <summary>Its status; null: it has none of its own.</summary>
    public string? Status => Texts.GetValueOrDefault("status");

    public string Text(string name) => Texts.GetValueOrDefault(name, "");
}
