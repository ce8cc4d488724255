using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>Asks for everything that is published, as the HTTP functions do.</summary>
internal sealed class ServedAnswers
{
    private const int Months = 6;

    private static readonly DatasetBlock Block = new("made-up", null, null, null, null, [], 0);
    private static readonly TradeDirection[] Directions = Enum.GetValues<TradeDirection>();

    private static readonly (TradeDirection Direction, MeasureKind Kind)[] Ranked =
        [.. Directions.Select(direction => (direction, MeasureKind.Value)), (TradeDirection.Exports, MeasureKind.NetWeight)];

    private readonly Dictionary<string, byte[]> _answers = [];
    private readonly Dictionary<int, PublishedReporter> _reporters;
    private readonly PartnerGroup? _group;
    private readonly int[] _partners;

    private ServedAnswers(Dataset dataset, IReadOnlyList<PublishedReporter> reporters)
    {
        _reporters = reporters.ToDictionary(one => one.Reporter);
        _partners = [.. dataset.Files.SelectMany(file => file.Lines).SelectMany(line => new[] { line.Entry.Reporter, line.Entry.Partner }).Append(0).Distinct().Order()];
        if (dataset.GroupedPartners.Count < 2) return;
        var members = dataset.GroupedPartners.Select(code => EconomyList.Get(code).Id);
        Assert.True(PartnerGroup.TryCreate("some", null, members, out _group, out var error), error);
    }

    public static Published Of(Dataset dataset, IReadOnlyList<PublishedReporter> reporters)
    {
        var served = new ServedAnswers(dataset, reporters);
        foreach (var reporter in reporters)
        {
            served.AddSummaries(reporter);
            served.AddTotals(reporter);
            served.AddCommodities(reporter);
            served.AddGoods(reporter);
        }

        return new Published(served._answers);
    }

    private void AddSummaries(PublishedReporter own)
    {
        foreach (var year in own.Summaries)
        {
            foreach (var summary in year.Periods.Where(one => IsAsked(one.Period)))
            {
                var isEconomy = EconomyList.Get(year.Partner).Kind == EconomyKind.Economy && year.Partner != own.Reporter;
                var other = isEconomy && _reporters.TryGetValue(year.Partner, out var partner) ? partner.Summary(own.Reporter, year.Year) : null;
                var mirror = isEconomy ? new MirrorAccounts(own.Reporter, year.Partner, summary.Period, year, other) : null;
                Add(
                    $"summary {Id(own.Reporter)} {Id(year.Partner)} {summary.Period}",
                    SummaryAnswer.Of(Block, year, summary, mirror, CommodityNames.Chapters, []),
                    AnswerJson.Web.SummaryAnswer);
                if (mirror is null) continue;
                Add(
                    $"mirror {Id(own.Reporter)} {Id(year.Partner)} {summary.Period}",
                    MirrorAnswer.Of(Block, mirror, "asked", Directions, []),
                    AnswerJson.Web.MirrorAnswer);
            }
        }
    }

    private void AddTotals(PublishedReporter own)
    {
        foreach (var partner in own.Series)
        {
            foreach (var history in new[] { partner.Annual, partner.Monthly }.OfType<TradeHistory>())
            {
                AddSeries(own, new ResolvedPartner(EconomyList.Get(partner.Partner)), partner.ToCommoditySeries(history.First), [], Span(history.First, history.Last));
            }
        }
    }

    private void AddCommodities(PublishedReporter own)
    {
        foreach (var blocks in own.Blocks.GroupBy(block => (block.Commodity, block.Slot.Frequency)))
        {
            List<ByCommodityEntity> sorted = [.. blocks.OrderBy(block => block.Slot.First)];
            List<Period> covered = [.. own.Goods.Select(goods => goods.Period).Where(period => period.Frequency == blocks.Key.Frequency).Distinct()];
            if (covered.Count == 0) continue;
            var span = Span(covered.Min(), covered.Max());
            // Whom a block lists is a matter of what it must say, and not who can be asked for.
            foreach (var partner in _partners.Where(partner => IsAsked(partner) && blocks.Key.Commodity != Commodity.Total))
                AddSeries(own, new ResolvedPartner(EconomyList.Get(partner)), CommoditySeries.Of(sorted, partner), sorted, span);
            if (_group is not null) AddSeries(own, new ResolvedPartner(_group), CommoditySeries.Of(sorted, _group), sorted, span);
            AddPartnerRankings(own, sorted, covered);
        }
    }

