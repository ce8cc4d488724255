namespace TradeFunctions.Http.Responding;

/// <summary>What a plan gives in the end.</summary>
/// <param name="Body">An object of the route's answer type.</param>
/// <param name="Location">The address of what was made; null unless something was.</param>
public sealed record Answer(object Body, string? Location = null);
