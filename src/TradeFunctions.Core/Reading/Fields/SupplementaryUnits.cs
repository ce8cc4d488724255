using System.Collections.Frozen;
using System.Text;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>
/// The supplementary units of the Combined Nomenclature: its abbreviations (Council Regulation (EEC) No 2658/87, Annex I, Part One, Section I D)
/// and the codes of measurement units of the integrated tariff (TARIC).
/// </summary>
internal static class SupplementaryUnits
{
    private static readonly FrozenDictionary<string, short> Codes = new Dictionary<string, short>(StringComparer.OrdinalIgnoreCase)
    {
        ["MTK"] = 2,
        ["m2"] = 2,
        ["MWH"] = 3,
        ["1000 kWh"] = 3,
        ["MTR"] = 4,
        ["m"] = 4,
        ["NAR"] = 5,
        ["p/st"] = 5,
        ["NPR"] = 6,
        ["pa"] = 6,
        ["LTR"] = 7,
        ["l"] = 7,
        ["MIL"] = 9,
        ["1000 p/st"] = 9,
        ["MTQ"] = 12,
        ["m3"] = 12,
        ["CTM"] = 13,
        ["c/k"] = 13,
        ["GRM"] = 15,
        ["g"] = 15,
        ["KMQ"] = 17,
        ["1000 m3"] = 17,
        ["TJO"] = 18,
        ["TJ"] = 18,
        ["LPA"] = 23,
        ["l alc. 100 %"] = 23,
        ["l alc. 100%"] = 23,
        ["KNE"] = 25,
        ["kg/net eda"] = 25,
        ["KCC"] = 26,
        ["kg C5H14ClNO"] = 26,
        ["KPP"] = 27,
        ["kg P2O5"] = 27,
        ["KNS"] = 28,
        ["kg H2O2"] = 28,
        ["KMA"] = 29,
        ["kg met.am."] = 29,
        ["KNI"] = 30,
        ["kg N"] = 30,
        ["KPH"] = 31,
        ["kg KOH"] = 31,
        ["KPO"] = 32,
        ["kg K2O"] = 32,
        ["KSH"] = 33,
        ["kg NaOH"] = 33,
        ["KSD"] = 34,
        ["kg 90 % sdt"] = 34,
        ["kg 90% sdt"] = 34,
        ["KUR"] = 35,
        ["kg U"] = 35,
        ["CCT"] = 36,
        ["ct/l"] = 36,
        ["GFI"] = 38,
        ["gi F/S"] = 38,
        ["GRT"] = 40,
        ["GT"] = 40,
        ["NCL"] = 41,
        ["ce/el"] = 41,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, short>.AlternateLookup<ReadOnlySpan<char>> ByText = Codes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds a unit.</summary>
    /// <param name="text">Its abbreviation or code; <c>NO_SU</c> and others that are not known are no unit.</param>
    /// <param name="code">UN Comtrade's number of it.</param>
    public static bool TryFind(ReadOnlySpan<byte> text, out short code)
    {
        const int Longest = 16;
        code = CellFigures.NoUnit;
        if (text.Length is 0 or > Longest) return false;
        Span<char> characters = stackalloc char[Longest];
        var length = Encoding.Latin1.GetChars(text, characters);
        return ByText.TryGetValue(characters[..length], out code);
    }
}
