using System.Text;

namespace TradeFunctions.Core.Reading.Content;

/// <summary>
/// The text of a raw file, whatever its name: gzip and zip are unpacked, UTF-16 and UTF-32 with a byte order mark become UTF-8, and
/// carriage returns become line feeds where the file's lines end with them alone. The content's beginning decides all of it,
/// always over the same length: the result does not depend on the sizes in which the bytes arrive.
/// </summary>
internal sealed class FileContent : IAsyncDisposable
{
    private const int HeadSize = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Packing _packing;
    private readonly Stream _unpacked;
    private ReadOnlyMemory<byte> _head;

    private FileContent(Packing packing, Stream unpacked) => (_packing, _unpacked, Text) = (packing, unpacked, unpacked);

    private enum Packing
    {
        None,
        Gzip,
        Zip,
    }

    /// <summary>The text, to be read once.</summary>
    public Stream Text { get; private set; }

    /// <summary>Why there is no text; null: there is.</summary>
    public FileRefusal? Refusal { get; private set; }

    /// <summary>Whether the text is unpacked from something that may turn out to be damaged further on.</summary>
    public bool IsPacked => _packing != Packing.None;

    /// <summary>Opens a file's content, which is left open.</summary>
    public static async Task<FileContent> OpenAsync(Stream content, CancellationToken cancellationToken)
    {
        var (start, whole) = await PeekAsync(content, ZipMember.SignatureSize, cancellationToken).ConfigureAwait(false);
        if (CheckedGzipStream.IsGzip(start.Span))
            return await StartAsync(Packing.Gzip, new CheckedGzipStream(start, content), cancellationToken).ConfigureAwait(false);
        if (!ZipMember.IsZip(start.Span)) return await StartAsync(Packing.None, whole, cancellationToken).ConfigureAwait(false);
        var (member, refusal) = await ZipMember.OpenAsync(whole, cancellationToken).ConfigureAwait(false);
        return member is null
            ? new FileContent(Packing.Zip, Stream.Null) { Refusal = refusal }
            : await StartAsync(Packing.Zip, member, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The refusal of a file whose packed content is damaged.</summary>
    public FileRefusal Damaged(InvalidDataException damage) => new(
        _packing == Packing.Gzip ? RefusalCodes.DamagedGzip : RefusalCodes.DamagedZip, $"{damage.Message} Download or pack the file again.", null, []);

    /// <summary>Names the kind of a file in which no figures were found, if its beginning shows it.</summary>
    /// <param name="refusal">Why none were found.</param>
    /// <param name="name">The file's name; null: not known.</param>
    public FileRefusal Explain(FileRefusal refusal, string? name)
    {
        if (refusal.Code is not (RefusalCodes.NotText or RefusalCodes.UnknownHeader)) return refusal;
        return FileSignatures.Find(_head.Span) ?? (refusal.Code == RefusalCodes.UnknownHeader ? RunningText.Find(name, _head.Span) : null) ?? refusal;
    }

    public async ValueTask DisposeAsync()
    {
        await Text.DisposeAsync().ConfigureAwait(false);
        await _unpacked.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<FileContent> StartAsync(Packing packing, Stream unpacked, CancellationToken cancellationToken)
    {
        var file = new FileContent(packing, unpacked);
        try
        {
            await file.FindLinesAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException damage) when (file.IsPacked)
        {
            file.Refusal = file.Damaged(damage);
        }

        return file;
    }

    private async Task FindLinesAsync(CancellationToken cancellationToken)
    {
        (_head, Text) = await PeekAsync(_unpacked, HeadSize, cancellationToken).ConfigureAwait(false);
        var start = _head;
        if (WideEncoding(_head.Span) is { } wide)
        {
            // A lone surrogate becomes U+FFFD. It is in no figure or code, so a row with one there is rejected.
            Text = Encoding.CreateTranscodingStream(Text, wide, Utf8);
            (start, Text) = await PeekAsync(Text, HeadSize, cancellationToken).ConfigureAwait(false);
        }

        if (LineEnds.AreReturns(start.Span)) Text = new ReturnLineStream(Text);
    }

    private static Encoding? WideEncoding(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static async Task<(ReadOnlyMemory<byte> Head, Stream Whole)> PeekAsync(Stream stream, int size, CancellationToken cancellationToken)
    {
        var bytes = new byte[size];
        var read = await stream.ReadAtLeastAsync(bytes, size, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        var head = bytes.AsMemory(0, read);
        return (head, new JoinedStream(head, stream, default));
    }
}
