using System.Security.Cryptography;
using System.Text;
using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>What a dataset says that changes what is published of its commodities.</summary>
/// <param name="Dataset">Its rules.</param>
/// <param name="Groups">Its commodity groups.</param>
public sealed record CommodityRules(DatasetRules Dataset, IReadOnlyList<CommodityGroup> Groups)
{
    /// <summary>The rules of a dataset that says nothing.</summary>
    public static readonly CommodityRules Default = new(DatasetRules.Default, []);

    /// <summary>A hash over the rules, part of every slot's input. The order of the groups does not matter.</summary>
    public string Hash()
    {
        var text = new StringBuilder(Dataset.Hash());
        foreach (var group in Groups.OrderBy(group => group.Id, StringComparer.Ordinal))
        {
            text.Append('\n').Append(group.Id).Append('=').AppendJoin(',', group.Codes);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>How much memory building takes, and where it puts what does not fit.</summary>
public sealed record CommodityOptions
{
    /// <summary>
    /// Rows (a commodity with a partner in a period) held in memory before they are sorted and spilled; a row takes 208 bytes, so the
    /// default is 52 MB.
    /// </summary>
    public int RowsInMemory { get; init; } = 250_000;

    /// <summary>
    /// Opens the stream of a new run: writable, readable and seekable, disposed of by the builder. Null: temporary files, of which what was
    /// read is given back.
    /// </summary>
    public Func<Stream>? CreateRun { get; init; }

    internal Stream OpenRun() => CreateRun?.Invoke() ?? new TemporaryStream(new TemporaryContent(), readOnce: true);
}
