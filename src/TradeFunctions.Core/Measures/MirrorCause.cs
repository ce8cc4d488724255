using System.Text.Json.Serialization;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>
/// A usual reason for which two accounts of one flow differ (after United Nations, International Merchandise Trade Statistics: Concepts
/// and Definitions 2010).
/// </summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<MirrorCause>))]
public enum MirrorCause : byte
{
    /// <summary>Imports are valued CIF, with freight and insurance, exports FOB, without.</summary>
    Valuation = 0,

    /// <summary>Imports are counted by origin, exports by the last destination that is known.</summary>
    OriginAndDestination,

    /// <summary>Goods pass through a third place, and one of the two accounts names that place.</summary>
    Transit,

    /// <summary>Goods leave in one period and arrive in the next.</summary>
    Timing,

    /// <summary>Either side keeps some trade confidential, or leaves small consignments out.</summary>
    Confidentiality,
}
