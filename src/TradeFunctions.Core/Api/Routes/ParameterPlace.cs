namespace TradeFunctions.Core.Api.Routes;

/// <summary>Where a parameter stands in the URL.</summary>
public enum ParameterPlace
{
    /// <summary>A segment of the path; always required.</summary>
    Path,

    /// <summary>After the question mark; never required.</summary>
    Query,
}
