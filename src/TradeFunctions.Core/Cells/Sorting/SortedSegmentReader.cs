using System.Buffers.Binary;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>Reads a run row by row. Throws <see cref="InvalidDataException"/> when it was cut off.</summary>
internal sealed class SortedSegmentReader(SortedSegment run)
{
    private const int BufferSize = 1 << 16;

    // A row's length is known only once it is read: what follows the end is there, and zero.
    private readonly byte[] _buffer = new byte[BufferSize + SortedSegmentFormat.MaxRowSize];
    private int _start;
    private int _end;

    /// <summary>The rows.</summary>
    /// <param name="count">How many, where no header says so.</param>
    public IEnumerator<PackedRow> Rows(long? count = null)
    {
        PackedRow row = default;
        for (var rows = count ?? ReadHeader(); rows > 0; rows--)
        {
            if (_end - _start < SortedSegmentFormat.MaxRowSize) Fill(1);
            row = ReadRow(row);
            yield return row with { Line = row.Line + run.LineOffset };
        }
    }

    private long ReadHeader()
    {
        Fill(SortedSegmentFormat.HeaderSize);
        _start = SortedSegmentFormat.HeaderSize;
        return SortedSegmentFormat.ReadHeader(_buffer.AsSpan(0, _end));
    }

    // Moves what is left to the front and reads until the buffer is full or the run ends.
    private void Fill(int least)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        _end += run.Content.ReadAtLeast(_buffer.AsSpan(_end), BufferSize - _end, throwOnEndOfStream: false);
        if (_end < least) throw CutOff();
        _buffer.AsSpan(_end).Clear();
    }

    private PackedRow ReadRow(in PackedRow before)
    {
        ReadOnlySpan<byte> bytes = _buffer.AsSpan(_start);
        var keyBytes = bytes[0] & SortedSegmentFormat.KeyBytesMask;
        if (keyBytes > SortedSegmentFormat.KeySize) throw new InvalidDataException("The sorted run is damaged.");
        var length = 1;
        var key = ReadKey(bytes.Slice(length, keyBytes), before.Key);
        length += keyBytes;
        var meta = before.Figures.Meta;
        if ((bytes[0] & SortedSegmentFormat.MetaDiffers) != 0)
        {
            meta = BinaryPrimitives.ReadUInt64LittleEndian(bytes[length..]);
            length += sizeof(ulong);
        }

        length += SortedSegmentFormat.ReadInteger(bytes[length..], out var value);
        length += SortedSegmentFormat.ReadInteger(bytes[length..], out var netWeight);
        length += SortedSegmentFormat.ReadInteger(bytes[length..], out var quantity);
        var fobValue = 0L;
        if ((bytes[0] & SortedSegmentFormat.HasFobValue) != 0) length += SortedSegmentFormat.ReadInteger(bytes[length..], out fobValue);
        length += SortedSegmentFormat.ReadInteger(bytes[length..], out var lines);
        _start += length;
        if (_start > _end) throw CutOff();
        return new PackedRow(key, new PackedFigures(value, netWeight, quantity, fobValue, meta), before.Line + lines);
    }

    private static PackedKey ReadKey(ReadOnlySpan<byte> last, PackedKey before)
    {
        Span<byte> bytes = stackalloc byte[SortedSegmentFormat.KeySize];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, before.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], before.Low);
        last.CopyTo(bytes[(SortedSegmentFormat.KeySize - last.Length)..]);
        return new PackedKey(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }

    private static InvalidDataException CutOff() => new("The sorted run ends before its last row.");
}
