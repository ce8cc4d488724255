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
