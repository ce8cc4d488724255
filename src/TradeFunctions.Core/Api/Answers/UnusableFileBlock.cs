namespace TradeFunctions.Core.Api.Answers;

/// <summary>A raw file of which nothing could be used: which figures it has is not known, so what is absent may be in it.</summary>
/// <param name="Blob">The file's name within its dataset.</param>
/// <param name="Problem">refused, failed, no_rows, only_breakdowns or nothing_used.</param>
/// <param name="Detail">The same in words.</param>
public sealed record UnusableFileBlock(string Blob, string Problem, string Detail);
