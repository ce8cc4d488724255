using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http.Resolving;

/// <summary>Finds the account that answers a query: that of its reporter in its dataset.</summary>
public sealed class AccountResolver(PublishedReader reader, DatasetResolver datasets)
{
    /// <summary>The account, or why there is none: never published, or withdrawn.</summary>
    public async Task<Outcome<PublishedAccount>> ResolveAsync(Query query, CancellationToken cancellationToken)
    {
        var dataset = await datasets.ResolveAsync(query, cancellationToken);
        if (!dataset.IsOk) return dataset.Error;
        var economy = query.Get(ApiParameters.Reporter);
        if (economy.Kind == EconomyKind.World) return WorldReportsNothing;
        var account = await FindAsync(dataset.Value, economy, cancellationToken)
            ?? Of(dataset.Value, economy, await reader.NewestPointerAsync(dataset.Value.Dataset, economy.Code, cancellationToken));
        return account is not null
            ? account
            : await ExplainAsync(dataset.Value, economy, query, ApiParameters.Reporter.Name, cancellationToken);
    }

    /// <summary>An economy's own account; null if it was never published, or was withdrawn.</summary>
    public async Task<PublishedAccount?> FindAsync(DatasetRow dataset, Economy economy, CancellationToken cancellationToken) =>
        Of(dataset, economy, await reader.PointerAsync(dataset.Dataset, economy.Code, cancellationToken));

    /// <summary>Why an economy has no account.</summary>
    public async Task<QueryError> ExplainAsync(
        DatasetRow dataset, Economy economy, Query query, string parameter, CancellationToken cancellationToken)
    {
        if (await reader.PointerAsync(dataset.Dataset, economy.Code, cancellationToken) is not null)
        {
            return new QueryError(ProblemCode.Withdrawn, $"The files that held {economy.Name}'s figures are gone from {dataset.Dataset}.")
            {
                Parameter = parameter,
            };
        }

        if (dataset.ActiveRun is not null)
        {
            var detail = $"Nothing that {economy.Name} reports is published in dataset {dataset.Dataset} so far.";
            return new QueryError(ProblemCode.NotPublishedYet, detail) { Parameter = parameter };
        }

        var published = await reader.HeadsAsync(dataset.Dataset, cancellationToken);
        HashSet<int> reporters = [.. published.Where(pointer => !pointer.IsWithdrawn).Select(pointer => pointer.Reporter)];
        var error = new QueryError(ProblemCode.UnknownReporter, $"Dataset {dataset.Dataset} has no figures reported by {economy.Name}.")
        {
            Parameter = parameter,
            Nearest = NearestTexts.Of(economy.Id, reporters.Select(code => EconomyList.Get(code).Id)),
        };
        var period = RequestedFigure.Of(query)?.Period;
        return OtherCodes.Explain(error, [economy], period, period, reporters.Contains);
    }

    private static QueryError WorldReportsNothing => new(
        ProblemCode.UnknownReporter, "The World is no reporter: it is all partners of a reporter together.")
    {
        Parameter = ApiParameters.Reporter.Name,
        Hint = "Ask for a reporter's trade with the World: /api/v1/summaries/{reporter}, /api/v1/series/{reporter}/WLD. /api/v1/reporters lists all reporters.",
    };

    private static PublishedAccount? Of(DatasetRow dataset, Economy economy, Pointer? pointer) =>
        pointer is { IsWithdrawn: false, Coverage: { } coverage } ? new PublishedAccount(dataset, economy, pointer, coverage) : null;
}
