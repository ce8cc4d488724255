using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Csv;

/// <summary>One column of an answer's table.</summary>
/// <param name="Name">The name in the header line, snake_case.</param>
/// <param name="Description">What it holds, with its unit.</param>
/// <param name="Value">The row's value: text, a number, a time, a yes or no, a <see cref="Period"/>, or null for an empty field.</param>
public sealed record CsvColumn<TRow>(string Name, string Description, Func<TRow, object?> Value);
