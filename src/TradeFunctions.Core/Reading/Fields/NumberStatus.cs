namespace TradeFunctions.Core.Reading.Fields;

/// <summary>How reading a number went.</summary>
internal enum NumberStatus
{
    /// <summary>An exact number.</summary>
    Exact,

    /// <summary>A number with more decimals than are kept, rounded.</summary>
    Rounded,

    /// <summary>No text.</summary>
    Empty,

    /// <summary>Text that is no decimal number.</summary>
    NotANumber,

    /// <summary>A number with an exponent that stands for digits which are not there.</summary>
    Shortened,

    /// <summary>A number whose one separator may stand before decimals or between thousands: nothing in the file says which.</summary>
    Ambiguous,

    /// <summary>A number with another decimal mark, or grouped in another way, than the file's other numbers.</summary>
    OtherStyle,

    /// <summary>More than three decimals that are not zero.</summary>
    TooManyDecimals,

    /// <summary>Beyond 9,223,372,036,854,775.807.</summary>
    TooLarge,

    /// <summary>Below zero.</summary>
    Negative,
}
