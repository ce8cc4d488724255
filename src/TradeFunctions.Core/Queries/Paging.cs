using System.Security.Cryptography;
using System.Text;

namespace TradeFunctions.Core.Queries;

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
    public static Outcome<Page<T>> Of<T>(IReadOnlyList<T> all, IEnumerable<string> states, Query query, ParameterDescription<int> limit)
    {
        var version = Hash(string.Join('\n', states), 8);
        var list = Hash(query.CanonicalWithout(NotOfTheList), 4);
        var offset = 0;
        if (query.TryGet(ApiParameters.Next, out var text))
        {
            if (!PageToken.TryRead(text, out var token)) return Refuse($"'{text}' was not given by an answer");
            if (token.List != list) return Refuse($"'{text}' was given by an answer to other parameters");
            if (token.Version != version)
                return new QueryError(ProblemCode.PageGone, "The list has changed since its first page was read.") { Parameter = ApiParameters.Next.Name };
            if (token.Offset > all.Count) return Refuse($"'{text}' was not given by an answer");
            offset = token.Offset;
        }

        List<T> rows = [.. all.Skip(offset).Take(query.Get(limit))];
        var end = offset + rows.Count;
        return new Page<T>(rows, all.Count, end < all.Count ? new PageToken(version, list, end).Write() : null);
    }

    private static QueryError Refuse(string why) => new(ProblemCode.InvalidValue, $"next: {why}.") { Parameter = ApiParameters.Next.Name };

    private static string Hash(string text, int bytes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, bytes));
}
