namespace TradeFunctions.Tests.WholeFlow;

/// <summary>How a queue may hand over its messages.</summary>
public enum Delivery
{
    /// <summary>Each message again, after it was handled.</summary>
    Twice,

    /// <summary>Of the messages that wait, the last one first.</summary>
    NewestFirst,

    /// <summary>Each message to two workers at the same time.</summary>
    TwiceAtOnce,
}
