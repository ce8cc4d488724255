using System.IO.Hashing;
using System.Text;

namespace TradeFunctions.Core.Trade.Names;

/// <summary>
/// The commodities of a dataset and what they are called. Names come from tables of codes put beside the figures, else this
/// project's chapter titles, else from files of figures that carry names; a code without a name has none.
/// </summary>
public sealed class CommodityNames
{
    /// <summary>The chapter titles alone, and no codes: what a dataset has before anything of it was read.</summary>
    public static readonly CommodityNames Chapters = new(LearntCommodities.None);

    private readonly Dictionary<CommodityCode, CommodityName> _names;

    /// <summary>Adds the chapter titles to what a dataset's files say.</summary>
    public CommodityNames(LearntCommodities learnt)
    {
        var all = LearntCommodities.Merge([learnt, new LearntCommodities([], HarmonizedChapters.All)]);
        _names = all.Names.ToDictionary(name => name.Code);
        Codes = WithLevelsAbove(learnt.Codes);
        NamesVersion = Hash([]);
        Version = Hash(Codes);
    }

    /// <summary>
    /// The codes that can be requested, in order: those that the files have figures of, the HS 4 and 2 codes above them, which are
    /// summed where the files have them not, and TOTAL.
    /// </summary>
    public IReadOnlyList<CommodityCode> Codes { get; }

    /// <summary>Names this content: another one, another version. Hexadecimal digits.</summary>
    public string Version { get; }

    /// <summary>The same of the names alone: a file with further codes, and no further names, leaves it as it was.</summary>
    public string NamesVersion { get; }

    /// <summary>A code's name; null: none is known, the code stands alone.</summary>
    public string? Find(CommodityCode code) => _names.TryGetValue(code, out var name) ? name.Name : null;

    /// <summary>The name of a code as text; null: none is known, or it is no code (a group's).</summary>
    public string? Find(string commodity) => CommodityCode.TryParse(commodity, out var code) ? Find(code) : null;

    /// <summary>A code's name with its origin and edition; null: none is known.</summary>
    public CommodityName? Get(CommodityCode code) => _names.TryGetValue(code, out var name) ? name : null;

    /// <summary>The codes that can be requested and fit, in order.</summary>
    /// <param name="level">0 TOTAL, 2, 4 or 6; null: all, national codes too.</param>
    /// <param name="search">The beginning of a code, or words that all occur in the name, in any case and order; null or blank: all.</param>
    public IReadOnlyList<CommodityCode> Search(int? level, string? search)
    {
        var words = (search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. Codes.Where(code => (level is null || code.Level == level) && Matches(code, words))];
    }

    private bool Matches(CommodityCode code, string[] words)
    {
        if (words.Length == 0) return true;
        if (words.Length == 1 && code.ToString().StartsWith(words[0], StringComparison.OrdinalIgnoreCase)) return true;
        return Find(code) is { } name && Array.TrueForAll(words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static List<CommodityCode> WithLevelsAbove(IReadOnlyList<CommodityCode> codes)
    {
        var all = new HashSet<CommodityCode>(codes);
        foreach (var code in codes.Where(code => code.Level > 2))
        {
            var text = code.ToString();
            for (var level = code.Level - 2; level >= 2; level -= 2) all.Add(CommodityCode.Parse(text[..level]));
        }

        if (codes.Count > 0) all.Add(CommodityCode.Total);
        return [.. all.Order()];
    }

    private string Hash(IReadOnlyList<CommodityCode> codes)
    {
        var hash = new XxHash128();
        foreach (var code in codes) hash.Append(BitConverter.GetBytes(code.Packed));
        foreach (var name in _names.Values.OrderBy(name => name.Code))
        {
            hash.Append(BitConverter.GetBytes(name.Code.Packed));
            hash.Append(Encoding.UTF8.GetBytes(name.Name + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
