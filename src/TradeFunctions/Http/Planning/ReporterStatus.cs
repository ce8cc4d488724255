using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http;

/// <summary>Whether a reporter's figures are there, as answers say it.</summary>
internal static class ReporterStatus
{
    public static string Of(Pointer pointer) => Of(pointer.IsWithdrawn);

    public static string Of(PointerHead pointer) => Of(pointer.IsWithdrawn);

    private static string Of(bool withdrawn) => withdrawn ? "withdrawn" : "published";
}
