using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Http.Resolving;

/// <summary>Finds the partners that a query means. Groups are part of the dataset's description, and of its version.</summary>
internal static class PartnerResolver
{
    /// <summary>The partners that a parameter names, or an error if the dataset has no such group.</summary>
    public static Outcome<IReadOnlyList<ResolvedPartner>> Resolve(DatasetRow dataset, IReadOnlyList<RequestedPartner> requested, string parameter) =>
        new PartnerCatalogue(Groups(dataset)).Find(requested, parameter);

    /// <summary>Adds to an error, that there are no figures with some partners, the other codes under which the reporter has some.</summary>
    public static QueryError Explain(QueryError error, PublishedAccount account, Period first, Period last, params IEnumerable<Economy> requested) =>
        OtherCodes.Explain(error, requested, first, last, code => account.Pointer.Manifest.Any(slot => slot.Partners.Contains(code)));

    /// <summary>The groups of a dataset, by id.</summary>
    public static IReadOnlyList<PartnerGroup> Groups(DatasetRow dataset) =>
    [
        .. dataset.Config.Groups.Partners
            .Select(entry => PartnerGroup.TryCreate(entry.Key, entry.Value.Title, entry.Value.Codes, out var group, out _) ? group : null)
            .OfType<PartnerGroup>()
            .OrderBy(group => group.Id, StringComparer.Ordinal),
    ];
}
