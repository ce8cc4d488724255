using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>Cuts long lists into pages.</summary>
public static class Paging
{
    // These do not change which list it is. The dataset, named or not, is part of the states.
    private static readonly string[] NotOfTheList =
        [ApiParameters.Next.Name, ApiParameters.PageLimit.Name, ApiParameters.Dataset.Name, ApiParameters.Format.Name];

    /// <summary>The page that the parameters <c>limit</c> and <c>next</c> ask for.</summary>
    /// <param name="all">The whole list.</param>
    /// <param name="states">What the list was read from, each with its version: pages of another state are gone.</param>
    /// <param name="query">The query.</param>
    /// <param name="limit">The route's parameter <c>limit</c>.</param>
    public static Outcome<Page<T>> Of<T>(IReadOnlyList<T> all, IReadOnlyCollection<string> states, Query query, ParameterDescription<int> limit)
    {
        var position = Position(states, query);
        if (!position.IsOk) return position.Error;
        if (position.Value > all.Count) return NotGiven(query);
        var offset = (int)position.Value;
        List<T> rows = [.. all.Skip(offset).Take(query.Get(limit))];
        var end = offset + rows.Count;
        return new Page<T>(rows, all.Count, end < all.Count ? Next(states, query, end) : null);
    }

    /// <summary>Where the requested page begins: 0 without <c>next</c>.</summary>
    /// <param name="states">What the list is read from, each with its version.</param>
    /// <param name="query">The query.</param>
    public static Outcome<long> Position(IEnumerable<string> states, Query query)
    {
        if (!query.TryGet(ApiParameters.Next, out var text)) return 0;
        if (!PageToken.TryRead(text, out var token)) return NotGiven(query);
        if (token.List != ListOf(query)) return Refuse($"'{text}' is from an answer to other parameters");
        return token.Version == VersionOf(states)
            ? token.Offset
            : new QueryError(ProblemCode.PageGone, "The list has changed since its first page was read.") { Parameter = ApiParameters.Next.Name };
    }

    /// <summary>The value of <c>next</c> for a page that begins at a position.</summary>
    /// <param name="states">What the list is read from, each with its version.</param>
    /// <param name="query">The query.</param>
    /// <param name="position">Rows before the page, or bytes.</param>
    public static string Next(IEnumerable<string> states, Query query, long position) =>
        new PageToken(VersionOf(states), ListOf(query), position).Write();

    /// <summary>The error of a token that no answer gave.</summary>
    public static QueryError NotGiven(Query query) =>
        Refuse($"'{(query.TryGet(ApiParameters.Next, out var text) ? text : "")}' is not from an answer");

    private static string VersionOf(IEnumerable<string> states) => Hash(string.Join('\n', states), 8);

    private static string ListOf(Query query) => Hash(query.CanonicalWithout(NotOfTheList), 4);

    private static QueryError Refuse(string why) => new(ProblemCode.InvalidValue, $"next: {why}.") { Parameter = ApiParameters.Next.Name };

    private static string Hash(string text, int bytes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, bytes));
}

/// <summary>A part of a list, with the size of the whole list and the way to the next part: nothing is cut off silently.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">How many rows the whole list has.</param>
/// <param name="Next">The value of parameter <c>next</c> for the following page; null: this is the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Total, string? Next);

/// <summary>Where the next page of a list begins, and in which state of the list. Opaque to clients.</summary>
/// <param name="Version">The state; pages of another state are gone.</param>
/// <param name="List">Which list: the request without the size of its pages.</param>
/// <param name="Offset">Rows before the page; bytes where the list is read from a blob.</param>
internal sealed record PageToken(string Version, string List, long Offset)
{
    /// <summary>The token as written in URLs: base64url (RFC 4648, 5) of offset, list and version.</summary>
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
