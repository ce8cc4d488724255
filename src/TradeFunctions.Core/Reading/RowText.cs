namespace TradeFunctions.Core.Reading;

/// <summary>A row of a raw file as it stands there.</summary>
/// <param name="Line">The line on which it begins, counted from 1.</param>
/// <param name="Text">The row, decoded, without its line break, at most 4,000 characters.</param>
public sealed record RowText(long Line, string Text);
