namespace TradeFunctions.Core.Reading;

/// <summary>How reading a number went.</summary>
internal enum NumberStatus
{
    /// <summary>An exact number.</summary>
    Exact,

    /// <summary>A number with more decimals than are kept, rounded.</summary>
    Rounded,

    /// <summary>No text.</summary>
    Empty,

    /// <summary>Text that is no plain decimal number.</summary>
    NotANumber,

    /// <summary>More than three decimals that are not zero.</summary>
    TooManyDecimals,

    /// <summary>Beyond 9,223,372,036,854,775.807.</summary>
    TooLarge,

    /// <summary>Below zero.</summary>
    Negative,
}
