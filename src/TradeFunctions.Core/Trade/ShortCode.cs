namespace TradeFunctions.Core.Trade;

/// <summary>
/// A short upper-case code of at most four ASCII characters packed into 32 bits: a classification (<c>H6</c>), a
/// currency (<c>USD</c>). Ordered as text; 0 is no code.
/// </summary>
public readonly record struct ShortCode(uint Packed) : IComparable<ShortCode>
{
    /// <summary>United States dollars.</summary>
    public static readonly ShortCode Usd = Parse("USD");

    /// <summary>Whether there is no code.</summary>
    public bool IsEmpty => Packed == 0;

    /// <summary>Reads a code that is known to be valid; throws otherwise.</summary>
    public static ShortCode Parse(string text)
    {
        Span<byte> bytes = stackalloc byte[text.Length];
        for (var i = 0; i < text.Length; i++) bytes[i] = (byte)text[i];
        return TryParse(bytes, out var code) ? code : throw new FormatException($"'{text}' is not a short code.");
    }

    /// <summary>Reads one to four letters or digits, lower case taken as upper case.</summary>
    public static bool TryParse(ReadOnlySpan<byte> ascii, out ShortCode code)
    {
        code = default;
        if (ascii.Length is 0 or > 4) return false;
        uint packed = 0;
        foreach (var b in ascii)
        {
            if (!char.IsAsciiLetterOrDigit((char)b)) return false;
            packed = (packed << 8) | (byte)char.ToUpperInvariant((char)b);
        }

        code = new ShortCode(packed << (8 * (4 - ascii.Length)));
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(ShortCode other) => Packed.CompareTo(other.Packed);

    /// <inheritdoc/>
    public override string ToString()
    {
        Span<char> characters = stackalloc char[4];
        var length = 0;
        for (var shift = 24; shift >= 0; shift -= 8)
        {
            var b = (Packed >> shift) & 255;
            if (b != 0) characters[length++] = (char)b;
        }

        return new string(characters[..length]);
    }
}
