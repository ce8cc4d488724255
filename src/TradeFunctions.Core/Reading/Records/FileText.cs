using System.Text;

namespace TradeFunctions.Core.Reading.Records;

/// <summary>
/// Decodes the texts of one file that people will see: its header and its rejected rows. Strict UTF-8; where that fails GB18030
/// if the header is Chinese, else Windows-1252. Each row is decided by itself, so that its text does not depend on where reading
/// began. Figures and codes are ASCII and never decoded.
/// </summary>
internal sealed class FileText
{
    /// <summary>How much of a row is shown.</summary>
    public const int MaxCharacters = 4000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private Encoding _other = Windows1252;

    /// <summary>Decodes a line that may be the header, and detects from it the encoding of the rest.</summary>
    public string DecodeHeader(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith(Encoding.UTF8.Preamble)) line = line[Encoding.UTF8.Preamble.Length..];
        if (TryDecode(Utf8, line, out var text)) return text;
        if (HasOnlyPairs(line) && TryDecode(Gb18030, line, out text)) _other = Gb18030;
        return _other == Gb18030 ? text : Windows1252.GetString(line);
    }

    /// <summary>Decodes a row, at most <see cref="MaxCharacters"/> of it.</summary>
    public string DecodeRow(ReadOnlySpan<byte> row)
    {
        // Four bytes a character is the most any of these encodings takes.
        var head = row[..Math.Min(row.Length, MaxCharacters * 4)];
        if (TryDecodeHead(Utf8, head, out var text)) return Cut(text);
        return Cut(TryDecodeHead(_other, head, out text) ? text : Windows1252.GetString(head));
    }

    // A cut may fall within a character: up to three bytes are given up for that.
    private static bool TryDecodeHead(Encoding encoding, ReadOnlySpan<byte> head, out string text)
    {
        var most = head.Length == MaxCharacters * 4 ? 3 : 0;
        for (var dropped = 0; dropped <= most; dropped++)
        {
            if (TryDecode(encoding, head[..^dropped], out text)) return true;
        }

        text = "";
        return false;
    }

    private static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        if (encoding == Utf8 && !System.Text.Unicode.Utf8.IsValid(bytes)) return false;
        try
        {
            text = encoding.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // Chinese characters take two bytes above 127 each in the characters GB18030 has from GB2312, and come in words; in
    // Windows-1252 such bytes are accented letters and stand alone.
    private static bool HasOnlyPairs(ReadOnlySpan<byte> line)
    {
        var run = 0;
        foreach (var b in line)
        {
            if (b >= 0x80)
            {
                run++;
                continue;
            }

            if (run % 2 != 0) return false;
            run = 0;
        }

        return run % 2 == 0;
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaxCharacters) return text;
        return text[..(char.IsHighSurrogate(text[MaxCharacters - 1]) ? MaxCharacters - 1 : MaxCharacters)];
    }
}
