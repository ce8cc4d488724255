namespace TradeFunctions.Core.Api.Answers;

/// <summary>An answer that names addresses. They are in the header Link too, where they are not lost on a reader of tables.</summary>
public interface ILinkedAnswer
{
    /// <summary>The addresses, the answer's own first.</summary>
    IReadOnlyList<LinkBlock> Links { get; }
}
