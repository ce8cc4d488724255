namespace TradeFunctions.Core.Figures;

/// <summary>Which amounts a figure has.</summary>
[Flags]
internal enum AmountSet : byte
{
    None = 0,
    Value = 1,
    NetWeight = 2,
    Quantity = 4,
    All = Value | NetWeight | Quantity,
}
