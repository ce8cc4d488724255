using System.IO.Compression;
using System.Text;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Tests.Reading;

public class ZipTests
{
    private static readonly string Plain =
        "period,reporter,partner,flow,commodity,value\n" + string.Concat(Enumerable.Range(1900, 200).Select(year => $"{year},JPN,CHN,X,TOTAL,{year * 7919}\n"));

    public static TheoryData<string, string> Others => new()
    {
        { "__MACOSX/._a.csv", "x" },
        { "folder/.DS_Store", "x" },
        { "empty/", "" },
        { "README.txt", "Read me." },
        { "licence.pdf", "%PDF-" },
    };

    [Theory]
    [InlineData("a.csv")]
    [InlineData("folder/A.CSV")]
    [InlineData("figures")]
    public async Task The_one_file_in_a_zip_is_read(string name)
    {
        var zip = ZipFile.Of((name, Plain));
        Assert.Equal((await Reads.Text(Plain)).Rows, (await Reads.Bytes(zip)).Rows);
        using var trickling = new TricklingStream(zip, 3);
        var sink = new CollectingSink();
        Assert.Null((await TradeFile.ReadAsync(trickling, sink, new ReadOptions { BufferSize = 7 }, CancellationToken.None)).Refusal);
        Assert.Equal(200, sink.Rows.Count);
        Assert.True(trickling.CanRead);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task What_is_packed_beside_it_and_holds_no_figures_does_no_harm(string name, string content)
    {
        Assert.Equal(200, (await Reads.Bytes(ZipFile.Of((name, content), ("a.csv", Plain)))).Rows.Count);
    }

    [Fact]
    public async Task A_zip_written_without_lengths_before_the_content_is_read()
    {
        // A writer that cannot go back puts them behind it.
        using var packed = new MemoryStream();
        using (var forward = new ForwardStream(packed))
        using (var archive = new ZipArchive(forward, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("a.csv").Open())
        {
            entry.Write(Encoding.UTF8.GetBytes(Plain));
        }

        Assert.Equal(200, (await Reads.Bytes(packed.ToArray())).Rows.Count);
    }

    [Fact]
    public async Task Several_files_of_figures_are_refused_by_name()
    {
        var refusal = await RefusalOf(ZipFile.Of(("a.csv", Plain), ("b.tsv", Plain)), RefusalCodes.Archive);
        Assert.Contains("a.csv, b.tsv", refusal.Detail, StringComparison.Ordinal);
        Assert.Contains("upload", refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_without_a_file_is_refused() => await RefusalOf(ZipFile.Of(Array.Empty<(string, string)>()), RefusalCodes.Archive);

    [Fact]
    public async Task An_encrypted_file_is_refused()
    {
        var zip = ZipFile.Of(("a.csv", Plain));
        zip[6] |= 1;
        zip[CentralDirectory(zip) + 8] |= 1;
        Assert.Contains("encrypted", (await RefusalOf(zip, RefusalCodes.Archive)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_packed_file_within_the_zip_is_refused()
    {
        await RefusalOf(ZipFile.Of(("a.zip", ZipFile.Of(("a.csv", Plain)))), RefusalCodes.Archive);
        await RefusalOf(ZipFile.Of(("a.csv.gz", Reads.Gzip(Encoding.UTF8.GetBytes(Plain)))), RefusalCodes.Archive);
        await RefusalOf(Reads.Gzip(ZipFile.Of(("a.csv", Plain))), RefusalCodes.Archive);
    }

    [Theory]
    [InlineData("[Content_Types].xml", "xl/workbook.xml")]
    [InlineData("mimetype", "content.xml")]
    public async Task A_workbook_is_refused_with_what_to_do(string first, string second)
    {
        var refusal = await RefusalOf(ZipFile.Of((first, "x"), (second, "x")), RefusalCodes.Spreadsheet);
        Assert.Contains("CSV UTF-8", refusal.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")]
    [InlineData("docProps/app.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml")]
    [InlineData("mimetype", "content.xml", "styles.xml")]
    public async Task A_damaged_workbook_is_to_be_saved_as_CSV_and_not_to_be_packed_again(params string[] parts)
    {
        var workbook = ZipFile.Of([.. parts.Select(part => (part, Plain))]);
        foreach (var length in new[] { workbook.Length - 1, CentralDirectory(workbook), workbook.AsSpan().LastIndexOf("PK\u0003\u0004"u8) + 60 })
        {
            var refusal = await RefusalOf(workbook[..length], RefusalCodes.Spreadsheet);
            Assert.Contains("damaged", refusal.Detail, StringComparison.Ordinal);
            Assert.Contains("CSV UTF-8", refusal.Detail, StringComparison.Ordinal);
            Assert.Contains("CSV", UnusableAdvice.Of(refusal), StringComparison.Ordinal);
            Assert.DoesNotContain("pack", UnusableAdvice.Of(refusal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_zip_that_is_cut_off_anywhere_is_refused()
    {
        var zip = ZipFile.Of(("a.csv", Plain));
        for (var length = 4; length < zip.Length; length += 3) await RefusalOf(zip[..length], RefusalCodes.DamagedZip);
    }

    [Fact]
    public async Task A_zip_whose_content_is_damaged_is_refused()
    {
        var zip = ZipFile.Of(("a.csv", Plain));
        for (var i = 40; i < CentralDirectory(zip); i += 7)
        {
            var damaged = zip.ToArray();
            damaged[i] ^= 0x10;
            await RefusalOf(damaged, RefusalCodes.DamagedZip);
        }
    }

    [Fact]
    public async Task A_length_that_is_not_true_ends_the_reading()
    {
        var zip = ZipFile.Of(("a.csv", Plain));
        zip[CentralDirectory(zip) + 24] -= 1;
        await RefusalOf(zip, RefusalCodes.DamagedZip);
    }

    [Fact]
    public async Task What_unpacks_to_hundreds_of_times_its_length_is_refused_unread()
    {
        var refusal = await RefusalOf(ZipFile.Of(("a.csv", new byte[80 << 20])), RefusalCodes.Archive);
        Assert.Contains("a.csv would unpack", refusal.Detail, StringComparison.Ordinal);
    }

    private static async Task<FileRefusal> RefusalOf(byte[] zip, string code)
    {
        var reads = await Reads.Bytes(zip);
        Assert.Equal(code, reads.Outcome.Refusal?.Code);
        return reads.Outcome.Refusal!;
    }

    private static int CentralDirectory(byte[] zip) => zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);

    private sealed class ForwardStream(Stream target) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer, offset, count);

        public override void Flush() => target.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
