using System.Reflection;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Fields;

namespace TradeFunctions.Core.Tests.Reading;

public class UnusableAdviceTests
{
    public static TheoryData<string> RejectCodesOfAll => [.. Constants(typeof(RejectCodes)), UnusableAdvice.Conflict];

    public static TheoryData<string> RefusalCodesOfAll => [.. Constants(typeof(RefusalCodes))];

    [Theory]
    [MemberData(nameof(RejectCodesOfAll))]
    public void Every_reason_of_a_reject_has_advice_in_a_sentence(string code) =>
        Assert.EndsWith(".", UnusableAdvice.Of(code, "\"x\""), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(RefusalCodesOfAll))]
    public void Every_reason_of_a_refusal_has_advice_in_a_sentence(string code) =>
        Assert.EndsWith(".", UnusableAdvice.Of(new FileRefusal(code, "…", null, [])), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"1.234,5\"", "decimal comma")]
    [InlineData("\"1,000\"", "separators of thousands")]
    [InlineData("\"2.72E+12\"", "exponents")]
    [InlineData("\"'1100\"", "saved as text")]
    [InlineData("\"about ten\"", "decimal point alone")]
    [InlineData("\"\"", "decimal point alone")]
    [InlineData("\"1 234 567\"", "marks between thousands")]
    [InlineData("\"=A1+B1\"", "formula")]
    public void What_a_tool_made_of_a_number_is_told_by_its_form(string found, string advice) => IsAdvised(RejectCodes.NotANumber, found, advice);

    [Theory]
    [InlineData("\"China\"", "CHN for China")]
    [InlineData("\"FR\"", "write FRA for France")]
    [InlineData("\"na\"", "NAM")]
    [InlineData("\"Atlantis\"", "alpha-3")]
    [InlineData("\"\"", "alpha-3")]
    [InlineData("\"", "alpha-3")]
    [InlineData("a field was lost", "alpha-3")]
    public void A_country_that_is_named_otherwise_than_by_its_code_is_told_with_it(string found, string advice) =>
        IsAdvised(RejectCodes.UnknownEconomy, found, advice);

    [Theory]
    [InlineData("\"2024S1\"", "Only years, quarters and months")]
    [InlineData("\"May-24\"", "turned it into a date")]
    [InlineData("\"2024-05-01\"", "may stand for its day")]
    [InlineData("\"soon\"", "202405 or 2024-05")]
    public void A_period_that_is_another_span_or_a_date_is_told_so(string found, string advice) => IsAdvised(RejectCodes.UnknownPeriod, found, advice);

    [Theory]
    [InlineData("\"1234567\"", "as text")]
    [InlineData("\"chips\"", "or TOTAL")]
    public void A_commodity_code_that_has_lost_digits_is_distinguished_from_a_word(string found, string advice) =>
        IsAdvised(RejectCodes.UnknownCommodity, found, advice);

    private static void IsAdvised(string code, string found, string advice) =>
        Assert.Contains(advice, UnusableAdvice.Of(code, found), StringComparison.Ordinal);

    private static IEnumerable<string> Constants(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral)
        .Select(field => (string)field.GetRawConstantValue()!);
}
