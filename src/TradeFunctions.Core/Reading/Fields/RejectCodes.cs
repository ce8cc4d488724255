using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>The codes with which <see cref="Reject.Reason"/> begins.</summary>
public static class RejectCodes
{
    /// <summary>More or fewer fields than the header has names; exactly one more is taken when it is empty.</summary>
    public const string FieldCount = "field_count";

    /// <summary>The record does not end within the longest length; usually a quote that is not closed. Its first line is shown.</summary>
    public const string RecordTooLong = "record_too_long";

    /// <summary>The file ends within a quoted field, or rows of it stand within one. The line on which the record begins is shown; what
    /// follows it is read as lines of their own.</summary>
    public const string UnterminatedQuote = "unterminated_quote";

    /// <summary>A quoted field is followed by text. The line on which the record begins is shown.</summary>
    public const string TextAfterQuote = "text_after_quote";

    /// <summary>A needed field is empty.</summary>
    public const string Missing = "missing";

    /// <summary>Not a decimal number, or one written in another way than the file's others.</summary>
    public const string NotANumber = "not_a_number";

    /// <summary>A number with an exponent, from which a spreadsheet or a program left digits out: 2.72E+12.</summary>
    public const string RoundedNumber = "rounded_number";

    /// <summary>A number whose one separator may stand before decimals or between thousands, and nothing in the file says which.</summary>
    public const string AmbiguousNumber = "ambiguous_number";

    /// <summary>A negative figure: no publisher means one, so it is damage.</summary>
    public const string Negative = "negative";

    /// <summary>A value with more than three decimals that are not zero. Net weights, quantities and BACI's values are rounded instead.</summary>
    public const string TooManyDecimals = "too_many_decimals";

    /// <summary>A figure too large to be kept exactly.</summary>
    public const string TooLarge = "too_large";

    /// <summary>The value is empty or says "not available".</summary>
    public const string NoValue = "no_value";

    /// <summary>Not a year or month from 1900 to 2199.</summary>
    public const string UnknownPeriod = "unknown_period";

    /// <summary>The frequency is not A or M.</summary>
    public const string UnknownFrequency = "unknown_frequency";

    /// <summary>The frequency says year and the period month, or the other way round.</summary>
    public const string ContradictoryFrequency = "contradictory_frequency";

    /// <summary>Not a code of a reporter or partner.</summary>
    public const string UnknownEconomy = "unknown_economy";

    /// <summary>A row of the World as a reporter: no customs office reports it, and a sum of others' reports is not kept as if one did.</summary>
    public const string WorldReporter = "world_reporter";

    /// <summary>Not one of the ten flows.</summary>
    public const string UnknownFlow = "unknown_flow";

    /// <summary>The flow's code and its text say different flows.</summary>
    public const string ContradictoryFlow = "contradictory_flow";

    /// <summary>Not a code of a second partner, customs procedure, mode of transport or mode of supply: whether the row is a whole figure
    /// or breaks one down is not known.</summary>
    public const string UnknownBreakdown = "unknown_breakdown";

    /// <summary>Not <c>TOTAL</c> and not an HS code of 2, 4, 6, 8 or 10 characters.</summary>
    public const string UnknownCommodity = "unknown_commodity";

    /// <summary>The commodity code has another length than its level says, even with a leading zero put back.</summary>
    public const string ContradictoryLevel = "contradictory_level";

    /// <summary>The level is not a number.</summary>
    public const string UnknownLevel = "unknown_level";

    /// <summary>Not a classification that is known: HS and its editions, SITC, BEC, a national one.</summary>
    public const string UnknownClassification = "unknown_classification";

    /// <summary>Neither goods nor services.</summary>
    public const string UnknownType = "unknown_type";

    /// <summary>Not a quantity unit's number or abbreviation.</summary>
    public const string UnknownUnit = "unknown_unit";

    /// <summary>Not a currency of three letters.</summary>
    public const string UnknownCurrency = "unknown_currency";

    /// <summary>Not FOB or CIF.</summary>
    public const string UnknownValuation = "unknown_valuation";
}
