using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Http.Catalogue;

/// <summary>Lists the partners of one reporter or of all, from their pointers, and the groups of the dataset.</summary>
public sealed class PartnersFunction(PointerList pointers, Responder responder)
{
    [Function("GetPartners")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/partners")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ApiRoutes.Partners, [], PlanAsync, cancellationToken);

    private async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var found = await pointers.ReadAsync(query, OutlinePart.Partners, cancellationToken);
        if (!found.IsOk) return found.Error;
        var years = Years(found.Value.Pointers);
        var named = query.TryGet(ApiParameters.ReporterFilter, out var reporter);
        return found.Value.Plan(query, new PartnersAnswer(
            DatasetResolver.Block(found.Value.Dataset),
            named ? EconomyBlock.Of(reporter!) : null,
            [.. Partners(years), .. PartnerResolver.Groups(found.Value.Dataset).Select(group => Group(group, years))],
            AnswerLinks.OfPage(query, found.Value.Dataset.Dataset, null)));
    }

    private static ILookup<int, (int Year, int Reporter)> Years(IReadOnlyList<PointerOutline> pointers) => pointers
        .SelectMany(pointer => pointer.Partners, (pointer, partner) => (partner.Partner, partner.Year, pointer.Head.Reporter))
        .ToLookup(entry => entry.Partner, entry => (entry.Year, entry.Reporter));

    private static IEnumerable<PartnerEntry> Partners(ILookup<int, (int Year, int Reporter)> years) =>
        from named in years
        orderby named.Key
        let economy = EconomyList.Get(named.Key)
        select Entry(EconomyBlock.Of(economy), economy.Kind.Code(), economy.IsRanked, named, null) with { Years = EconomyYearsBlock.Of(economy) };

    private static PartnerEntry Group(PartnerGroup group, ILookup<int, (int Year, int Reporter)> years) => Entry(
        EconomyBlock.Of(group),
        EconomyKind.Group.Code(),
        false,
        group.Members.SelectMany(member => years[member.Code]),
        [.. group.Members.Select(EconomyBlock.Of)]);

    private static PartnerEntry Entry(
        EconomyBlock partner, string kind, bool isRanked, IEnumerable<(int Year, int Reporter)> years, IReadOnlyList<EconomyBlock>? members) => new(
        partner,
        kind,
        isRanked,
        years.Min(entry => (int?)entry.Year),
        years.Select(entry => entry.Reporter).Distinct().Count(),
        members);
}
