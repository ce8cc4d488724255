namespace TradeFunctions.Core.Reading.Records;

/// <summary>How looking for the end of a record went.</summary>
internal enum ScanStatus
{
    /// <summary>The bytes at hand do not hold the record's end.</summary>
    NeedMore,

    /// <summary>A whole record.</summary>
    Record,

    /// <summary>Text between a closing quote and the next delimiter.</summary>
    TextAfterQuote,

    /// <summary>A quoted field over several lines that holds a row of five fields or more: a stray quote opens it, and another one further
    /// down closes it.</summary>
    RowsInQuotes,

    /// <summary>The file ends within a quoted field.</summary>
    UnterminatedQuote,

    /// <summary>No end within the longest length allowed.</summary>
    TooLong,

    /// <summary>There is no further record.</summary>
    End,
}
