namespace TradeFunctions.Core.Reading.Rows;

/// <summary>What a layout makes of a record.</summary>
internal enum RowVerdict
{
    /// <summary>It gave rows.</summary>
    Used,

    /// <summary>It breaks down another record's figure and is left out.</summary>
    Breakdown,

    /// <summary>Its goods are in another system than the Harmonized one (SITC, BEC) and it is left out.</summary>
    OtherSystem,

    /// <summary>It gives no figure; the problem is with the output.</summary>
    Rejected,

    /// <summary>The file as a whole is of no use; the problem is with the output.</summary>
    Refused,
}
