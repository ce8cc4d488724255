using System.Collections.Frozen;
using System.Text;

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>The units of quantity of China's customs tariff, in Chinese as they stand in the office's files, and in English as on its English page.</summary>
internal static class ChineseUnits
{
    private const int LongestText = 48;
    private const short Items = 5;
    private const short ThousandItems = 9;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    // Things that are counted one by one have a word each in Chinese.
    private static readonly FrozenDictionary<string, ChineseUnit> Units = new (string Names, ChineseUnit Unit)[]
    {
        ("千克 公斤 kilogram kg", new ChineseUnit(8, 1_000)),
        ("克 gram g", new ChineseUnit(15, 1)),
        ("吨 公吨 ton tonne", new ChineseUnit(21, 1_000_000)),
        ("个 台 辆 件 只 支 艘 架 座 头 匹 条 根 株 张 块 枚 粒 把 幅 部 盏 具 口 册 本 副 piece unit head", new ChineseUnit(Items, null)),
        ("套 set", new ChineseUnit(10, null)),
        ("双 对 pair", new ChineseUnit(6, null)),
        ("千个 千支 千只 千块 千张 千台 千件 千枚 千粒 千条", new ChineseUnit(ThousandItems, null)),
        ("打 dozen", new ChineseUnit(11, null)),
        ("平方米 m2", new ChineseUnit(2, null)),
        ("立方米 m3", new ChineseUnit(12, null)),
        ("千立方米", new ChineseUnit(17, null)),
        ("米 meter metre", new ChineseUnit(4, null)),
        ("千米", new ChineseUnit(14, null)),
        ("升 litre liter", new ChineseUnit(7, null)),
        ("千升", new ChineseUnit(20, null)),
        ("克拉 carat", new ChineseUnit(13, null)),
        ("千瓦时 kWh", new ChineseUnit(22, null)),
        ("兆瓦时 千千瓦时", new ChineseUnit(3, null)),
        ("贝可 贝可勒尔", new ChineseUnit(37, null)),
    }.SelectMany(units => units.Names.Split(' '), (units, name) => (name, units.Unit))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Unit, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ChineseUnit>.AlternateLookup<ReadOnlySpan<char>> ByText = Units.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds a unit; null: it is not known.</summary>
    /// <param name="text">Its name, in UTF-8 or GB18030: no two names are the same bytes in both.</param>
    public static ChineseUnit? Find(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > LongestText) return null;
        Span<char> characters = stackalloc char[LongestText];
        return ByText.TryGetValue(characters[..Encoding.UTF8.GetChars(text, characters)], out var unit)
            || ByText.TryGetValue(characters[..Gb18030.GetChars(text, characters)], out unit)
            ? unit
            : null;
    }
}

/// <summary>A unit of quantity.</summary>
/// <param name="Code">UN Comtrade's number of it.</param>
/// <param name="Grams">Of a unit of weight, how many grams it has; null: it is none.</param>
internal readonly record struct ChineseUnit(short Code, long? Grams)
{
    /// <summary>A quantity as a weight in grams; null: the unit is none of weight, or the weight is too large.</summary>
    /// <param name="quantity">In thousandths of the unit.</param>
    public long? ToWeight(long quantity)
    {
        const long Thousandths = 1_000;
        var weight = ((Int128)quantity * Grams) + (Thousandths / 2);
        return weight / Thousandths is { } grams && grams <= long.MaxValue ? (long)grams : null;
    }
}
