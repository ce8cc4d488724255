using System.Text;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>A file of a dataset, with what damage did to it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Layout">The layout it is written in.</param>
/// <param name="Released">When it was released: a later file replaces figures of an earlier one.</param>
/// <param name="Lines">Its lines after the header.</param>
internal sealed record DatasetFile(string Name, TextLayout Layout, DateTimeOffset Released, IReadOnlyList<FileLine> Lines)
{
    /// <summary>The file as it was before the damage.</summary>
    public DatasetFile Undamaged() => this with
    {
        Lines = [.. Lines.Where(line => !line.IsAdded).Select(line => new FileLine(line.Entry))],
    };

    /// <summary>The file as text, each character a byte.</summary>
    public string Text()
    {
        var text = new StringBuilder(Layout.Header).Append('\n');
        foreach (var line in Lines) text.Append(line.Spoiled ?? Layout.Line(line.Entry)).Append('\n');
        return text.ToString();
    }

    public byte[] Bytes() => Encoding.Latin1.GetBytes(Text());
}
