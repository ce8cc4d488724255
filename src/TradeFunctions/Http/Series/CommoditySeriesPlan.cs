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

/// <summary>Plans series of one commodity: one entity has all partners over a block of periods, and the blocks are read in parallel.</summary>
public sealed class CommoditySeriesPlan(PublishedReader reader)
{
    /// <summary>The plan, or the error.</summary>
    public Outcome<Plan> Of(Query query, PublishedAccount account, ResolvedCommodity commodity, IReadOnlyList<ResolvedPartner> partners)
    {
        var frequency = query.Get(ApiParameters.Frequency);
        if (Reported(account.Pointer, commodity.Code, frequency) is not { } reported) return NoneOf(account, frequency);
        var chosen = SeriesRange.Choose(reported, SeriesRequest.Bound(query, ApiParameters.From), SeriesRequest.Bound(query, ApiParameters.To));
        if (!chosen.IsOk) return chosen.Error;
        var span = chosen.Value;
        var request = new SeriesRequest(query, account, commodity, partners, span.Shown, new HistoryBlock(span.First.ToString(), span.IsWhole));
        List<ManifestSlot> slots = [.. span.Blocks.Select(block => account.Pointer.Find(block.Name)).OfType<ManifestSlot>()];
        return new Plan(
            request.Canonical,
            [DatasetResolver.Version(account.Dataset), CommodityResolver.Version(account.Dataset), .. slots.SelectMany(account.VersionsOf).Distinct()],
            slots.Count == 0 ? null : slots.Max(PublishedAccount.WrittenAt),
            token => ReadAsync(request, span, token));
    }

    private async Task<Outcome<Answer>> ReadAsync(SeriesRequest request, SeriesRange span, CancellationToken cancellationToken)
    {
        var blocks = await reader.CommodityAsync(
            request.Account.Pointer, request.Commodity.Code, span.Blocks[0].First, span.Shown.Last, cancellationToken);
        Period? readFrom = span.IsWhole ? null : span.First;
        var series = request.Partners
            .Select(partner => blocks.Count == 0 ? null : SeriesOf(blocks, partner, readFrom))
            .Select(one => one is { IsEmpty: false } ? one : null)
            .ToList();
        if (series.TrueForAll(one => one is null)) return request.NoFigures(series, null, await OtherFrequencyAsync(request, cancellationToken));
        var selection = request.Selection(series);
        var answer = SeriesAnswer.Of(request.Subject, request.Partners.Zip(series), blocks, selection, [request.Self(selection)]);
        return SeriesRequest.IsAnswer(answer, series, selection)
            ? new Answer(answer with { Unread = request.Unread() })
            : request.NoFigures(series, selection, await OtherFrequencyAsync(request, cancellationToken));
    }

    // Extra reads, only before an error: whether the newest figures of the other frequency have something.
    private async Task<IReadOnlyList<CommoditySeries?>> OtherFrequencyAsync(SeriesRequest request, CancellationToken cancellationToken)
    {
        var (pointer, commodity) = (request.Account.Pointer, request.Commodity.Code);
        var other = SeriesRequest.Other(request.Span.First.Frequency);
        if (Reported(pointer, other, slot => Commodity.Level(commodity) is not { } level || slot.HasGoods(level)) is not { Last: var last })
            return [];
        var blocks = await reader.CommodityAsync(pointer, commodity, CommoditySlot.Of(last).First.Previous, last, cancellationToken);
        return blocks.Count == 0 ? [] : [.. request.Partners.Select(partner => SeriesOf(blocks, partner, null))];
    }

    private static CommoditySeries SeriesOf(IReadOnlyList<ByCommodityEntity> blocks, ResolvedPartner partner, Period? readFrom) =>
        partner.Group is { } group ? CommoditySeries.Of(blocks, group, readFrom) : CommoditySeries.Of(blocks, partner.Economy!.Code, readFrom);

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
