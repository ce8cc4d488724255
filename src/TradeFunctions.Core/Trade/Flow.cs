namespace TradeFunctions.Core.Trade;

/// <summary>
/// A trade flow, as UN Comtrade names them. <see cref="Export"/> already contains <see cref="ReExport"/> and
/// <see cref="Import"/> contains <see cref="ReImport"/>: flows are never added up.
/// </summary>
public enum Flow : byte
{
    /// <summary>M: imports, re-imports included.</summary>
    Import = 0,

    /// <summary>X: exports, re-exports included.</summary>
    Export = 1,

    /// <summary>RM: re-imports, a part of imports.</summary>
    ReImport = 2,

    /// <summary>RX: re-exports, a part of exports.</summary>
    ReExport = 3,

    /// <summary>DX: domestic exports.</summary>
    DomesticExport = 4,

    /// <summary>FM: foreign imports.</summary>
    ForeignImport = 5,

    /// <summary>MIP: imports of goods for inward processing.</summary>
    ImportForInwardProcessing = 6,

    /// <summary>MOP: imports of goods after outward processing.</summary>
    ImportAfterOutwardProcessing = 7,

    /// <summary>XIP: exports of goods after inward processing.</summary>
    ExportAfterInwardProcessing = 8,

    /// <summary>XOP: exports of goods for outward processing.</summary>
    ExportForOutwardProcessing = 9,
}

/// <summary>The codes of flows as publishers and URLs write them.</summary>
public static class Flows
{
    /// <summary>Exports and imports.</summary>
    public static IReadOnlyList<Flow> Both { get; } = [Flow.Export, Flow.Import];

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
