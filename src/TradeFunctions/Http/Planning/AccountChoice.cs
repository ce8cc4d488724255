using TradeFunctions.Core.Economies;
using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Http;

/// <summary>Which account a query is answered from: the reporter's, in the dataset that is meant.</summary>
public sealed class AccountChoice(PublishedReader reader, DatasetChoice datasets)
{
    /// <summary>The account, or why there is none: never published, or withdrawn.</summary>
    public async Task<Outcome<Account>> ChooseAsync(Query query, CancellationToken cancellationToken)
    {
        var dataset = await datasets.ChooseAsync(query, cancellationToken);
        if (!dataset.IsOk) return dataset.Error;
        var economy = query.Get(ApiParameters.Reporter);
        var pointer = await reader.PointerAsync(dataset.Value.Dataset, economy.Code, cancellationToken);
        if (pointer is null) return await UnknownAsync(dataset.Value, economy, cancellationToken);
        if (pointer.IsWithdrawn || pointer.Coverage is not { } coverage)
        {
            return new QueryError(ProblemCode.Withdrawn, $"The files that held {economy.Name}'s figures are gone from {dataset.Value.Dataset}.")
            {
                Parameter = ApiParameters.Reporter.Name,
            };
        }

        return new Account(dataset.Value, economy, pointer, coverage);
    }

    private async Task<QueryError> UnknownAsync(DatasetRow dataset, Economy economy, CancellationToken cancellationToken)
    {
        var published = await reader.PointersAsync(dataset.Dataset, cancellationToken);
        var ids = published.Where(pointer => !pointer.IsWithdrawn).Select(pointer => EconomyList.Get(pointer.Reporter).Id);
        return new QueryError(ProblemCode.UnknownReporter, $"Dataset {dataset.Dataset} has no figures reported by {economy.Name}.")
        {
            Parameter = ApiParameters.Reporter.Name,
            Nearest = NearestTexts.Of(economy.Id, ids),
        };
    }
}
