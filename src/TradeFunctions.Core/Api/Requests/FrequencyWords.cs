using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>What a period of a frequency is called in messages.</summary>
public static class FrequencyWords
{
    /// <summary>"a year", "a month", "a quarter", "January and February together".</summary>
    public static string Of(Frequency frequency) => frequency switch
    {
        Frequency.Monthly => "a month",
        Frequency.Quarterly => "a quarter",
        Frequency.JanuaryFebruary => "January and February together",
        _ => "a year",
    };
}
