namespace TradeFunctions.Core.Figures;

/// <summary>Which of a figure's three amounts a measure is worked out from.</summary>
public enum MeasureKind : byte
{
    /// <summary>Trade value, in thousandths of the currency unit.</summary>
    Value = 0,

    /// <summary>Net weight, in thousandths of a kilogram.</summary>
    NetWeight = 1,

    /// <summary>Quantity, in thousandths of its unit.</summary>
    Quantity = 2,
}
