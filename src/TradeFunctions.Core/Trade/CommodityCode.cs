namespace TradeFunctions.Core.Trade;

/// <summary>
/// A commodity code as text of at most ten characters (A–Z, 0–9, '.', '-'): <c>TOTAL</c>, a 2-, 4- or 6-digit HS code
/// with its leading zeros, a publisher's code with letters. Packed six bits a character, left-aligned, so that
/// comparing numbers compares texts ordinally; a file of a billion rows needs no string for its codes.
/// </summary>
public readonly record struct CommodityCode : IComparable<CommodityCode>
{
    /// <summary>The longest code that can be kept.</summary>
    public const int MaxLength = 10;

    /// <summary>All commodities together.</summary>
    public static readonly CommodityCode Total = Parse("TOTAL");

    private CommodityCode(ulong packed) => Packed = packed;

    /// <summary>The packed form; 0 is no code.</summary>
    public ulong Packed { get; }

    /// <summary>Whether this is <c>TOTAL</c>.</summary>
    public bool IsTotal => Packed == Total.Packed;

    /// <summary>How many characters the code has.</summary>
    public int Length => Packed == 0 ? 0 : MaxLength - (System.Numerics.BitOperations.TrailingZeroCount(Packed) / 6);

    /// <summary>HS level: 0 for TOTAL, 2, 4 or 6 by length; -1 for anything else (a national or a group code).</summary>
    public int Level => IsTotal ? 0 : Length is 2 or 4 or 6 ? Length : -1;

    /// <summary>The code's first characters: 850440 up to four is 8504. TOTAL, and a code that is no longer, is itself.</summary>
    public CommodityCode UpTo(int length)
    {
        if (IsTotal) return this;
        var dropped = 6 * (MaxLength - length);
        return new CommodityCode(Packed >> dropped << dropped);
    }

    /// <summary>Rebuilds a code from <see cref="Packed"/>.</summary>
    public static CommodityCode FromPacked(ulong packed) => new(packed);

    /// <summary>Reads a code that is known to be valid; throws otherwise.</summary>
    public static CommodityCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not a commodity code.");

    /// <summary>Reads a code from text, lower case taken as upper case. False when empty, too long or with other characters.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CommodityCode code)
    {
        Span<byte> bytes = stackalloc byte[MaxLength];
        code = default;
        if (text.Length is 0 or > MaxLength) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > 127) return false;
            bytes[i] = (byte)text[i];
        }

        return TryParse(bytes[..text.Length], out code);
    }

    /// <summary>Reads a code from ASCII bytes; see <see cref="TryParse(ReadOnlySpan{char}, out CommodityCode)"/>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> ascii, out CommodityCode code)
    {
        code = default;
        if (ascii.Length is 0 or > MaxLength) return false;
        ulong packed = 0;
        foreach (var b in ascii)
        {
            var symbol = Symbol(b);
            if (symbol == 0) return false;
            packed = (packed << 6) | symbol;
        }

        code = new CommodityCode(packed << (6 * (MaxLength - ascii.Length)));
        return true;
    }

    /// <summary>Writes the code's characters and returns how many there are.</summary>
    public int Format(Span<char> destination)
    {
        var length = Length;
        for (var i = 0; i < length; i++)
        {
            destination[i] = Character((Packed >> (6 * (MaxLength - 1 - i))) & 63);
        }

        return length;
    }

    /// <inheritdoc/>
    public int CompareTo(CommodityCode other) => Packed.CompareTo(other.Packed);

    /// <inheritdoc/>
    public override string ToString()
    {
        Span<char> characters = stackalloc char[MaxLength];
        return new string(characters[..Format(characters)]);
    }

    public static bool operator <(CommodityCode left, CommodityCode right) => left.Packed < right.Packed;

    public static bool operator >(CommodityCode left, CommodityCode right) => left.Packed > right.Packed;

    public static bool operator <=(CommodityCode left, CommodityCode right) => left.Packed <= right.Packed;

    public static bool operator >=(CommodityCode left, CommodityCode right) => left.Packed >= right.Packed;

    // '-' 1, '.' 2, digits 3–12, letters 13–38: the order of ASCII; 0 means no character.
    private static ulong Symbol(byte b) => b switch
    {
        (byte)'-' => 1,
        (byte)'.' => 2,
        >= (byte)'0' and <= (byte)'9' => (ulong)(b - '0' + 3),
        >= (byte)'A' and <= (byte)'Z' => (ulong)(b - 'A' + 13),
        >= (byte)'a' and <= (byte)'z' => (ulong)(b - 'a' + 13),
        _ => 0,
    };

    private static char Character(ulong symbol) => symbol switch
    {
        1 => '-',
        2 => '.',
        < 13 => (char)('0' + symbol - 3),
        _ => (char)('A' + symbol - 13),
    };
}
