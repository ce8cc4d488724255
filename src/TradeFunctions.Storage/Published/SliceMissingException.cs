namespace TradeFunctions.Storage.Published;

/// <summary>
/// An entity that a manifest names is not there: the manifest was read more than an hour ago, or its slice is damaged.
/// Over HTTP this is 503 with Retry-After, once the pointer was read anew.
/// </summary>
public sealed class SliceMissingException(string dataset, int reporter, string slot)
    : Exception($"Slot {slot} of reporter {reporter} in {dataset} is not there.")
{
    /// <summary>The dataset.</summary>
    public string Dataset { get; } = dataset;

    /// <summary>The reporter.</summary>
    public int Reporter { get; } = reporter;
}
