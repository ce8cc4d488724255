namespace TradeFunctions.Core.Reading;

/// <summary>The codes with which <see cref="Reject.Reason"/> begins.</summary>
public static class RejectCodes
{
    /// <summary>More or fewer fields than the header has names; exactly one more is taken when it is empty.</summary>
    public const string FieldCount = "field_count";

    /// <summary>The record does not end within the longest length; usually a quote that is not closed. Its first line is shown.</summary>
    public const string RecordTooLong = "record_too_long";

    /// <summary>The file ends within a quoted field. The line on which the record begins is shown; what follows it is read as lines of their own.</summary>
    public const string UnterminatedQuote = "unterminated_quote";

    /// <summary>A quoted field is followed by text. The line on which the record begins is shown.</summary>
    public const string TextAfterQuote = "text_after_quote";

    /// <summary>A needed field is empty.</summary>
    public const string Missing = "missing";

    /// <summary>Not a plain decimal number.</summary>
    public const string NotANumber = "not_a_number";

    /// <summary>A negative figure: no publisher means one, so it is damage.</summary>
    public const string Negative = "negative";

    /// <summary>A value with more than three decimals that are not zero. Net weights, quantities and BACI's values are rounded instead.</summary>
    public const string TooManyDecimals = "too_many_decimals";

    /// <summary>A figure too large to be kept exactly.</summary>
    public const string TooLarge = "too_large";

    /// <summary>Neither a value nor a net weight nor a quantity.</summary>
    public const string NoValue = "no_value";

    /// <summary>Not a year or month from 1900 to 2199.</summary>
    public const string UnknownPeriod = "unknown_period";

    /// <summary>The frequency is not A or M.</summary>
    public const string UnknownFrequency = "unknown_frequency";

    /// <summary>The frequency says year and the period month, or the other way round.</summary>
    public const string ContradictoryFrequency = "contradictory_frequency";

    /// <summary>Not a code of a reporter or partner.</summary>
    public const string UnknownEconomy = "unknown_economy";

    /// <summary>Not one of the ten flows.</summary>
    public const string UnknownFlow = "unknown_flow";

    /// <summary>Not a commodity code of at most ten characters.</summary>
    public const string UnknownCommodity = "unknown_commodity";

    /// <summary>The commodity code has another length than its level says, even with a leading zero put back.</summary>
    public const string ContradictoryLevel = "contradictory_level";

    /// <summary>Not a classification of at most four letters and digits.</summary>
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
