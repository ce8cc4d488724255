using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace TradeFunctions.Http.Responding;

/// <summary>Compresses answers according to Accept-Encoding, since the Functions host does not.</summary>
public static class ContentCodings
{
    private const string Brotli = "br";
    private const string Gzip = "gzip";

    /// <summary>Answers of up to this many bytes fit into one packet and are not compressed.</summary>
    public const int Threshold = 1024;

    /// <summary>Whether a coding is one of those this class writes.</summary>
    public static bool IsKnown(ReadOnlySpan<char> coding) => coding is Brotli or Gzip;

    /// <summary>The coding to send a body in; null to send it as it is.</summary>
    /// <param name="accepted">The request's Accept-Encoding.</param>
    /// <param name="length">The body's length in bytes.</param>
    public static string? Choose(IList<StringWithQualityHeaderValue> accepted, int length)
    {
        if (length <= Threshold) return null;
        var brotli = Quality(accepted, Brotli);
        var gzip = Quality(accepted, Gzip);
        if (brotli <= 0 && gzip <= 0) return null;
        return brotli >= gzip ? Brotli : Gzip;
    }

    public static byte[] Encode(byte[] body, string coding)
    {
        using var encoded = new MemoryStream();
        using (Stream encoder = coding == Brotli
            ? new BrotliStream(encoded, CompressionLevel.Fastest, leaveOpen: true)
            : new GZipStream(encoded, CompressionLevel.Fastest, leaveOpen: true))
        {
            encoder.Write(body);
        }

        return encoded.ToArray();
    }

    private static double Quality(IList<StringWithQualityHeaderValue> accepted, string coding)
    {
        var named = accepted.FirstOrDefault(entry => entry.Value.Equals(coding, StringComparison.OrdinalIgnoreCase));
        named ??= accepted.FirstOrDefault(entry => entry.Value == "*");
        return named is null ? 0 : named.Quality ?? 1;
    }
}
