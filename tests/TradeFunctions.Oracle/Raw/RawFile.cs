using System.IO.Compression;
using System.Text;

namespace TradeFunctions.Oracle.Raw;

/// <summary>A raw file as DuckDB has to be told of it: packed or not, its encoding, delimiter and header.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Compression"><c>gzip</c> or <c>none</c>, by content.</param>
/// <param name="Encoding"><c>utf-8</c>, or <c>latin-1</c> where the bytes are no UTF-8: the letters of names alone differ between it and Windows-1252.</param>
/// <param name="Delimiter">Comma, semicolon or tab.</param>
/// <param name="Skip">Lines up to the header, the header included.</param>
/// <param name="Columns">The header's names, normalised: lower case, letters and digits only, Chinese ones as they are.</param>
internal sealed record RawFile(string Path, string Compression, string Encoding, char Delimiter, int Skip, IReadOnlyList<string> Columns)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Looks at a file; the header is the first line that is no comment and has more than one field.</summary>
    public static RawFile Look(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var packed = bytes is [0x1f, 0x8b, ..];
        if (packed) bytes = Unpack(bytes);
        var (text, encoding) = Decode(bytes);
        var lines = text.Split('\n');
        var header = Array.FindIndex(lines, line => !line.StartsWith('#') && ",;\t".Any(line.Contains));
        if (header < 0) return new RawFile(path, "none", encoding, ',', 0, []);
        var delimiter = ",;\t".MaxBy(candidate => lines[header].Count(letter => letter == candidate));
        return new RawFile(
            path,
            packed ? "gzip" : "none",
            encoding,
            delimiter,
            header + 1,
            [.. lines[header].TrimEnd('\r').Split(delimiter).Select(Normalise)]);
    }

    private static byte[] Unpack(byte[] bytes)
    {
        using var unpacked = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static (string Text, string Encoding) Decode(byte[] bytes)
    {
        try
        {
            return (Strict.GetString(bytes), "utf-8");
        }
        catch (DecoderFallbackException)
        {
            return (System.Text.Encoding.Latin1.GetString(bytes), "latin-1");
        }
    }

    // "2nd Partner Code" would be no column name in SQL.
    private static string Normalise(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.Length > 0 && char.IsAsciiDigit(letters[0]) ? "_" + letters : letters;
    }
}
