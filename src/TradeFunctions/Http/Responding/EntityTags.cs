using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Http.Responding;

/// <summary>
/// Makes strong ETags. The first part identifies the answer: the versions it is read from, the canonical query, the media type and the build. A
/// compressed form has other bytes, so its tag ends in the name of the coding. If-None-Match ignores that ending: the client may keep any form
/// of the current answer.
/// </summary>
public static class EntityTags
{
    // Only a change of code changes the shape of answers. The ids of the two compiled modules serve as schema version, which nobody has to
    // remember to raise.
    private static readonly string Build =
        $"{typeof(EntityTags).Module.ModuleVersionId:N}{typeof(RouteDescription).Module.ModuleVersionId:N}";

    /// <summary>The tag of an answer before compression, without quotes.</summary>
    /// <param name="canonical">The canonical query, with what was resolved.</param>
    /// <param name="mediaType">The media type of the answer.</param>
    /// <param name="versions">The versions of the slots, or other states, that the answer is read from.</param>
    public static string Of(string canonical, string mediaType, IEnumerable<string> versions)
    {
        var text = string.Join('\n', [Build, mediaType, canonical, .. versions]);
        return WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 15).ToArray());
    }

    /// <summary>The value of the header: quoted, ending in the coding if there is one.</summary>
    public static string Header(string tag, string? coding) => coding is null ? $"\"{tag}\"" : $"\"{tag}-{coding}\"";

    /// <summary>The tag in If-None-Match that matches the current answer, as the client wrote it but strong; null if none matches.</summary>
    public static string? Match(StringValues ifNoneMatch, string tag)
    {
        if (!EntityTagHeaderValue.TryParseList(ifNoneMatch, out var known)) return null;
        foreach (var entry in known)
        {
            if (entry.Equals(EntityTagHeaderValue.Any)) return Header(tag, null);
            var text = entry.Tag.AsSpan().Trim('"');
            if (text.Equals(tag, StringComparison.Ordinal) || IsCoded(text, tag)) return $"\"{text}\"";
        }

        return null;
    }

    private static bool IsCoded(ReadOnlySpan<char> text, string tag) =>
        text.StartsWith(tag, StringComparison.Ordinal)
        && text[tag.Length..] is ['-', .. var coding]
        && ContentCodings.IsKnown(coding);
}
