namespace TradeFunctions.Core.Api.Answers;

/// <summary>Figures that the files have and that are not published, since another classification is published for the same.</summary>
/// <param name="Classification">The edition left out, as H4 or S3; null: the files do not say which it is.</param>
/// <param name="Frequency">annual or monthly.</param>
/// <param name="FirstYear">The first calendar year.</param>
/// <param name="LastYear">The last one; every year between has some.</param>
/// <param name="Cells">How many figures.</param>
public sealed record IgnoredEditionBlock(string? Classification, string Frequency, int FirstYear, int LastYear, long Cells);
