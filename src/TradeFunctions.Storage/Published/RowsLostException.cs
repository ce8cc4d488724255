namespace TradeFunctions.Storage.Published;

/// <summary>Thrown when a published row that was to be added to is not there.</summary>
/// <param name="message">Whose.</param>
/// <param name="cause">What the service said.</param>
public sealed class RowsLostException(string message, Exception cause) : Exception(message, cause);
