namespace TradeFunctions.Core.Trade;

/// <summary>What the publisher marked about a row's figures.</summary>
[Flags]
public enum FigureMarks : byte
{
    /// <summary>Nothing is marked.</summary>
    None = 0,

    /// <summary>The net weight is an estimate.</summary>
    EstimatedNetWeight = 1,

    /// <summary>The quantity is an estimate.</summary>
    EstimatedQuantity = 2,

    /// <summary>The commodity code was converted from another classification than the one reported in.</summary>
    ConvertedClassification = 4,
}
