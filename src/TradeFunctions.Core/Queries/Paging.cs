using System.Security.Cryptography;
using System.Text;

namespace TradeFunctions.Core.Queries;

/// <summary>Cuts long lists into pages.</summary>
public static class Paging
{
    /// <summary>The page that a query asks for, by its parameters <c>limit</c> and <c>next</c>.</summary>
    /// <param name="all">The whole list.</param>
    /// <param name="states">What the list was read from, each with its version: a page of another state is gone.</param>
    /// <param name="query">The query.</param>
    /// <param name="limit">The route's parameter <c>limit</c>.</param>
    public static Outcome<Page<T>> Of<T>(IReadOnlyList<T> all, IEnumerable<string> states, Query query, ParameterDescription<int> limit)
    {
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', states))).AsSpan(0, 8));
        var offset = 0;
        if (query.TryGet(ApiParameters.Next, out var text))
        {
            if (!PageToken.TryRead(text, out var token) || token.Offset > all.Count)
                return new QueryError(ProblemCode.InvalidValue, $"next: '{text}' was not given by an answer.") { Parameter = ApiParameters.Next.Name };
            if (token.Version != version)
                return new QueryError(ProblemCode.PageGone, "The list has changed since its first page was read.") { Parameter = ApiParameters.Next.Name };
            offset = token.Offset;
        }

        List<T> rows = [.. all.Skip(offset).Take(query.Get(limit))];
        var end = offset + rows.Count;
        return new Page<T>(rows, all.Count, end < all.Count ? new PageToken(version, end).Write() : null);
    }
}
