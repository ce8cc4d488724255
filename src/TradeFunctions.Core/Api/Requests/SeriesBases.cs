namespace TradeFunctions.Core.Api.Requests;

/// <summary>The bases of series.</summary>
public static class SeriesBases
{
    /// <summary>Exports and imports as the reporter says.</summary>
    public const string Own = "own";

    /// <summary>Imports of both sides.</summary>
    public const string BothImports = "both-imports";
}
