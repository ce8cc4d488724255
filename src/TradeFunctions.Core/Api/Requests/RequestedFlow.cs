namespace TradeFunctions.Core.Api.Requests;

/// <summary>The flow a request asks for.</summary>
public enum RequestedFlow
{
    /// <summary>Exports and imports together.</summary>
    Total,

    /// <summary>X: exports of the reporter.</summary>
    Export,

    /// <summary>M: imports of the reporter.</summary>
    Import,
}
