using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeFunctions.Core.Figures;

/// <summary>Writes an enumeration by its wire codes: <c>NoBase</c> is <c>no_base</c>.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
public sealed class SnakeCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
