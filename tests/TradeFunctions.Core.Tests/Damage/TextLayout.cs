namespace TradeFunctions.Core.Tests.Damage;

/// <summary>How a layout writes entries as lines.</summary>
/// <param name="Name">The layout's name.</param>
/// <param name="Columns">The names in its header.</param>
/// <param name="Separator">Between fields.</param>
/// <param name="IsQuoted">Whether each filled field is quoted and each line ends with a separator more, as UN Comtrade's do.</param>
/// <param name="Parts">Which columns hold the parts of a key, and the value.</param>
/// <param name="Field">The text of a column.</param>
internal sealed record TextLayout(
    string Name,
    IReadOnlyList<string> Columns,
    char Separator,
    bool IsQuoted,
    IReadOnlyDictionary<KeyPart, string> Parts,
    Func<TradeEntry, string, string> Field)
{
    public string Header => string.Join(Separator, Columns);

    public string[] Fields(TradeEntry entry) => [.. Columns.Select(name => Field(entry, name))];

    public string Line(TradeEntry entry) => Line(Fields(entry));

    public string Line(IEnumerable<string> fields) => IsQuoted
        ? string.Concat(fields.Select(field => field.Length == 0 ? "," : $"\"{field}\","))
        : string.Join(Separator, fields);

    /// <summary>The column of a part; -1: the layout has none.</summary>
    public int Find(KeyPart part) => Parts.TryGetValue(part, out var name) ? Columns.ToList().IndexOf(name) : -1;
}

/// <summary>What of a line can be spoiled.</summary>
internal enum KeyPart
{
    Value,
    Reporter,
    Partner,
    Flow,
    Period,
    Commodity,
}
