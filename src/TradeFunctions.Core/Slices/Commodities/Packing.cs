using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>Writes numbers of variable length (seven bits a byte, the lowest first) and texts, then compresses them behind a format byte.</summary>
internal sealed class PackedWriter : IDisposable
{
    // As in PackedContent: above 5 a few percent cost several times the work.
    private const int Quality = 5;
    private const int Window = 22;
    private const int LongestNumber = 19;
    private const int FixedBytes = 16;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _count;

    /// <summary>How many bytes there are before compression.</summary>
    public int Length => _count;

    /// <summary>The bytes before compression.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    /// <summary>Begins anew.</summary>
    public void Clear() => _count = 0;

    public void Byte(byte value)
    {
        Reserve(1);
        _bytes[_count++] = value;
    }

    public void Number(ulong value)
    {
        Reserve(LongestNumber);
        for (; value >= 0x80; value >>= 7) _bytes[_count++] = (byte)(value | 0x80);
        _bytes[_count++] = (byte)value;
    }

    public void Number(int value) => Number(checked((uint)value));

    /// <summary>A number with a sign: 0, −1, 1, −2, … are 0, 1, 2, 3, …</summary>
    public void Signed(Int128 value)
    {
        var folded = (UInt128)((value << 1) ^ (value >> 127));
        if (folded <= ulong.MaxValue)
        {
            Number((ulong)folded);
            return;
        }

        Reserve(LongestNumber);
        for (; folded >= 0x80; folded >>= 7) _bytes[_count++] = (byte)((byte)(folded & 0x7f) | 0x80);
        _bytes[_count++] = (byte)folded;
    }

    /// <summary>A number in 16 bytes: longer than <see cref="Signed"/>, and written in no time.</summary>
    public void Fixed(Int128 value)
    {
        Reserve(FixedBytes);
        BinaryPrimitives.WriteInt128LittleEndian(_bytes.AsSpan(_count), value);
        _count += FixedBytes;
    }

    public void Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        Reserve(length);
        _count += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_count));
    }

    /// <summary>Sorted texts: for each the length shared with the one before, then the rest.</summary>
    public void SortedTexts(IReadOnlyList<string> texts)
    {
        Number(texts.Count);
        var before = "";
        foreach (var text in texts)
        {
            var shared = text.AsSpan().CommonPrefixLength(before);
            Number(shared);
            Text(text[shared..]);
            before = text;
        }
    }

    /// <summary>Ascending numbers: for each the difference from the one before.</summary>
    public void SortedNumbers(IReadOnlyList<int> numbers)
    {
        Number(numbers.Count);
        for (var i = 0; i < numbers.Count; i++) Number(numbers[i] - (i == 0 ? 0 : numbers[i - 1]));
    }

    /// <summary>The format byte and everything written, compressed with Brotli (RFC 7932).</summary>
    public byte[] Pack(byte format)
    {
        var packed = ArrayPool<byte>.Shared.Rent(1 + BrotliEncoder.GetMaxCompressedLength(_count));
        try
        {
            packed[0] = format;
            if (!BrotliEncoder.TryCompress(_bytes.AsSpan(0, _count), packed.AsSpan(1), out var length, Quality, Window))
            {
                throw new InvalidOperationException("The compressed content is longer than its greatest possible length.");
            }

            return packed[..(1 + length)];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <summary>Gives the memory back; nothing can be written any more.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Reserve(int more)
    {
        if (_count + more <= _bytes.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, _count + more));
        _bytes.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}

/// <summary>Reads what <see cref="PackedWriter"/> wrote; anything else is an <see cref="InvalidDataException"/>.</summary>
internal sealed class PackedReader : IDisposable
{
    private readonly byte[] _bytes;
    private readonly int _end;
    private DecompressedBytes _content;
    private int _at;

    private PackedReader(DecompressedBytes content)
    {
        _content = content;
        _bytes = content.Array;
        _end = content.Length;
    }

    /// <summary>Decompresses content of one format.</summary>
    public static PackedReader Open(ReadOnlyMemory<byte> packed, byte format)
    {
        if (packed.IsEmpty) throw new InvalidDataException("Packed content is empty: not even its format byte is there.");
        if (packed.Span[0] != format)
        {
            throw new InvalidDataException($"Packed content has format {packed.Span[0]}; format {format} is read here.");
        }

        return new PackedReader(DecompressedBytes.Of(packed.Span[1..]));
    }

    /// <summary>Gives the decompressed bytes back.</summary>
    public void Dispose() => _content.Dispose();

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

    public int[] SortedNumbers()
    {
        var numbers = new int[Count()];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = Int32() + (i == 0 ? 0 : numbers[i - 1]);
        return numbers;
    }

    public void End()
    {
        if (_at != _end) throw Damage("something follows its end");
    }

    public static InvalidDataException Damage(string what) => new($"Packed content is damaged: {what}.");
}
