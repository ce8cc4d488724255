namespace TradeFunctions.Core.Trade;

/// <summary>The point at which goods were valued. Exports are usually FOB, imports CIF.</summary>
public enum Valuation : byte
{
    /// <summary>The file does not say.</summary>
    Unknown = 0,

    /// <summary>Free on board: without international freight and insurance.</summary>
    Fob = 1,

    /// <summary>Cost, insurance and freight: up to the importer's border.</summary>
    Cif = 2,
}
