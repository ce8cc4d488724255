using System.Text;
using TradeFunctions.Core.Reading.Content;

namespace TradeFunctions.Core.Tests.Reading;

/// <summary>Files that are no CSV say what they are and what to do.</summary>
public class FileSignatureTests
{
    [Theory]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1\0\0\0", "spreadsheet", "CSV UTF-8")]
    [InlineData("%PDF-1.7\n%\u00E2\u00E3\n1 0 obj\n", "other_format", "PDF")]
    [InlineData("PAR1\u0015\0\u0015", "other_format", "Parquet")]
    [InlineData("7z\u00BC\u00AF\u0027\u001C\0\u0004", "archive", "7z")]
    [InlineData("Rar!\u001A\u0007\u0001\0", "archive", "RAR")]
    [InlineData("BZh91AY&SY", "archive", "bzip2")]
    [InlineData("\u00FD7zXZ\0\0", "archive", "xz")]
    [InlineData("\u0028\u00B5\u002F\u00FD\0", "archive", "Zstandard")]
    [InlineData("<!DOCTYPE html>\n<html><body>Service unavailable</body></html>", "other_format", "web page")]
    [InlineData("\n <HTML>\n<head>", "other_format", "web page")]
    [InlineData("<?xml version=\"1.0\"?>\n<message:GenericData/>", "other_format", "XML")]
    [InlineData("{\"elapsedTime\":\"0.1 secs\",\"count\":1,\"data\":[{\"period\":\"2023\"}]}", "other_format", "JSON")]
    [InlineData("[{\"period\":2023,\"reporter\":\"JPN\"}]", "other_format", "JSON")]
    public async Task It_is_said_what_a_file_is_and_what_to_do(string content, string code, string word)
    {
        var bytes = Encoding.Latin1.GetBytes(content);
        foreach (var file in new[] { bytes, Reads.Gzip(bytes), ZipFile.Of(("a.csv", bytes)) })
        {
            var refusal = (await Reads.Bytes(file)).Outcome.Refusal;
            Assert.Equal(code, refusal?.Code);
            Assert.Contains(word, refusal!.Detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_tar_archive_is_known_by_its_first_block()
    {
        var block = new byte[1024];
        "a.csv"u8.CopyTo(block);
        "ustar"u8.CopyTo(block.AsSpan(257));
        Assert.Equal(RefusalCodes.Archive, (await Reads.Bytes(Reads.Gzip(block))).Outcome.Refusal?.Code);
    }

    [Theory]
    [InlineData("[2024] figures")]
    [InlineData("{\"made up\"}")]
    [InlineData("<!-- made up -->")]
    [InlineData("%PDF has the same figures")]
    [InlineData("PAR1")]
    public async Task Titles_that_look_like_it_do_not_keep_figures_from_being_read(string title)
    {
        var reads = await Reads.Text($"{title}\nperiod,reporter,partner,flow,commodity,value\n2024,JPN,CHN,X,TOTAL,5\n");
        Assert.Equal(5000, reads.Figures.Value);
    }

    [Fact]
    public async Task Zero_bytes_that_tell_nothing_are_no_text()
    {
        byte[] content = [1, 2, 3, 4, 5, 6, 7, 0, 9, 10, 11, 12, 13];
        Assert.Equal(RefusalCodes.NotText, (await Reads.Bytes(content)).Outcome.Refusal?.Code);
    }
}
