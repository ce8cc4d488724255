using System.Text;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Reading.Rows;

/// <summary>
/// Learns names of commodities while records are read: of each code those that may be the first of the newest edition it is met in;
/// <see cref="LearntNames"/> decides. State, and not a function, because a hundred million rows must cost next to nothing: only a code that is
/// new has its name decoded, and of most others it is known at a glance that they are not.
/// </summary>
/// <param name="text">The file's encoding.</param>
/// <param name="chunk">Takes the names.</param>
internal sealed class NameLearner(FileText text, Chunk chunk)
{
    private const int KnownBits = 13;

    private readonly Dictionary<CommodityCode, ShortCode> _editions = [];
    private readonly (CommodityCode Code, ShortCode Classification)[] _known = new (CommodityCode, ShortCode)[1 << KnownBits];
    private (CommodityCode Code, ShortCode Classification) _last;

    /// <summary>Takes a code and the field that names it.</summary>
    /// <param name="code">A code; TOTAL is not learnt.</param>
    /// <param name="classification">The edition; empty: not known.</param>
    /// <param name="field">The field's bytes without blanks and quotes around it; quotes within are doubled.</param>
    /// <param name="origin">What the file is.</param>
    public void Learn(CommodityCode code, ShortCode classification, ReadOnlySpan<byte> field, NameOrigin origin)
    {
        if (field.IsEmpty || code.IsTotal) return;
        if (_last == (code, classification)) return;
        ref var place = ref _known[(code.Packed * 0x9E3779B97F4A7C15) >> (64 - KnownBits)];
        if (place != (code, classification))
        {
            if (!IsLearnt(code, classification, field, origin)) return;
            place = (code, classification);
        }

        _last = (code, classification);
    }

    // Not where the field has no name: the next of the code may have one. Beyond the most names, all that are not known are passed on.
    private bool IsLearnt(CommodityCode code, ShortCode classification, ReadOnlySpan<byte> field, NameOrigin origin)
    {
        var isNew = !_editions.TryGetValue(code, out var edition);
        if (!isNew && edition.CompareTo(classification) >= 0) return true;
        if (Clean(text.DecodeRow(field), code.ToString()) is not { } name) return false;
        chunk.AddName(new CommodityName(code, name, classification, origin));
        if (isNew && _editions.Count >= LearntNames.Most) return false;
        _editions[code] = classification;
        return true;
    }

    // UN Comtrade's tables write "8542 - Electronic integrated circuits".
    private static string? Clean(string field, string code)
    {
        var name = JoinLines(field.Replace("\"\"", "\"", StringComparison.Ordinal));
        if (name.StartsWith(code + " - ", StringComparison.OrdinalIgnoreCase)) name = name[(code.Length + 3)..].TrimStart();
        if (name.Length > CommodityName.MaxLength) name = name[..(CommodityName.MaxLength - 1)] + "…";
        return name.Length == 0 || string.Equals(name, code, StringComparison.OrdinalIgnoreCase) ? null : name;
    }

    private static string JoinLines(string field)
    {
        var name = new StringBuilder(field.Length);
        foreach (var character in field)
        {
            var blank = char.IsWhiteSpace(character) || char.IsControl(character);
            if (!blank) name.Append(character);
            else if (name.Length > 0 && name[^1] != ' ') name.Append(' ');
        }

        return name.ToString().TrimEnd();
    }
}

/// <summary>The names of commodities of one file: one a code, the first of the newest edition that it is met in.</summary>
internal sealed class LearntNames
{
    /// <summary>The most names that are learnt from one file; a classification has under ten thousand codes, and a file of damaged
    /// codes must not take the memory.</summary>
    public const int Most = 50_000;

    private readonly Dictionary<CommodityCode, CommodityName> _names = [];

    /// <summary>The names by code.</summary>
    public IReadOnlyList<CommodityName> Names => [.. _names.Values.OrderBy(name => name.Code)];

    /// <summary>Takes the next name in the file's order.</summary>
    public void Add(in CommodityName name)
    {
        var isNew = !_names.TryGetValue(name.Code, out var known);
        if (isNew ? _names.Count < Most : known.Classification.CompareTo(name.Classification) < 0) _names[name.Code] = name;
    }
}
