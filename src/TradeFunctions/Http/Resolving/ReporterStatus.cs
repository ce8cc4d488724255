using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http.Resolving;

/// <summary>Whether a reporter's figures are there, as answers say it.</summary>
internal static class ReporterStatus
{
    public static string Of(PointerHead pointer) => pointer.IsWithdrawn ? "withdrawn" : "published";
}
