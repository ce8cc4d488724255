using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TradeFunctions.Core.Reading.Records;

/// <summary>
/// Where the fields of the next records end: all delimiters and line feeds outside quotes, found 64 bytes at a time. What lies between quotes
/// follows from the quotes' parity, so a quoted field costs no more than a plain one.
/// </summary>
/// <remarks>
/// It ends at the first record that is not as nearly all are: a quote that neither begins nor ends a field, a blank beside one, a line feed
/// within quotes. Such a record is read by <see cref="RecordScanner"/>, which has the rules; what is here gives the same fields, only faster.
/// </remarks>
internal sealed class RecordIndex(byte delimiter, int maxRecordBytes)
{
    /// <summary>How many bytes have to be readable behind the last.</summary>
    public const int Slack = BlockSize;

    // What is found stays in the processor's cache until it is read.
    private const int MaxBytes = 32 * 1024;
    private const int BlockSize = 64;
    private const byte Return = (byte)'\r';

    private readonly int[] _ends = new int[MaxBytes + (2 * BlockSize) + 1];
    private readonly int[] _lastOfRecord = new int[MaxBytes + BlockSize];
    private int _count;
    private int _records;
    private int _next;

    /// <summary>Moves to the next record.</summary>
    /// <param name="buffer">The bytes, and <see cref="Slack"/> more.</param>
    /// <param name="start">Where the record begins: behind the one before, unless that is not from here.</param>
    /// <param name="end">Where the bytes end.</param>
    /// <param name="fields">Is moved to the record.</param>
    /// <param name="lineFeed">Where the record's line feed is.</param>
    /// <returns>False when the record is of another kind, too long, or not at hand to its end.</returns>
    public bool TryMove(byte[] buffer, int start, int end, RecordFields fields, out int lineFeed)
    {
        if (_next == _records) Find(buffer, start, Math.Min(end, start + MaxBytes));
        lineFeed = _next < _records ? _ends[_lastOfRecord[_next]] : int.MaxValue;
        if (lineFeed - start > maxRecordBytes)
        {
            _next = _records;
            return false;
        }

        var first = _next == 0 ? 0 : _lastOfRecord[_next - 1];
        var last = _lastOfRecord[_next++];

        // The line feed before has been used: its place takes what the first field needs, as the last takes the carriage return.
        _ends[first] = start - 1;
        if (lineFeed > start && buffer[lineFeed - 1] == Return) _ends[last]--;
        fields.MoveTo(buffer, _ends, first, last - first);
        return true;
    }

    /// <summary>Looks for the end of the last record of those that <see cref="TryMove"/> would give, without their fields.</summary>
    /// <param name="buffer">The bytes, and <see cref="Slack"/> more.</param>
    /// <param name="start">Where a record begins.</param>
    /// <param name="end">Where the bytes end.</param>
    /// <param name="next">Where the record behind them begins.</param>
    /// <param name="records">How many they are.</param>
    /// <returns>False when there are none.</returns>
    public bool TryPass(byte[] buffer, int start, int end, out int next, out int records)
    {
        (next, records) = (start, 0);
        var state = BlockState.AtRecord;
        for (var block = start; block < end; block += BlockSize)
        {
            var masks = MasksAt(buffer, block, end);
            if (!state.Take(masks, out _)) break;
            for (var lines = masks.LineFeeds; lines != 0; lines &= lines - 1)
            {
                var lineFeed = block + BitOperations.TrailingZeroCount(lines);
                if (lineFeed - next > maxRecordBytes) return records > 0;
                next = lineFeed + 1;
                records++;
            }
        }

        return records > 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private BlockMasks MasksAt(byte[] buffer, int block, int end)
    {
        var known = end - block >= BlockSize ? ulong.MaxValue : (1UL << (end - block)) - 1;
        return BlockMasks.Of(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(buffer), block), delimiter, known);
    }

    private void Find(byte[] buffer, int start, int end)
    {
        (_count, _records, _next) = (1, 0, 0);
        var state = BlockState.AtRecord;
        for (var block = start; block < end; block += BlockSize)
        {
            var masks = MasksAt(buffer, block, end);
            if (!state.Take(masks, out var separators)) return;
            for (var lines = masks.LineFeeds; lines != 0; lines &= lines - 1)
                _lastOfRecord[_records++] = _count + BitOperations.PopCount(separators & (lines ^ (lines - 1)) >> 1);
            Add(separators, block);
        }
    }

