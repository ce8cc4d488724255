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
            served.AddCommodityRankings(reporter);
        }

        return new Published(served._answers);
    }

    private void AddSummaries(PublishedReporter own)
    {
        foreach (var year in own.Summaries)
        {
            foreach (var summary in year.Periods.Where(one => IsServed(one.Period)))
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
        foreach (var entities in own.ByCommodity.GroupBy(entity => (entity.Commodity, entity.Slot.First.Frequency)))
        {
            List<ByCommodityEntity> sorted = [.. entities.OrderBy(entity => entity.Slot.First)];
            List<Period> covered = [.. own.ByPartner.Select(entity => entity.Period).Where(period => period.Frequency == entities.Key.Frequency).Distinct()];
            if (covered.Count == 0) continue;
            var range = Span(covered.Min(), covered.Max());
            // The partners that an entity lists are those it must name, not those that can be requested.
            foreach (var partner in _partners.Where(partner => IsServed(partner) && entities.Key.Commodity != Commodity.Total))
                AddSeries(own, new ResolvedPartner(EconomyList.Get(partner)), CommoditySeries.Of(sorted, partner), sorted, range);
            if (_group is not null) AddSeries(own, new ResolvedPartner(_group), CommoditySeries.Of(sorted, _group), sorted, range);
            AddPartnerRankings(own, sorted, covered);
        }
    }

    private void AddSeries(
        PublishedReporter own, ResolvedPartner partner, CommoditySeries series, IReadOnlyList<ByCommodityEntity> entities, PeriodRange range)
    {
        if (series.IsEmpty) return;
        var subject = new SeriesSubject(
            Block, EconomyList.Get(own.Reporter), new ResolvedCommodity(series.Commodity, null), new HistoryBlock(range.First.ToString(), true));
        foreach (var selection in Selections(range))
        {
            if (!selection.HasAmounts([series])) continue;
            Add(
                $"series {Id(own.Reporter)} {EconomyBlock.Of(partner).Id} {series.Commodity} {range.First.Frequency} {selection.Direction} {selection.Kind}",
                SeriesAnswer.Of(subject, [(partner, series)], entities, selection, []),
                AnswerJson.Web.SeriesAnswer);
        }
    }

    private void AddPartnerRankings(PublishedReporter own, List<ByCommodityEntity> entities, List<Period> covered)
    {
        var commodity = new ResolvedCommodity(entities[0].Commodity, null);
        IReadOnlyList<ResolvedPartner> combine = _group is null ? [] : [.. _group.Members.Select(member => new ResolvedPartner(member))];
        foreach (var period in covered.Where(IsServed))
        {
            if (entities.FirstOrDefault(entity => entity.Slot.IndexOf(period) >= 0) is not { } now) continue;
            var before = entities.FirstOrDefault(entity => entity.Slot.IndexOf(period.YearBefore) >= 0);
            foreach (var (direction, kind) in Ranked)
            {
                var ranking = PartnerRanking.Of(now, before, direction, period, kind);
                if (!AvailableFigures.HasFigures(ranking, kind)) continue;
                Add(
                    $"partners {Id(own.Reporter)} {commodity.Code} {direction} {kind} {period}",
                    PartnerRankingAnswer.Of(Block, commodity, ranking, int.MaxValue, combine, []),
                    AnswerJson.Web.PartnerRankingAnswer);
            }
        }
    }

    private void AddCommodityRankings(PublishedReporter own)
    {
        foreach (var entity in own.ByPartner.Where(entity => IsServed(entity.Period)))
        {
            foreach (var (direction, kind) in Ranked.Where(ranked => AvailableFigures.HasFigures(entity, ranked.Direction, ranked.Kind)))
            {
                Add(
                    $"commodities {Id(own.Reporter)} {Id(entity.Partner)} {entity.Level} {direction} {kind} {entity.Period}",
                    CommodityRankingAnswer.Of(Block, CommodityRanking.Of(entity, direction, kind), int.MaxValue, CommodityNames.Chapters, []),
                    AnswerJson.Web.CommodityRankingAnswer);
            }
        }
    }

    // Every month would only take time: the rows of the last ones show the same.
    private static PeriodRange Span(Period first, Period last) =>
        new(first.Frequency == Frequency.Monthly && last.PeriodsSince(first) > Months ? last.AddPeriods(-Months) : first, last);

    // A sample of the partners.
    private static bool IsServed(int partner) => partner % 4 == 0;

    private static bool IsServed(Period period) => period.Month is 0 or 2 or 12;

    private static IEnumerable<SeriesSelection> Selections(PeriodRange range)
    {
        foreach (var direction in Directions) yield return new SeriesSelection(direction, MeasureKind.Value, range);
        foreach (var direction in Directions) yield return new SeriesSelection(direction, MeasureKind.NetWeight, range);
    }

    private static string Id(int economy) => economy == 0 ? "WLD" : EconomyList.Get(economy).Id;

    private void Add<T>(string asked, T answer, JsonTypeInfo<T> type) => _answers.Add(asked, JsonSerializer.SerializeToUtf8Bytes(answer, type));
}
