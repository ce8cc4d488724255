using System.Text.Json;
using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Figures;

/// <summary>The wire codes of this stage's enumerations: the member's name in snake case.</summary>
public static class WireCode
{
    /// <summary>The code that answers carry: <see cref="MeasureStatus.NoBase"/> gives <c>no_base</c>.</summary>
    public static string Code<TEnum>(this TEnum value)
        where TEnum : struct, Enum => Codes<TEnum>.ByValue[value];

    private static class Codes<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> ByValue = Enum.GetValues<TEnum>()
            .ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
    }
}
