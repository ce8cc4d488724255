using System.Security.Cryptography;
using System.Text;

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
