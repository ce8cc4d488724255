using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>Where the next page of a list begins, and in which state of the list: opaque to clients.</summary>
/// <param name="Version">The state; a page of another one is gone.</param>
/// <param name="List">Which list: what was asked for, but for the size of pages.</param>
/// <param name="Offset">Rows before it; of a list that is read from a blob, bytes.</param>
internal sealed record PageToken(string Version, string List, long Offset)
{
    /// <summary>The token as it stands in URLs: base64url (RFC 4648, 5) of offset, list and version.</summary>
    public string Write() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Offset}:{List}:{Version}")))
            .TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Reads what <see cref="Write"/> wrote; false for anything else.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out PageToken? token)
    {
        token = null;
        var padded = text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4);
        var bytes = new byte[padded.Length];
        if (!Convert.TryFromBase64String(padded, bytes, out var length)) return false;
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 3);
        if (parts.Length != 3 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)) return false;
        token = new PageToken(parts[2], parts[1], offset);
        return true;
    }
}
