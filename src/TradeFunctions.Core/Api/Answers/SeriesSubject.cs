using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>What a series is of.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporter">The reporter.</param>
/// <param name="Commodity">The commodity.</param>
/// <param name="History">How far back was looked.</param>
public sealed record SeriesSubject(DatasetBlock Dataset, Economy Reporter, ResolvedCommodity Commodity, HistoryBlock History);
