using System.Globalization;
using FsCheck.Xunit;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Tests.Reading.Fields;

public class NumberStyleTests
{
    private const string Names = "period;reporter;partner;flow;commodity;value;net_weight_kg";

    [Theory]
    [InlineData("1234,5|7", 1234_500)]
    [InlineData("1.234,5|7", 1234_500)]
    [InlineData("1.234.567,89|7", 1_234_567_890)]
    [InlineData("1.234|7,25", 1234_000)]
    [InlineData("0,125|7", 125)]
    [InlineData("1 234,5|7", 1234_500)]
    [InlineData("1\u00A0234\u00A0567,5|7", 1_234_567_500)]
    [InlineData("1\u202F234,5|7", 1234_500)]
    [InlineData("1'234,5|7", 1234_500)]
    [InlineData("1,5e5|7", 150_000_000)]
    [InlineData("1234.5|7", 1234_500)]
    [InlineData("1234|7", 1234_000)]
    [InlineData("1,234.5|7", 1234_500)]
    [InlineData("1,234,567|7", 1_234_567_000)]
    [InlineData("1.234.567|7", 1_234_567_000)]
    public async Task With_semicolons_a_number_is_what_the_file_s_marks_say(string figures, long thousandths)
    {
        var reads = await Semicolons(figures);
        Assert.Equal(thousandths, reads.Rows[0].Figures.Value);
    }

    [Theory]
    [InlineData("1.234|7")]
    [InlineData("1,234|7")]
    [InlineData("12,345|")]
    public async Task Where_nothing_tells_what_a_mark_is_the_row_is_rejected(string figures)
    {
        var reads = await Semicolons(figures);
        Assert.Empty(reads.Rows);
        Assert.StartsWith("ambiguous_number: \"", reads.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_row_tells_what_an_earlier_one_means()
    {
        var reads = await Semicolons("1.234|", "5,25|");
        Assert.Equal([1234_000L, 5_250], reads.Rows.Select(row => row.Figures.Value));
    }

    [Theory]
    [InlineData("1234,5|", "1234.5|")]
    [InlineData("1234.5|", "1234,5|")]
    [InlineData("1.234,5|", "1,234.5|")]
    [InlineData("0.125|", "5|0,125")]
    [InlineData("1.234,5|", "5|1.5")]
    public async Task A_file_that_mixes_both_is_refused(params string[] figures)
    {
        var reads = await Semicolons(figures);
        Assert.Equal(RefusalCodes.MixedNumbers, reads.Outcome.Refusal?.Code);
    }

    [Theory]
    [InlineData("\"1,000\"", "\"2,500\"", 1_000_000)]
    [InlineData("\"1,234,567.89\"", "12", 1_234_567_890)]
    [InlineData("\"1,000\"", "999.5", 1_000_000)]
    [InlineData("1 000", "2 500", 1_000_000)]
    [InlineData("1'000", "2'500", 1_000_000)]
    public async Task With_commas_thousands_marks_are_taken_out_of_a_column_that_has_them_throughout(string first, string second, long thousandths)
    {
        var reads = await Commas(first, second);
        Assert.Equal(thousandths, reads.Rows[0].Figures.Value);
        Assert.Equal(2, reads.Rows.Count);
    }

    [Theory]
    [InlineData("\"1,000\"", "1100")]
    [InlineData("1 000", "1100")]
    [InlineData("\"1,000\"", "\"1234,5\"")]
    [InlineData("\"1,000\"", "1 000")]
    [InlineData("\"1.234,5\"", "12.5")]
    [InlineData("\"12,34\"", "12.5")]
    [InlineData("\"1,23,456\"", "12.5")]
    [InlineData("1.234.567", "12.5")]
    [InlineData("(45)", "12.5")]
    [InlineData("45p", "12.5")]
    [InlineData("45%", "12.5")]
    [InlineData("$45", "12.5")]
    public async Task With_commas_what_is_not_written_like_the_others_is_rejected(string first, string second)
    {
        var reads = await Commas(first, second);
        Assert.Null(reads.Outcome.Refusal);
        Assert.Contains(reads.Rejects, reject => reject.Line == 2 && reject.Reason.StartsWith("not_a_number: \"", StringComparison.Ordinal));
        Assert.DoesNotContain(reads.Rows, row => row.Line == 2);
    }

    [Fact]
    public async Task Placeholders_and_other_writings_cost_no_row_but_their_own()
    {
        var reads = await Commas("\"1,000\"", "1100", "-", "n/a", "..", "", "1 234", "\"1.234,5\"", "12.5", "3.0e2", ":", "null");
        Assert.Equal([1_100_000L, 12_500, 300_000], reads.Rows.Select(row => row.Figures.Value));
        Assert.Equal(6, reads.Rejects.Count(reject => reject.Reason.StartsWith("no_value: ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(16)]
    [InlineData(65536)]
    public async Task A_number_beyond_the_beginning_that_contradicts_it_refuses_the_file(int bufferSize)
    {
        var rows = string.Concat(Enumerable.Repeat("2024;JPN;CHN;X;TOTAL;1234.5;\n", (NumberSample.Length / 28) + 10));
        var reads = await Reads.Text($"{Names}\n{rows}2024;JPN;CHN;X;TOTAL;1234,5;\n", new ReadOptions { BufferSize = bufferSize });
        Assert.Equal(RefusalCodes.MixedNumbers, reads.Outcome.Refusal?.Code);
    }

    // Whatever the marks, a file written in one style throughout gives the numbers it was written from, or rejects them by name.
    [Property(MaxTest = 300)]
    public void A_file_in_one_style_gives_its_numbers(uint[] hundredths, byte style)
    {
        if (hundredths.Length == 0) return;
        var (group, mark, delimiter) = (style % 6) switch
        {
            0 => ("", ",", ';'),
            1 => (".", ",", ';'),
            2 => (" ", ",", '\t'),
            3 => (",", ".", ','),
            4 => ("'", ".", ';'),
            _ => ("", ".", ';'),
        };
        var format = new NumberFormatInfo { NumberGroupSeparator = group, NumberDecimalSeparator = mark, NumberDecimalDigits = 2 };
        var rows = hundredths.Select(number => string.Join(delimiter, "2024", "JPN", "CHN", "X", "TOTAL", $"\"{(number / 100m).ToString("N", format)}\""));
        var header = "period,reporter,partner,flow,commodity,value".Replace(',', delimiter);

        var reads = Reads.Text($"{header}\n{string.Join('\n', rows)}\n").GetAwaiter().GetResult();

        Assert.Null(reads.Outcome.Refusal);
        Assert.Equal(hundredths.Select(number => (long?)number * 10), reads.Rows.Select(row => row.Figures.Value));
    }

    private static Task<Reads> Semicolons(params string[] figures) =>
        Reads.Text($"{Names}\n{string.Concat(figures.Select(pair => $"2024;JPN;CHN;X;TOTAL;{pair.Replace('|', ';')}\n"))}");

    private static Task<Reads> Commas(params string[] values) =>
        Reads.Text($"period,reporter,partner,flow,commodity,value\n{string.Concat(values.Select(value => $"2024,JPN,CHN,X,TOTAL,{value}\n"))}");
}
