using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells;

/// <summary>A <see cref="ShortCode"/> in 21 bits, in the same order: four digits to base 37 (none, 0–9, A–Z).</summary>
internal static class PackedCode
{
    private const int Base = 37;

    public static ulong Of(ShortCode code)
    {
        ulong packed = 0;
        for (var shift = 24; shift >= 0; shift -= 8)
        {
            var character = (code.Packed >> shift) & 255;
            var digit = character == 0 ? 0 : character <= '9' ? character - '0' + 1 : character - 'A' + 11;
            packed = (packed * Base) + digit;
        }

        return packed;
    }

    public static ShortCode Unpack(ulong packed)
    {
        uint code = 0;
        for (var shift = 0; shift < 32; shift += 8)
        {
            (packed, var digit) = Math.DivRem(packed, Base);
            var character = digit == 0 ? 0 : digit <= 10 ? digit - 1 + '0' : digit - 11 + 'A';
            code |= (uint)character << shift;
        }

        return new ShortCode(code);
    }
}
