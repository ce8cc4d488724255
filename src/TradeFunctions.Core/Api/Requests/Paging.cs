using System.Security.Cryptography;
using System.Text;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>Cuts long lists into pages.</summary>
public static class Paging
{
    // Another limit or form is another page of the same list; the dataset, named or not, is in the states.
    private static readonly string[] NotOfTheList =
        [ApiParameters.Next.Name, ApiParameters.PageLimit.Name, ApiParameters.Dataset.Name, ApiParameters.Format.Name];

    /// <summary>The page that a query asks for, by its parameters <c>limit</c> and <c>next</c>.</summary>
    /// <param name="all">The whole list.</param>
    /// <param name="states">What the list was read from, each with its version: a page of another state is gone.</param>
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

    /// <summary>Where the page begins that a query asks for: 0 without <c>next</c>.</summary>
    /// <param name="states">What the list is read from, each with its version.</param>
    /// <param name="query">The query.</param>
    public static Outcome<long> Position(IEnumerable<string> states, Query query)
    {
        if (!query.TryGet(ApiParameters.Next, out var text)) return 0;
        if (!PageToken.TryRead(text, out var token)) return NotGiven(query);
        if (token.List != ListOf(query)) return Refuse($"'{text}' was given by an answer to other parameters");
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

    /// <summary>The error of a position at which no page begins.</summary>
    public static QueryError NotGiven(Query query) =>
        Refuse($"'{(query.TryGet(ApiParameters.Next, out var text) ? text : "")}' was not given by an answer");

    private static string VersionOf(IEnumerable<string> states) => Hash(string.Join('\n', states), 8);

    private static string ListOf(Query query) => Hash(query.CanonicalWithout(NotOfTheList), 4);

    private static QueryError Refuse(string why) => new(ProblemCode.InvalidValue, $"next: {why}.") { Parameter = ApiParameters.Next.Name };

    private static string Hash(string text, int bytes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, bytes));
}
