using System.Reflection;
using TradeFunctions.Core.Reading;

namespace TradeFunctions.Core.Tests.Reading;

public class UnusableAdviceTests
{
    public static TheoryData<string> RejectCodesOfAll => [.. Constants(typeof(RejectCodes)), UnusableAdvice.Conflict];

    public static TheoryData<string> RefusalCodesOfAll => [.. Constants(typeof(RefusalCodes))];

    [Theory]
    [MemberData(nameof(RejectCodesOfAll))]
    public void Every_reason_of_a_reject_has_advice_in_a_sentence(string code) =>
        Assert.EndsWith(".", UnusableAdvice.Of(new RejectReason(code, null, 1, 2, "\"x\"")), StringComparison.Ordinal);

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
    public void What_a_tool_made_of_a_number_is_told_by_its_form(string found, string advice) =>
        Assert.Contains(advice, UnusableAdvice.Of(new RejectReason(RejectCodes.NotANumber, "value", 1, 2, found)), StringComparison.Ordinal);

    private static IEnumerable<string> Constants(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral)
        .Select(field => (string)field.GetRawConstantValue()!);
}
