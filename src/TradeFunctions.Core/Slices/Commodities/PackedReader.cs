using System.IO.Compression;
using System.Text;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>Reads what <see cref="PackedWriter"/> wrote; anything else is an <see cref="InvalidDataException"/>.</summary>
internal sealed class PackedReader
{
    private readonly byte[] _bytes;
    private readonly int _end;
    private int _at;

    private PackedReader(byte[] bytes, int length)
    {
        _bytes = bytes;
        _end = length;
    }

    /// <summary>Decompresses content of one format.</summary>
    public static PackedReader Open(ReadOnlyMemory<byte> packed, byte format)
    {
        if (packed.IsEmpty) throw new InvalidDataException("Packed content is empty: not even its format byte is there.");
        if (packed.Span[0] != format)
        {
            throw new InvalidDataException($"Packed content has format {packed.Span[0]}; format {format} is read here.");
        }

        using var source = new BrotliStream(new MemoryStream(packed[1..].ToArray()), CompressionMode.Decompress);
        using var content = new MemoryStream();
        try
        {
            source.CopyTo(content);
        }
        catch (InvalidOperationException damage)
        {
            throw new InvalidDataException("Packed content is not Brotli.", damage);
        }

        return new PackedReader(content.GetBuffer(), (int)content.Length);
    }

    public byte Byte() => _at < _end ? _bytes[_at++] : throw Damage("it ends too early");

    public ulong Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return value;
        }

        throw Damage("a number is too long");
    }

    public int Int32() => Number() is var value && value <= int.MaxValue ? (int)value : throw Damage("a number is too large");

    /// <summary>How many elements follow; each takes at least a byte, so there cannot be more than bytes.</summary>
    public int Count() => Int32() is var count && count <= _end - _at ? count : throw Damage("it has fewer elements than it says");

    public Int128 Signed()
    {
        UInt128 folded = 0;
        for (var shift = 0; shift < 128; shift += 7)
        {
            var next = Byte();
            folded |= (UInt128)(next & 0x7f) << shift;
            if (next < 0x80) return (Int128)(folded >> 1) ^ -(Int128)(folded & 1);
        }

        throw Damage("a number is too long");
    }

    public string Text()
    {
        var length = Count();
        var text = Encoding.UTF8.GetString(_bytes, _at, length);
        _at += length;
        return text;
    }

    public string[] SortedTexts()
    {
        var texts = new string[Count()];
        var before = "";
        for (var i = 0; i < texts.Length; i++)
        {
            var shared = Int32();
            if (shared > before.Length) throw Damage("a text shares more than there is");
            texts[i] = before = string.Concat(before.AsSpan(0, shared), Text());
        }

        return texts;
    }

    public void End()
    {
        if (_at != _end) throw Damage("something follows its end");
    }

    public static InvalidDataException Damage(string what) => new($"Packed content is damaged: {what}.");
}
