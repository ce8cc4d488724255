using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeFunctions.Core.Trade;

/// <summary>The wire codes of enumerations: the member's name in snake case.</summary>
public static class WireCode
{
    /// <summary>The code that answers carry: <c>NoBase</c> gives <c>no_base</c>.</summary>
    public static string Code<TEnum>(this TEnum value)
        where TEnum : struct, Enum => Codes<TEnum>.ByValue[value];

    private static class Codes<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> ByValue = Enum.GetValues<TEnum>()
            .ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
    }
}

/// <summary>Writes an enumeration by its wire codes: <c>NoBase</c> is <c>no_base</c>.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
public sealed class SnakeCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
