using TradeFunctions.Core.Trade;

namespace TradeFunctions.Storage.Rejects;

/// <summary>Some of a raw file's rejects.</summary>
/// <param name="Rejects">The rejects.</param>
/// <param name="Next">The byte of the blob at which the next ones begin; null: these are the last.</param>
public sealed record RejectPage(IReadOnlyList<Reject> Rejects, long? Next);
