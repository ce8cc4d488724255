namespace TradeFunctions.Core.Api.Answers;

/// <summary>Whether the service can answer, and how fresh its figures are. Checked at most every ten seconds.</summary>
/// <param name="Status"><c>ready</c>: figures can be read; <c>empty</c>: the storage answers, but nothing is published yet; <c>unavailable</c>: the
/// storage does not answer.</param>
/// <param name="CheckedAt">When the storage was asked.</param>
/// <param name="Datasets">How fresh each dataset is.</param>
public sealed record HealthAnswer(string Status, DateTimeOffset CheckedAt, IReadOnlyList<DatasetFreshness> Datasets);

/// <summary>How fresh a dataset's figures are.</summary>
/// <param name="Name">The dataset.</param>
/// <param name="Reporters">How many reporters are published.</param>
/// <param name="LastPublished">When a reporter was last published; null when none is.</param>
public sealed record DatasetFreshness(string Name, int Reporters, DateTimeOffset? LastPublished);
