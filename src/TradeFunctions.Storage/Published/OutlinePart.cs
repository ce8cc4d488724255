namespace TradeFunctions.Storage.Published;

/// <summary>Which columns of pointer rows a list asks for beside their heads.</summary>
public enum OutlinePart
{
    /// <summary><see cref="PointerOutline.Coverage"/>.</summary>
    Coverage,

    /// <summary><see cref="PointerOutline.Partners"/>.</summary>
    Partners,

    /// <summary><see cref="PointerOutline.Publications"/>.</summary>
    Publications,
}
