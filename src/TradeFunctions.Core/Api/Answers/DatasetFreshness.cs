namespace TradeFunctions.Core.Api.Answers;

/// <summary>How fresh a dataset's figures are.</summary>
/// <param name="Name">The dataset.</param>
/// <param name="Reporters">How many reporters are published.</param>
/// <param name="LastPublished">When a reporter was last published; null: none is.</param>
public sealed record DatasetFreshness(string Name, int Reporters, DateTimeOffset? LastPublished);
