using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>
/// An exact amount in thousandths of its unit: the currency unit for a value, the kilogram for a net weight, the
/// quantity unit for a quantity. 128 bits wide, so that a sum of figures cannot overflow and is the same in any order.
/// In JSON a whole number of thousandths.
/// </summary>
/// <param name="Thousandths">The amount in thousandths of the unit.</param>
[JsonConverter(typeof(AmountJsonConverter))]
public readonly record struct Amount(Int128 Thousandths) : IComparable<Amount>
{
    /// <summary>Nothing, exactly.</summary>
    public static readonly Amount Zero;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Int128.Sign(Thousandths);

    /// <summary>The amount without its sign.</summary>
    public Amount Size => new(Int128.Abs(Thousandths));

    /// <summary>The amount in whole units, exact to three decimals.</summary>
    public decimal ToDecimal() => (decimal)Thousandths / CellFigures.Scale;

    /// <inheritdoc/>
    public int CompareTo(Amount other) => Thousandths.CompareTo(other.Thousandths);

    /// <summary>The amount in whole units, invariant culture.</summary>
    public override string ToString() => ToDecimal().ToString(CultureInfo.InvariantCulture);

    public static Amount operator +(Amount left, Amount right) => new(checked(left.Thousandths + right.Thousandths));

    public static Amount operator -(Amount left, Amount right) => new(checked(left.Thousandths - right.Thousandths));

    public static bool operator <(Amount left, Amount right) => left.Thousandths < right.Thousandths;

    public static bool operator >(Amount left, Amount right) => left.Thousandths > right.Thousandths;

    public static bool operator <=(Amount left, Amount right) => left.Thousandths <= right.Thousandths;

    public static bool operator >=(Amount left, Amount right) => left.Thousandths >= right.Thousandths;
}

/// <summary>Writes an <see cref="Amount"/> as a whole number of thousandths, however long.</summary>
public sealed class AmountJsonConverter : JsonConverter<Amount>
{
    /// <inheritdoc/>
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TryGetInt64(out var small)) return new Amount(small);
        if (reader.HasValueSequence) throw new JsonException("An amount is read from one piece of memory.");
        return Int128.TryParse(reader.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large)
            ? new Amount(large)
            : throw new JsonException("An amount is a whole number of thousandths.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options)
    {
        if (value.Thousandths >= long.MinValue && value.Thousandths <= long.MaxValue)
        {
            writer.WriteNumberValue((long)value.Thousandths);
        }
        else
        {
            writer.WriteRawValue(value.Thousandths.ToString(CultureInfo.InvariantCulture));
        }
    }
}

/// <summary>Which amounts a figure has.</summary>
[Flags]
internal enum AmountSet : byte
{
    None = 0,
    Value = 1,
    NetWeight = 2,
    Quantity = 4,
    /// <summary>Those that tables of commodities hold.</summary>
    InTables = Value | NetWeight | Quantity,

    /// <summary>Of TOTAL alone.</summary>
    FobValue = 8,
}
