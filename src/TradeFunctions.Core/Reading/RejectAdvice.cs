using System.Collections.Frozen;
using System.Text;
using TradeFunctions.Core.Economies;

namespace TradeFunctions.Core.Reading;

/// <summary>What to do about a field that could not be read, where the kind of its trouble is plain.</summary>
internal static class RejectAdvice
{
    private const int LongestName = 80;
    private const string Shortened = "a spreadsheet shortened it and its digits are lost; format the column as a number without exponent and save again";
    private const string Ambiguous = "the mark may stand before decimals or between thousands; no other number in the file tells";

    private static readonly FrozenDictionary<string, Economy> ByName = EconomyList.All
        .GroupBy(economy => economy.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The advice for a reject; null: none.</summary>
    /// <param name="code">One of <see cref="RejectCodes"/>.</param>
    /// <param name="field">The field.</param>
    public static string? For(string code, ReadOnlySpan<byte> field) => code switch
    {
        RejectCodes.RoundedNumber => Shortened,
        RejectCodes.AmbiguousNumber => Ambiguous,
        RejectCodes.NotANumber => ForNumber(field),
        RejectCodes.UnknownEconomy => ForEconomy(field),
        RejectCodes.UnknownPeriod => ForPeriod(field),
        RejectCodes.UnknownCommodity => ForCommodity(field),
        RejectCodes.WorldReporter => "figures of the World as a reporter are not read",
        _ => null,
    };

    private static string? ForNumber(ReadOnlySpan<byte> field)
    {
        if (field.StartsWith("="u8)) return "a formula; save the values";
        var shape = NumberShape.Of(field);
        if (!shape.IsNumber) return null;
        if (shape.Decimal == (byte)',') return "decimal commas are read where the delimiter is a semicolon or a tab; write a decimal point";
        return shape.Group != 0 || shape.Open != 0 ? "thousands marks are read where every number of the column has them; leave them out" : null;
    }

    private static string? ForEconomy(ReadOnlySpan<byte> field)
    {
        if (field.Length is < 2 or > LongestName) return null;
        var text = Encoding.UTF8.GetString(field);
        if (ByName.TryGetValue(text, out var named)) return $"a name, not a code: write {named.Id}";
        if (!EconomyList.TryFind(text, out var found) || !string.Equals(found.Alpha2, text, StringComparison.OrdinalIgnoreCase)) return null;
        return text.Equals("NA", StringComparison.OrdinalIgnoreCase)
            ? "it may mean \"not available\"; write NAM for Namibia"
            : $"two-letter codes are not read: write {found.Id}";
    }

    private static string? ForPeriod(ReadOnlySpan<byte> field)
    {
        if (PeriodField.IsOtherSpan(field)) return "only years and months are read";
        var hasLetter = field.IndexOfAnyInRange((byte)'A', (byte)'z') >= 0;
        var hasDigit = field.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0;
        if (hasLetter && hasDigit && field.Length <= 8) return "a spreadsheet may have made a date of it: write 2024-05 for May 2024";
        return field.Length >= 8 && hasDigit ? "a date may stand for a day, a month, a quarter or a year: write 2024-05 or 2024" : null;
    }

    private static string? ForCommodity(ReadOnlySpan<byte> field)
    {
        var digits = field.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0;
        return digits ? "HS codes have 2, 4 or 6 digits, national ones 8 or 10; save the column as text" : null;
    }
}
