namespace TradeFunctions.Core.Api.Answers;

/// <summary>Whether the service can answer, and how fresh its figures are. Looked up every ten seconds at most.</summary>
/// <param name="Status"><c>ready</c>: figures can be read; <c>empty</c>: the storage answers, nothing is published yet;
/// <c>unavailable</c>: the storage does not answer.</param>
/// <param name="CheckedAt">When the storage was asked.</param>
/// <param name="Datasets">How fresh each dataset is.</param>
public sealed record HealthAnswer(string Status, DateTimeOffset CheckedAt, IReadOnlyList<DatasetFreshness> Datasets);
