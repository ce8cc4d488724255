namespace TradeFunctions.Core.Reading;

/// <summary>What kind of header a later line is.</summary>
internal enum LaterHeader
{
    /// <summary>The first header once more.</summary>
    Repeated,

    /// <summary>One with other columns, in another order or with another delimiter: by the first header, what follows would be misread.</summary>
    Other,
}
