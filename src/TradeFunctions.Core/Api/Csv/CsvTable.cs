using System.Text;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Csv;

/// <summary>The table of answers of type <typeparamref name="TAnswer"/>, a line for each <typeparamref name="TRow"/>.</summary>
/// <param name="lines">What a line is, and by which columns lines of different kinds are told apart.</param>
/// <param name="rows">The rows of an answer, in order.</param>
/// <param name="columns">The columns, in order.</param>
public sealed class CsvTable<TAnswer, TRow>(
    string lines, Func<TAnswer, IEnumerable<TRow>> rows, IReadOnlyList<CsvColumn<TRow>> columns) : ICsvTable
{
    /// <inheritdoc/>
    public string Lines => lines;

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, string Description)> Columns { get; } =
        [.. columns.Select(column => (column.Name, column.Description))];

    /// <inheritdoc/>
    public string Write(object answer)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', columns.Select(column => column.Name)).Append('\n');
        foreach (var row in rows((TAnswer)answer))
        {
            text.AppendJoin(',', columns.Select(column => CsvText.Field(column.Value(row)))).Append('\n');
        }

        return text.ToString();
    }
}
