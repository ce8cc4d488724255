using System.Buffers;
using FsCheck.Xunit;
using TradeFunctions.Core.Cells.Refined;

namespace TradeFunctions.Core.Tests.Cells.Refined;

public class RunLengthsTests
{
    [Property(MaxTest = 500)]
    public void Numbers_of_any_width_come_back_in_runs_and_between_them(int seed, byte count)
    {
        var random = new Random(seed);
        var bits = random.Next(1, 32);
        var largest = bits == 31 ? int.MaxValue : (1 << bits) - 1;
        var numbers = new List<int>();
        while (numbers.Count < count)
        {
            var run = random.Next(3) == 0 ? random.Next(1, 40) : 1;
            numbers.AddRange(Enumerable.Repeat(random.Next(largest), run));
        }

        var output = new ArrayBufferWriter<byte>();
        RunLengths.Write(numbers.ToArray(), bits, output);

        Assert.Equal(numbers, Read(output.WrittenSpan, bits, numbers.Count));
        var read = new int[numbers.Count];
        Assert.Equal(output.WrittenCount, RunLengths.Read(output.WrittenSpan, bits, read));
        Assert.Equal(numbers, read);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(255, 8)]
    [InlineData(256, 9)]
    public void As_many_bits_as_the_largest_needs(int largest, int bits) => Assert.Equal(bits, RunLengths.BitsOf(largest));

    // As the format's description has it, bit by bit.
    private static List<int> Read(ReadOnlySpan<byte> bytes, int bits, int count)
    {
        var numbers = new List<int>();
        var at = 0;
        while (numbers.Count < count)
        {
            var header = 0;
            for (var shift = 0; ; shift += 7)
            {
                header |= (bytes[at] & 127) << shift;
                if (bytes[at++] < 128) break;
            }

            if ((header & 1) == 0)
            {
                var number = 0;
                for (var i = 0; i < (bits + 7) / 8; i++) number |= bytes[at++] << (8 * i);
                numbers.AddRange(Enumerable.Repeat(number, header >> 1));
                continue;
            }

            var values = (header >> 1) * 8;
            for (var value = 0; value < values; value++)
            {
                var number = 0;
                for (var bit = 0; bit < bits; bit++)
                {
                    var place = (value * bits) + bit;
                    number |= ((bytes[at + (place / 8)] >> (place % 8)) & 1) << bit;
                }

                if (numbers.Count < count) numbers.Add(number);
            }

            at += values * bits / 8;
        }

        Assert.Equal(bytes.Length, at);
        return numbers;
    }
}
