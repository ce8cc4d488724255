namespace TradeFunctions.Core.Trade.Names;

/// <summary>Where a commodity's name comes from. Of several names the one of the greater origin is used.</summary>
public enum NameOrigin : byte
{
    /// <summary>A file of figures that carries names beside its codes.</summary>
    Figures = 0,

    /// <summary>This project: chapter titles.</summary>
    Project = 1,

    /// <summary>A table of codes that was put beside the figures on purpose.</summary>
    Reference = 2,
}
