using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>The entities that are published of a reporter.</summary>
internal sealed record PublishedReporter(
    int Reporter,
    AccountCoverage Coverage,
    IReadOnlyList<SeriesEntity> Series,
    IReadOnlyList<SummaryEntity> Summaries,
    IReadOnlyList<ByCommodityEntity> Blocks,
    IReadOnlyList<ByPartnerEntity> Goods)
{
    /// <summary>The entities as they are read again from where they are stored.</summary>
    public PublishedReporter Kept() => this with
    {
        Series = [.. Series.Select(one => PackedContent.Unpack<SeriesEntity>(PackedContent.Pack(one)))],
        Summaries = [.. Summaries.Select(one => PackedContent.Unpack<SummaryEntity>(PackedContent.Pack(one)))],
        Blocks = [.. Blocks.Select(one => ByCommodityEntity.Unpack(one.Pack()))],
        Goods = [.. Goods.Select(one => ByPartnerEntity.Unpack(one.Pack()))],
    };

    public SummaryEntity? Summary(int partner, int year) =>
        Summaries.FirstOrDefault(one => one.Partner == partner && one.Year == year);
}
