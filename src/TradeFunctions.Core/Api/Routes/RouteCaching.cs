namespace TradeFunctions.Core.Api.Routes;

/// <summary>How long an answer of a route may be kept by others.</summary>
public enum RouteCaching
{
    /// <summary>A minute, and ten more while it is asked for again; with an ETag to ask by.</summary>
    Published,

    /// <summary>Not at all.</summary>
    Never,
}
