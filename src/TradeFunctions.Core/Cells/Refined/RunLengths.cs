using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>Writes small numbers in Parquet's hybrid of runs and packed bits: equal neighbours take a few bytes together, others as many bits as
/// the largest needs.</summary>
/// <remarks>https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE</remarks>
internal static class RunLengths
{
    private const int Group = 8;

    /// <summary>How many bits numbers up to a limit need.</summary>
    public static int BitsOf(int largest) => 32 - BitOperations.LeadingZeroCount((uint)largest);

    /// <summary>Writes numbers of at most so many bits.</summary>
    public static void Write(ReadOnlySpan<int> numbers, int bits, ArrayBufferWriter<byte> output)
    {
        while (!numbers.IsEmpty)
        {
            var run = RunAt(numbers);
            if (run >= Group || run == numbers.Length) WriteRun(numbers[0], run, bits, output);
            else WritePacked(numbers[..(run = UntilRun(numbers))], bits, output);
            numbers = numbers[run..];
        }
    }

    /// <summary>Reads numbers of so many bits.</summary>
    /// <returns>How many bytes they took.</returns>
    /// <exception cref="InvalidDataException">There are too few bytes.</exception>
    public static int Read(ReadOnlySpan<byte> bytes, int bits, Span<int> numbers)
    {
        var at = 0;
        while (!numbers.IsEmpty)
        {
            var header = ReadHeader(bytes, ref at);
            var count = (int)Math.Min(numbers.Length, (header & 1) == 0 ? header >> 1 : (long)(header >> 1) * Group);
            var length = (header & 1) == 0 ? (bits + 7) / 8 : (long)(header >> 1) * bits;
            if (count == 0 || length > bytes.Length - at) throw Damaged();
            var content = bytes.Slice(at, (int)length);
            if ((header & 1) == 0) numbers[..count].Fill(ReadNumber(content, bits));
            else ReadPacked(content, bits, numbers[..count]);
            numbers = numbers[count..];
            at += (int)length;
        }

        return at;
    }

    private static int ReadNumber(ReadOnlySpan<byte> bytes, int bits)
    {
        var number = 0UL;
        for (var i = bytes.Length - 1; i >= 0; i--) number = (number << 8) | bytes[i];
        return number >> bits == 0 ? (int)number : throw Damaged();
    }

    private static void ReadPacked(ReadOnlySpan<byte> bytes, int bits, Span<int> numbers)
    {
        var (at, filled, pending) = (0, 0, 0UL);
        var mask = (1UL << bits) - 1;
        for (var i = 0; i < numbers.Length; i++)
        {
            while (filled < bits)
            {
                if (bytes.Length - at >= sizeof(uint))
                {
                    pending |= (ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) << filled;
                    at += sizeof(uint);
                    filled += 32;
                }
                else
                {
                    pending |= (ulong)bytes[at++] << filled;
                    filled += 8;
                }
            }

            numbers[i] = (int)(pending & mask);
            pending >>= bits;
            filled -= bits;
        }
    }

    private static uint ReadHeader(ReadOnlySpan<byte> bytes, ref int at)
    {
        var header = 0U;
        for (var shift = 0; shift < 32; shift += 7)
        {
            if (at == bytes.Length) throw Damaged();
            var next = bytes[at++];
            header |= (uint)(next & 127) << shift;
            if (next < 128) return header;
        }

        throw Damaged();
    }

    private static InvalidDataException Damaged() => new("A column of a refined file is damaged.");

    private static int RunAt(ReadOnlySpan<int> numbers)
    {
        var other = numbers.IndexOfAnyExcept(numbers[0]);
        return other < 0 ? numbers.Length : other;
    }

    // Whole groups up to one of which all are equal, or all.
    private static int UntilRun(ReadOnlySpan<int> numbers)
    {
        var at = Group;
        while (at < numbers.Length && RunAt(numbers[at..Math.Min(at + Group, numbers.Length)]) < Group) at += Group;
        return Math.Min(at, numbers.Length);
    }

    private static void WriteRun(int number, int count, int bits, ArrayBufferWriter<byte> output)
    {
        WriteHeader((uint)count << 1, output);
        var bytes = (bits + 7) / 8;
        BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(sizeof(int)), number);
        output.Advance(bytes);
    }

    // A last group that is not whole is filled up with zeros.
    private static void WritePacked(ReadOnlySpan<int> numbers, int bits, ArrayBufferWriter<byte> output)
    {
        var groups = (numbers.Length + Group - 1) / Group;
        WriteHeader(((uint)groups << 1) | 1, output);
        var bytes = output.GetSpan((groups * bits) + sizeof(ulong));
        var (at, filled, pending) = (0, 0, 0UL);
        for (var i = 0; i < groups * Group; i++)
        {
            if (i < numbers.Length) pending |= (ulong)(uint)numbers[i] << filled;
            filled += bits;
            if (filled < 32) continue;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[at..], (uint)pending);
            at += sizeof(uint);
            pending >>= 32;
            filled -= 32;
        }

        BinaryPrimitives.WriteUInt64LittleEndian(bytes[at..], pending);
        output.Advance(groups * bits);
    }

    private static void WriteHeader(uint header, ArrayBufferWriter<byte> output)
    {
        const int Longest = 5;
        var bytes = output.GetSpan(Longest);
        var length = 0;
        for (; header > 127; header >>= 7) bytes[length++] = (byte)(header | 128);
        bytes[length++] = (byte)header;
        output.Advance(length);
    }
}
