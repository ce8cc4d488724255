using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// The query of China's customs office (GACC, stats.customs.gov.cn), with a header in Chinese or English and the columns that were chosen. A download
/// has 10,000 rows at most: one query is several files, and a figure may be cut between them. The flow is said nowhere.
/// </summary>
/// <param name="names">The names in one language.</param>
internal sealed class ChinaCustomsLayout(ChinaCustomsNames names) : Layout
{
    public override string Name => "china-customs";

    public override IReadOnlyList<string> Required { get; } = [names.Period, names.Commodity];

    public override IReadOnlyList<string> Optional { get; } =
    [
        names.Partner, names.Regime, names.Place, names.Quantity, names.Unit, .. names.SecondQuantity, .. names.SecondUnit, names.Dollars, names.Yuan,
    ];

    public override IReadOnlyList<string> Unread { get; } = [names.CommodityName, names.PartnerName, names.RegimeName, names.PlaceName];

    public override IReadOnlyList<string> Words { get; } =
        [names.Unit, .. names.SecondUnit, names.CommodityName, names.PartnerName, names.RegimeName, names.PlaceName];

    public override bool MayBeSplit => true;

    public override IReadOnlyList<string> Missing(Header header) =>
        header.Find(names.Dollars) < 0 && header.Find(names.Yuan) < 0 ? [.. base.Missing(header), names.Dollars] : base.Missing(header);

    public override IReadOnlyList<NeededHint> Needs(Header header, ReadOptions options)
    {
        var needs = new List<NeededHint>();
        if (options.Hints.Flow is null) needs.Add(NeededHint.Flow);
        if (options.Hints.Partner is null && header.Find(names.Partner) < 0) needs.Add(NeededHint.Partner);
        return needs;
    }

    public override RowReader CreateReader(Header header, ReadOptions options) => new ChinaCustomsRowReader(
        new ChinaCustomsColumns(
            header.Find(names.Period),
            header.Find(names.Commodity),
            header.Find(names.Partner),
            header.Find(names.Regime),
            header.Find(names.Place),
            [
                new QuantityColumns(header.Find(names.Quantity), header.Find(names.Unit)),
                new QuantityColumns(names.SecondQuantity.Max(header.Find), names.SecondUnit.Max(header.Find)),
            ],
            Math.Max(header.Find(names.Dollars), header.Find(names.Yuan)),
            header.Find(names.Yuan) > header.Find(names.Dollars)),
        options.Hints);
}

/// <summary>The names of the query's columns.</summary>
internal sealed record ChinaCustomsNames
{
    /// <summary>Those of the Chinese page.</summary>
    public static readonly ChinaCustomsNames Chinese = new()
    {
        Period = "数据年月",
        Commodity = "商品编码",
        CommodityName = "商品名称",
        Partner = "贸易伙伴编码",
        PartnerName = "贸易伙伴名称",
        Regime = "贸易方式编码",
        RegimeName = "贸易方式名称",
        Place = "注册地编码",
        PlaceName = "注册地名称",
        Quantity = "第一数量",
        Unit = "第一计量单位",
        SecondQuantity = ["第二数量"],
        SecondUnit = ["第二计量单位"],
        Dollars = "美元",
        Yuan = "人民币",
    };

    /// <summary>Those of the English page, which has misspelt two of them for years.</summary>
    public static readonly ChinaCustomsNames English = new()
    {
        Period = "Date of data",
        Commodity = "Commodity code",
        CommodityName = "Commodity",
        Partner = "Trading partner code",
        PartnerName = "Trading partner",
        Regime = "Customs Regime code",
        RegimeName = "Customs Regime",
        Place = "Locations of importers and exporters code",
        PlaceName = "Locations of importers and exporters",
        Quantity = "Quantity",
        Unit = "Unit",
        SecondQuantity = ["Supplimentary Quantity", "Supplementary Quantity"],
        SecondUnit = ["Supplimentary Unit", "Supplementary Unit"],
        Dollars = "US dollar",
        Yuan = "Renminbi Yuan",
    };

    public required string Period { get; init; }

    public required string Commodity { get; init; }

    public required string CommodityName { get; init; }

    public required string Partner { get; init; }

    public required string PartnerName { get; init; }

    public required string Regime { get; init; }

    public required string RegimeName { get; init; }

    public required string Place { get; init; }

    public required string PlaceName { get; init; }

    public required string Quantity { get; init; }

    public required string Unit { get; init; }

    public required IReadOnlyList<string> SecondQuantity { get; init; }

    public required IReadOnlyList<string> SecondUnit { get; init; }

    public required string Dollars { get; init; }

    public required string Yuan { get; init; }
}

/// <summary>Where a download has its columns; -1: it lacks one.</summary>
/// <param name="Period">The month.</param>
/// <param name="Commodity">The code, of eight digits or of the level that was asked for.</param>
/// <param name="Partner">The office's own code of the partner.</param>
/// <param name="Regime">The trade regime: ordinary, processing and so on.</param>
/// <param name="Place">Where the importer or exporter is registered.</param>
/// <param name="Quantities">Up to two quantities, each with its unit.</param>
/// <param name="Value">The value.</param>
/// <param name="IsYuan">Whether it is in yuan, not dollars.</param>
internal sealed record ChinaCustomsColumns(
    int Period, int Commodity, int Partner, int Regime, int Place, IReadOnlyList<QuantityColumns> Quantities, int Value, bool IsYuan);

/// <summary>Where a quantity and its unit are.</summary>
internal readonly record struct QuantityColumns(int Quantity, int Unit);
