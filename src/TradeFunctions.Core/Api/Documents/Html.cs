using System.Net;
using System.Text;

namespace TradeFunctions.Core.Api.Documents;

/// <summary>Writes HTML: every text is encoded here and nowhere else.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();

    /// <summary>Markup of the page's own.</summary>
    public Html Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>An element with nothing but text.</summary>
    public Html Element(string name, string text) => Raw($"<{name}>").Text(text).Raw($"</{name}>\n");

    /// <summary>Text.</summary>
    public Html Text(string text) => Raw(WebUtility.HtmlEncode(text));

    /// <summary>A table; cells of the first column are set as code.</summary>
    public Html Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        Raw("<table>\n<tr>");
        foreach (var title in head) Raw("<th>").Text(title).Raw("</th>");
        Raw("</tr>\n");
        foreach (var row in rows)
        {
            Raw("<tr><td><code>").Text(row[0]).Raw("</code></td>");
            foreach (var cell in row.Skip(1)) Raw("<td>").Text(cell).Raw("</td>");
            Raw("</tr>\n");
        }

        return Raw("</table>\n");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
