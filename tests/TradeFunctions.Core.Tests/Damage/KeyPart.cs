namespace TradeFunctions.Core.Tests.Damage;

/// <summary>What of a line can be spoiled.</summary>
internal enum KeyPart
{
    Value,
    Reporter,
    Partner,
    Flow,
    Period,
    Commodity,
}
