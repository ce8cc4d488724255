using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Http.Resolving;

/// <summary>The conversion that a request asks for.</summary>
/// <param name="Rates">The dataset's; null: figures are as published.</param>
/// <param name="Version">What answers depend on.</param>
public sealed record RequestedConversion(CurrencyConversion? Rates, string Version)
{
    private static readonly RequestedConversion None = new(null, "rates=");

    /// <summary>The conversion, or that the dataset has no rates.</summary>
    public static Outcome<RequestedConversion> Of(Query query, DatasetRow dataset)
    {
        if (!query.TryGet(ApiParameters.Currency, out var currency)) return None;
        return dataset.Rates.IsEmpty
            ? new QueryError(ProblemCode.NoRates, $"Figures of {dataset.Dataset} cannot be given in {currency}: it has no table of exchange rates.")
            {
                Parameter = ApiParameters.Currency.Name,
            }
            : new RequestedConversion(new CurrencyConversion(dataset.Rates), $"rates={dataset.RatesETag}");
    }
}