    // Eight at a time, whether there are as many or not: cheaper than to ask for each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ulong separators, int block)
    {
        ref var place = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_ends), _count);
        var count = BitOperations.PopCount(separators);
        for (var done = 0; done < count; done += 8)
        {
            for (var i = 0; i < 8; i++)
            {
                Unsafe.Add(ref place, done + i) = block + BitOperations.TrailingZeroCount(separators);
                separators &= separators - 1;
            }
        }

        _count += count;
    }
}

/// <summary>Which of 64 bytes are marks, the first byte in the lowest bit.</summary>
internal readonly record struct BlockMasks(ulong Delimiters, ulong Quotes, ulong LineFeeds, ulong Returns, ulong Known)
{
    /// <summary>Looks at 64 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockMasks Of(ref byte bytes, byte delimiter, ulong known)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var block = Vector512.LoadUnsafe(ref bytes);
            return new BlockMasks(
                Vector512.Equals(block, Vector512.Create(delimiter)).ExtractMostSignificantBits() & known,
                Vector512.Equals(block, Vector512.Create((byte)'"')).ExtractMostSignificantBits() & known,
                Vector512.Equals(block, Vector512.Create((byte)'\n')).ExtractMostSignificantBits() & known,
                Vector512.Equals(block, Vector512.Create((byte)'\r')).ExtractMostSignificantBits() & known,
                known);
        }

        var low = Vector256.LoadUnsafe(ref bytes);
        var high = Vector256.LoadUnsafe(ref bytes, (nuint)Vector256<byte>.Count);
        return new BlockMasks(
            Find(low, high, delimiter) & known, Find(low, high, (byte)'"') & known, Find(low, high, (byte)'\n') & known, Find(low, high, (byte)'\r') & known, known);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Find(Vector256<byte> low, Vector256<byte> high, byte mark)
    {
        var wanted = Vector256.Create(mark);
        return Vector256.Equals(low, wanted).ExtractMostSignificantBits() | ((ulong)Vector256.Equals(high, wanted).ExtractMostSignificantBits() << 32);
    }
}

/// <summary>What one block of 64 bytes has to know of the one before it.</summary>
internal struct BlockState
{
    private ulong _inside;
    private ulong _closed;
    private ulong _returned;

    /// <summary>1 where a field may begin with the next byte.</summary>
    private ulong _mayOpen;

    /// <summary>Before the first byte of a record.</summary>
    public static BlockState AtRecord => new() { _mayOpen = 1 };

    /// <summary>Takes the next block.</summary>
    /// <param name="masks">Its marks.</param>
    /// <param name="separators">The delimiters and line feeds that are not within quotes.</param>
    /// <returns>False when a quote stands where only <see cref="RecordScanner"/> knows what it means.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Take(in BlockMasks masks, out ulong separators)
    {
        // A byte is within quotes, its opening quote included, where the quotes up to it are odd in number.
        var inside = ParityUpTo(masks.Quotes) ^ _inside;
        var opens = masks.Quotes & inside;
        var closes = masks.Quotes & ~inside;
        separators = (masks.Delimiters | masks.LineFeeds) & ~inside;

        // A quote opens at a field's beginning, or is the second of two within one; behind one that closes the field ends.
        var mayOpen = ((separators | closes) << 1) | _mayOpen;
        var afterClose = (closes << 1) | _closed;
        var afterReturn = ((afterClose & masks.Returns) << 1) | _returned;
        var unusual = (opens & ~mayOpen)
            | (afterClose & ~(separators | opens | masks.Returns))
            | (afterReturn & ~masks.LineFeeds)
            | (masks.LineFeeds & inside);
        _inside = (ulong)((long)inside >> 63);
        _closed = closes >> 63;
        _returned = (afterClose & masks.Returns) >> 63;
        _mayOpen = (separators | closes) >> 63;
        return (unusual & masks.Known) == 0;
    }

    // A product without carries with ones alone is the parity of all bits up to each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ParityUpTo(ulong bits)
    {
        if (Pclmulqdq.IsSupported) return Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(bits), Vector128<ulong>.AllBitsSet, 0).ToScalar();
        for (var shift = 1; shift < 64; shift <<= 1) bits ^= bits << shift;
        return bits;
    }
}
