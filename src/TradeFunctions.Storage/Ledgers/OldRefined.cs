namespace TradeFunctions.Storage.Ledgers;

/// <summary>The refined blob of a version of a raw file that is not in the ledger any more.</summary>
/// <param name="ETag">The raw file's version.</param>
/// <param name="Since">When another version took its place, or the file was gone.</param>
public sealed record OldRefined(string ETag, DateTimeOffset Since);
