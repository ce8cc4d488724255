namespace TradeFunctions.Core.Tests.Damage;

/// <summary>A line of a file: what it says, and what became of it.</summary>
/// <param name="Entry">What it says.</param>
/// <param name="Damage">The kind of damage; null: none.</param>
/// <param name="Spoiled">The line as it is after the damage, its characters bytes; null: as before.</param>
/// <param name="LeavesNothing">Whether nothing at all is known of what it says after the damage.</param>
/// <param name="IsAdded">Whether only the damaged file has the line: it contradicts the one before.</param>
internal sealed record FileLine(TradeEntry Entry, string? Damage = null, string? Spoiled = null, bool LeavesNothing = false, bool IsAdded = false)
{
    public bool IsDamaged => Damage is not null;
}
