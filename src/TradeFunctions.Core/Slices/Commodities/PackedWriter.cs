using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>Writes numbers of variable length (seven bits a byte, the lowest first) and texts, then compresses them behind a format byte.</summary>
internal sealed class PackedWriter
{
    // As PackedContent: beyond 5 the gain is a few percent for several times the work.
    private const int Quality = 5;
    private const int Window = 22;
    private const int LongestNumber = 19;

    private byte[] _bytes = new byte[4096];
    private int _count;

    /// <summary>How many bytes there are before compression.</summary>
    public int Length => _count;

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

    public void Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        Reserve(length);
        _count += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_count));
    }

    /// <summary>Sorted texts: of each how much it shares with the one before, and the rest.</summary>
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

    private void Reserve(int more)
    {
        if (_count + more > _bytes.Length) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _count + more));
    }
}
