using System.Text;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Reading.Rows;

/// <summary>
/// Learns names of commodities while a file is read: one a code, of the newest edition it is met in. State, and not a
/// function, because a hundred million rows must cost next to nothing: only a code that is new has its name decoded, and of most others it
/// is known at a glance that they are not.
/// </summary>
internal sealed class NameLearner(FileText text)
{
    /// <summary>The most names that are learnt from one file; a classification has under ten thousand codes, and a file of damaged
    /// codes must not take the memory.</summary>
    public const int MaxNames = 50_000;

    private const int KnownBits = 13;

    private readonly Dictionary<CommodityCode, CommodityName> _names = [];
    private readonly (CommodityCode Code, ShortCode Classification)[] _known = new (CommodityCode, ShortCode)[1 << KnownBits];
    private (CommodityCode Code, ShortCode Classification) _last;

    /// <summary>The names by code.</summary>
    public IReadOnlyList<CommodityName> Names => [.. _names.Values.OrderBy(name => name.Code)];

    /// <summary>Takes a code and the field that names it.</summary>
    /// <param name="code">A code; TOTAL is not learnt.</param>
    /// <param name="classification">The edition; empty: not known.</param>
    /// <param name="field">The field's bytes without blanks and quotes around it; quotes within are doubled.</param>
    /// <param name="origin">What the file is.</param>
    public void Learn(CommodityCode code, ShortCode classification, ReadOnlySpan<byte> field, NameOrigin origin)
    {
        if (field.IsEmpty || code.IsTotal) return;
        if (_last == (code, classification)) return;
        _last = (code, classification);
        ref var place = ref _known[(code.Packed * 0x9E3779B97F4A7C15) >> (64 - KnownBits)];
        if (place == (code, classification)) return;
        Add(code, classification, field, origin);
        if (_names.TryGetValue(code, out var name) && name.Classification.CompareTo(classification) >= 0) place = (code, classification);
    }

    private void Add(CommodityCode code, ShortCode classification, ReadOnlySpan<byte> field, NameOrigin origin)
    {
        var isNew = !_names.TryGetValue(code, out var known);
        if (isNew ? _names.Count >= MaxNames : known.Classification.CompareTo(classification) >= 0) return;
        if (Clean(text.DecodeRow(field), code.ToString()) is { } name) _names[code] = new CommodityName(code, name, classification, origin);
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
