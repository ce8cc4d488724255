namespace TradeFunctions.Core.Trade;

/// <summary>The codes of flows as publishers and URLs write them.</summary>
public static class Flows
{
    /// <summary>Whether a flow is exports or imports, of which all others are parts.</summary>
    public static bool IsWhole(this Flow flow) => flow is Flow.Export or Flow.Import;

    private static readonly string[] Codes = ["M", "X", "RM", "RX", "DX", "FM", "MIP", "MOP", "XIP", "XOP"];

    /// <summary>The flow's code: M, X, RM, …</summary>
    public static string Code(this Flow flow) => Codes[(int)flow];

    /// <summary>Exports or imports: what a flow is a part of, or is.</summary>
    public static Flow Whole(this Flow flow) =>
        flow is Flow.Export or Flow.ReExport or Flow.DomesticExport or Flow.ExportAfterInwardProcessing or Flow.ExportForOutwardProcessing
            ? Flow.Export
            : Flow.Import;

    /// <summary>Finds a flow by its code, in any case.</summary>
    public static bool TryParse(ReadOnlySpan<char> code, out Flow flow)
    {
        for (var i = 0; i < Codes.Length; i++)
        {
            if (!code.Equals(Codes[i], StringComparison.OrdinalIgnoreCase)) continue;
            flow = (Flow)i;
            return true;
        }

        flow = default;
        return false;
    }
}
