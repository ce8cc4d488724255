using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Http.Responding;

/// <summary>
/// Strong ETags. The first part stands for what the answer says: the versions it is read from, the canonical query, the media type
/// and the build. A compressed form of the same answer has other bytes, so its tag ends in the coding's name; for If-None-Match
/// that ending does not count, since any form of the current answer is good enough to be kept.
/// </summary>
public static class EntityTags
{
    // Whatever changes an answer's shape is a change of code: the identity of the two compiled modules is the schema's number,
    // and nobody has to remember to raise it.
    private static readonly string Build =
        $"{typeof(EntityTags).Module.ModuleVersionId:N}{typeof(RouteDescription).Module.ModuleVersionId:N}";

    /// <summary>The tag of an answer before compression, without quotes.</summary>
    /// <param name="canonical">The canonical query, what it resolved to included.</param>
    /// <param name="mediaType">The media type of the answer.</param>
    /// <param name="versions">The versions of the slots, or other states, that the answer is read from.</param>
    public static string Of(string canonical, string mediaType, IEnumerable<string> versions)
    {
        var text = string.Join('\n', [Build, mediaType, canonical, .. versions]);
        return WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 15).ToArray());
    }

    /// <summary>The header's value: quoted, ending in the coding where there is one.</summary>
    public static string Header(string tag, string? coding) => coding is null ? $"\"{tag}\"" : $"\"{tag}-{coding}\"";

    /// <summary>The tag in an If-None-Match header that stands for the current answer, as the client wrote it but strong; null: none does.</summary>
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