    private void AddSeries(
        PublishedReporter own, ResolvedPartner partner, CommoditySeries series, IReadOnlyList<ByCommodityEntity> blocks, PeriodRange span)
    {
        if (series.IsEmpty) return;
        var subject = new SeriesSubject(
            Block, EconomyList.Get(own.Reporter), new ResolvedCommodity(series.Commodity, null), new HistoryBlock(span.First.ToString(), true));
        foreach (var selection in Selections(span))
        {
            if (!selection.HasAmounts([series])) continue;
            Add(
                $"series {Id(own.Reporter)} {EconomyBlock.Of(partner).Id} {series.Commodity} {span.First.Frequency} {selection.Direction} {selection.Kind}",
                SeriesAnswer.Of(subject, [(partner, series)], blocks, selection, []),
                AnswerJson.Web.SeriesAnswer);
        }
    }

    private void AddPartnerRankings(PublishedReporter own, List<ByCommodityEntity> blocks, List<Period> covered)
    {
        var commodity = new ResolvedCommodity(blocks[0].Commodity, null);
        IReadOnlyList<ResolvedPartner> combine = _group is null ? [] : [.. _group.Members.Select(member => new ResolvedPartner(member))];
        foreach (var period in covered.Where(IsAsked))
        {
            if (blocks.FirstOrDefault(block => block.Slot.IndexOf(period) >= 0) is not { } now) continue;
            var before = blocks.FirstOrDefault(block => block.Slot.IndexOf(period.YearBefore) >= 0);
            foreach (var (direction, kind) in Ranked)
            {
                var ranking = PartnerRanking.Of(now, before, direction, period, kind);
                if (!FiguresToAskFor.Says(ranking, kind)) continue;
                Add(
                    $"partners {Id(own.Reporter)} {commodity.Code} {direction} {kind} {period}",
                    PartnerRankingAnswer.Of(Block, commodity, ranking, int.MaxValue, combine, []),
                    AnswerJson.Web.PartnerRankingAnswer);
            }
        }
    }

    private void AddGoods(PublishedReporter own)
    {
        foreach (var goods in own.Goods.Where(goods => IsAsked(goods.Period)))
        {
            foreach (var (direction, kind) in Ranked.Where(ranked => FiguresToAskFor.Says(goods, ranked.Direction, ranked.Kind)))
            {
                Add(
                    $"goods {Id(own.Reporter)} {Id(goods.Partner)} {goods.Level} {direction} {kind} {goods.Period}",
                    CommodityRankingAnswer.Of(Block, CommodityRanking.Of(goods, direction, kind), int.MaxValue, CommodityNames.Chapters, []),
                    AnswerJson.Web.CommodityRankingAnswer);
            }
        }
    }

    // Most of what there is of months would only take time: the rows of the last ones tell it too.
    private static PeriodRange Span(Period first, Period last) =>
        new(first.Frequency == Frequency.Monthly && last.PeriodsSince(first) > Months ? last.AddPeriods(-Months) : first, last);

    // Of the partners of goods some, whatever others there are.
    private static bool IsAsked(int partner) => partner % 4 == 0;

    private static bool IsAsked(Period period) => period.Month is 0 or 2 or 12;

    private static IEnumerable<SeriesSelection> Selections(PeriodRange span)
    {
        foreach (var direction in Directions) yield return new SeriesSelection(direction, MeasureKind.Value, span);
        foreach (var direction in Directions) yield return new SeriesSelection(direction, MeasureKind.NetWeight, span);
    }

    private static string Id(int economy) => economy == 0 ? "WLD" : EconomyList.Get(economy).Id;

    private void Add<T>(string asked, T answer, JsonTypeInfo<T> type) => _answers.Add(asked, JsonSerializer.SerializeToUtf8Bytes(answer, type));
}
