using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Http.Responding;

/// <summary>Finds what the files have instead of an absent figure: parts of it, or the same goods in another classification.</summary>
internal static class PartCauses
{
    private const int World = 0;

    /// <summary>The causes, at most <paramref name="most"/> of a kind.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="pointer">The reporter's pointer.</param>
    /// <param name="requested">The requested figures.</param>
    /// <param name="most">The most causes of a kind.</param>
    public static IEnumerable<CauseBlock> Of(DatasetRow dataset, Pointer pointer, RequestedFigure requested, int most) =>
    [
        .. Flows(pointer, requested).Take(most),
        .. Sums(dataset, pointer, requested, most),
        .. Editions(pointer, requested).Take(most),
    ];

    // Re-exports are a part of exports: nothing follows from them about the whole.
    private static IEnumerable<CauseBlock> Flows(Pointer pointer, RequestedFigure requested) => pointer.OtherFlows
        .Where(part => requested.Includes(part.Partner) && requested.Includes(part.First, part.Last) && requested.Includes(part.Flow.Whole()))
        .Select(part => new CauseBlock(
            "only_other_flows",
            $"Of trade with {EconomyList.Get(part.Partner).Name} the files have only a part, flow {part.Flow.Code()} "
                + $"of {Text(part.First, part.Last)}, which says nothing about the whole.",
            null, null, null));

    // About a file that may be an extract it is said once, with what to do about it.
    private static List<CauseBlock> Sums(DatasetRow dataset, Pointer pointer, RequestedFigure requested, int most)
    {
        List<CauseBlock> extracts = [.. NotSeenWhole(dataset, pointer, requested).Take(most)];
        return extracts.Count > 0 ? extracts : [.. Untotalled(pointer, requested).Take(most), .. Partners(pointer, requested).Take(1)];
    }

    // The requested figure may be a sum over rows of an extract, which is not a total.
    private static IEnumerable<CauseBlock> NotSeenWhole(DatasetRow dataset, Pointer pointer, RequestedFigure requested) => dataset.Flaws.NotSeenWhole
        .Where(blob => requested.Commodity is not { Level: 6 } && pointer.Sources.Any(source => source.File.Blob == blob))
        .Select(blob => new CauseBlock("sums_not_totals", $"{blob}: {FlawText.NotSeenWhole}", blob, null, null));

    private static IEnumerable<CauseBlock> Untotalled(Pointer pointer, RequestedFigure requested) => pointer.GoodsAlone
        .Where(without => IsForAllCommodities(requested) && requested.Includes(without.Partner))
        .Where(without => requested.Includes(without.First, without.Last) && requested.Includes(without.Flow))
        .Select(without => new CauseBlock(
            "sums_not_totals",
            $"Of flow {without.Flow.Code()} with {EconomyList.Get(without.Partner).Name} the files have goods of {Text(without.First, without.Last)} "
                + "and no figure of all goods together (TOTAL). Their sum is not used instead, because some may be missing.",
            null, null, null));

    private static IEnumerable<CauseBlock> Partners(Pointer pointer, RequestedFigure requested)
    {
        var isOfWorld = requested.Partners.Count == 0 || requested.Partners.Any(partner => partner.Kind == EconomyKind.World);
        if (!isOfWorld || !IsForAllCommodities(requested) || pointer.Manifest.Any(slot => slot.Partners.Contains(World))) return [];
        return (pointer.Coverage?.Flows ?? [])
            .Where(flow => requested.Includes(flow.Flow) && requested.Includes(flow.First, flow.Last))
            .Select(_ => new CauseBlock(
                "sums_not_totals",
                "The files have figures of partners and none of the World. Their sum is not used instead, because some may be missing.",
                null, null, null));
    }

    private static bool IsForAllCommodities(RequestedFigure requested) => requested.Commodity is not { IsTotal: false };

    // Editions concern goods: TOTAL is the same in all of them.
    private static IEnumerable<CauseBlock> Editions(Pointer pointer, RequestedFigure requested) => requested.Commodity is { IsTotal: true }
        ? []
        : pointer.Ignored
            .Where(ignored => requested.Period is not { } period || (period.Year, period.Frequency) == (ignored.Year, ignored.Frequency))
            .GroupBy(ignored => ignored.Classification, ignored => ignored.Year)
            .OrderBy(edition => edition.Key, StringComparer.Ordinal)
            .Select(edition => new CauseBlock(
                "other_classification",
                $"The files also have figures {(edition.Key.Length == 0 ? "that name no classification" : $"in {edition.Key}")}, of "
                    + $"{Text(Period.OfYear(edition.Min()), Period.OfYear(edition.Max()))}, which are left out since one classification of a "
                    + "period is published: it may be among them.",
                null, null, null));

    private static string Text(Period first, Period last) => first == last ? $"{first}" : $"{first} to {last}";
}
