using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http.Series;

/// <summary>Plans series of one commodity: one entity has all partners over a slot of periods, and the entities are read in parallel.</summary>
public sealed class CommoditySeriesPlan(PublishedReader reader)
{
    /// <summary>The plan, or the error.</summary>
    public Outcome<Plan> Of(SeriesQuestion asked)
    {
        var (query, account, commodity) = (asked.Query, asked.Account, asked.Commodity);
        var frequency = query.Get(ApiParameters.Frequency);
        if (Reported(account.Pointer, commodity.Code, frequency) is not { } reported) return NoneOf(account, frequency);
        var resolved = SeriesRange.Choose(reported, SeriesRequest.Bound(query, ApiParameters.From), SeriesRequest.Bound(query, ApiParameters.To));
        if (!resolved.IsOk) return resolved.Error;
        var range = resolved.Value;
        var request = new SeriesRequest(asked, range.Shown, new HistoryBlock(range.First.ToString(), range.IsWhole));
        List<ManifestSlot> slots = [.. range.Slots.Select(slot => account.Pointer.Find(slot.Name)).OfType<ManifestSlot>()];
        return new Plan(
            request.Canonical,
            [DatasetResolver.Version(account.Dataset), CommodityResolver.Version(account.Dataset), .. slots.SelectMany(account.VersionsOf).Distinct(), .. asked.OtherVersions(other => VersionsOf(other, range, asked)), .. MonthsOf(account, range, asked)],
            slots.Count == 0 ? null : slots.Max(PublishedAccount.WrittenAt),
            token => ReadAsync(request, range, token))
        {
            HoldsForMoment = true,
        };
    }

    private async Task<Outcome<Answer>> ReadAsync(SeriesRequest request, SeriesRange range, CancellationToken cancellationToken)
    {
        var entities = await reader.CommodityAsync(
            request.Account.Pointer, request.Commodity.Code, range.Slots[0].First, range.Shown.Last, cancellationToken);
        var frequency = range.Shown.First.Frequency;
        Period? readFrom = range.IsWhole ? null : range.First;
        var months = await MonthsAsync(request.Account.Pointer, entities);
        var series = request.Question.Shown(
            [.. request.Partners.Select(partner => new WithMonths(One(entities, frequency, partner), One(months, Frequency.Monthly, partner)))],
            request.Question.Others is { } others ? await Task.WhenAll(others.Select(OtherAsync)) : null);
        if (series.TrueForAll(one => one is null)) return request.NoFigures(series, null, await OtherFrequencyAsync(request, cancellationToken));
        var selection = request.Selection(series);
        var answer = SeriesAnswer.Of(request.Subject, request.Partners.Zip(series), entities, selection, [request.Self(selection)]);
        return SeriesRequest.IsAnswer(answer, series, selection)
            ? new Answer(answer with { Unread = request.Unread() })
            : request.NoFigures(series, selection, await OtherFrequencyAsync(request, cancellationToken));

        CommoditySeries? One(IReadOnlyList<ByCommodityEntity> read, Frequency of, ResolvedPartner partner) =>
            read.Count > 0 && SeriesOf(read, of, partner, readFrom) is { IsEmpty: false } one ? one : null;

        async Task<WithMonths> OtherAsync(PublishedAccount? other)
        {
            if (other is null) return default;
            var its = await reader.CommodityAsync(other.Pointer, request.Commodity.Code, range.Slots[0].First, range.Shown.Last, cancellationToken);
            var reporter = new ResolvedPartner(request.Account.Reporter);
            return new WithMonths(One(its, frequency, reporter), One(await MonthsAsync(other.Pointer, its), Frequency.Monthly, reporter));
        }

        // Years in another currency may be sums of converted months, which are in other slots; parts of a year are in the same.
        async Task<IReadOnlyList<ByCommodityEntity>> MonthsAsync(Pointer pointer, IReadOnlyList<ByCommodityEntity> read)
        {
            if (request.Question.Conversion.Rates is null || frequency == Frequency.Monthly) return [];
            if (frequency != Frequency.Annual) return read;
            var (first, last) = (Period.OfMonth(range.First.Year, 1), Period.OfMonth(range.Shown.Last.Year, 12));
            return await reader.CommodityAsync(pointer, request.Commodity.Code, first, last, cancellationToken);
        }
    }

    private static IEnumerable<string> VersionsOf(PublishedAccount other, SeriesRange range, SeriesQuestion asked) =>
        range.Slots.Select(slot => other.Pointer.Find(slot.Name)).OfType<ManifestSlot>().SelectMany(other.VersionsOf).Concat(MonthsOf(other, range, asked));

    // The months of converted years are read too.
    private static IEnumerable<string> MonthsOf(PublishedAccount account, SeriesRange range, SeriesQuestion asked) =>
        asked.Conversion.Rates is null || range.Shown.First.Frequency != Frequency.Annual ? []
            : CommoditySlot.Between(Period.OfMonth(range.First.Year, 1), Period.OfMonth(range.Shown.Last.Year, 12))
                .Select(slot => account.Pointer.Find(slot.Name)).OfType<ManifestSlot>().SelectMany(account.VersionsOf);

    // Extra reads, only before an error: whether the newest figures of the other frequency have something.
    private async Task<IReadOnlyList<CommoditySeries?>> OtherFrequencyAsync(SeriesRequest request, CancellationToken cancellationToken)
    {
        var (pointer, commodity) = (request.Account.Pointer, request.Commodity.Code);
        var other = SeriesRequest.Other(request.Range.First.Frequency);
        if (Reported(pointer, other, slot => Commodity.Level(commodity) is not { } level || slot.HasCommodities(level)) is not { Last: var last })
            return [];
        var entities = await reader.CommodityAsync(pointer, commodity, CommoditySlot.Of(last).FirstOf(last.Frequency).Previous, last, cancellationToken);
        return entities.Count == 0 ? [] : [.. request.Partners.Select(partner => SeriesOf(entities, other, partner, null))];
    }

    private static CommoditySeries SeriesOf(IReadOnlyList<ByCommodityEntity> entities, Frequency frequency, ResolvedPartner partner, Period? readFrom) =>
        partner.Group is { } group
            ? CommoditySeries.Of(entities, group, readFrom, frequency)
            : CommoditySeries.Of(entities, partner.Economy!.Code, readFrom, frequency);

    // The periods that have goods of some level are known from the pointer. Codes of no level are not among them: for these every
    // period that the files cover may have one.
    private static PeriodRange? Reported(Pointer pointer, string commodity, Frequency frequency)
    {
        var leveled = Commodity.Level(commodity) is not null;
        return Reported(pointer, frequency, slot => !leveled || slot.Entities > 0);
    }

    private static PeriodRange? Reported(Pointer pointer, Frequency frequency, Func<ManifestSlot, bool> isMeant)
    {
        List<Period> periods = [.. pointer.Manifest
            .Where(isMeant)
            .Select(slot => CommoditySlots.TryParsePartnerSlot(slot.Slot, out var period) ? period : (Period?)null)
            .OfType<Period>()
            .Where(period => period.Frequency == frequency)];
        return periods.Count == 0 ? null : new PeriodRange(periods.Min(), periods.Max());
    }

    private static QueryError NoneOf(PublishedAccount account, Frequency frequency) =>
        new(ProblemCode.NotReported, $"{account.Reporter.Name} has no {ApiParameters.Frequency.Write(frequency)} figures of single commodities.")
        {
            Parameter = ApiParameters.Frequency.Name,
        };
}
