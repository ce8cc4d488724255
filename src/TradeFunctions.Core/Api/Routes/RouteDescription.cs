using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Routes;

/// <summary>
/// One route of the API. Reading a request, checking it, the answer's columns and the OpenAPI document all come from this one description.
/// </summary>
/// <param name="Name">The name of the function that answers, and OpenAPI's operation id.</param>
/// <param name="Path">The path below the route prefix, parameters in braces: <c>/v1/summaries/{reporter}/{partner}</c>.</param>
/// <param name="Summary">What it answers, in a line.</param>
/// <param name="Answer">The type of the answer; its schema comes from it.</param>
public sealed record RouteDescription(string Name, string Path, string Summary, Type Answer)
{
    /// <summary>The query parameter in which the platform takes a function's key; read by the platform, not by this project.</summary>
    public const string KeyParameter = "code";

    /// <summary>The prefix of every path: the same as <c>routePrefix</c> in host.json.</summary>
    public const string Prefix = "/api";

    /// <summary>GET (with HEAD beside it) or POST.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>Details: how it is calculated, what null means.</summary>
    public string Description { get; init; } = "";

    /// <summary>The parameters, those of the path first.</summary>
    public IReadOnlyList<ParameterDescription> Parameters { get; init; } = [];

    /// <summary>The answer as a CSV table; null: it has no flat form.</summary>
    public ICsvTable? Table { get; init; }

    /// <summary>Paths with parameters, below the route prefix, which the sample dataset can answer.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Whether the answer is a page for people, not data.</summary>
    public bool IsPage { get; init; }

    /// <summary>The status of a successful answer.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Whether a function key is needed.</summary>
    public bool NeedsKey { get; init; }

    /// <summary>How long clients and caches may keep the answer.</summary>
    public RouteCaching Caching { get; init; } = RouteCaching.Published;

    /// <summary>The errors of planning and answering, beside those of the parameters.</summary>
    public IReadOnlyList<ProblemCode> OwnProblems { get; init; } = [];

    /// <summary>Checks parameters against each other: returns the error of those that contradict each other, or null.</summary>
    public Func<Query, QueryError?> Check { get; init; } = _ => null;

    /// <summary>The methods the path takes under this description.</summary>
    public IReadOnlyList<string> Methods => Method == "GET" ? ["GET", "HEAD"] : [Method];

    /// <summary>Every error the route can answer with, by status.</summary>
    public IEnumerable<ProblemCode> Problems =>
        new[] { ProblemCode.UnknownParameter, ProblemCode.RepeatedParameter, ProblemCode.NotAcceptable, ProblemCode.StorageUnavailable }
            .Concat(Parameters.SelectMany(parameter => parameter.Problems))
            .Concat(OwnProblems)
            .Distinct()
            .OrderBy(problem => problem.Status);
}

/// <summary>How long clients and caches may keep the answers of a route.</summary>
public enum RouteCaching
{
    /// <summary>For a minute, and ten more while revalidating it by its ETag.</summary>
    Published,

    /// <summary>Not at all.</summary>
    Never,
}

/// <summary>An answer's flat form: fixed columns, new ones only at the end.</summary>
public interface ICsvTable
{
    /// <summary>What a line is and, where lines are of several kinds, which columns to filter by before adding any up.</summary>
    string Lines { get; }

    /// <summary>The columns in order, each with its meaning.</summary>
    IReadOnlyList<(string Name, string Description)> Columns { get; }

    /// <summary>Writes the header line and a line for each row of the answer.</summary>
    /// <param name="answer">An answer of the route's type.</param>
    /// <returns>The text, for UTF-8 without a byte order mark; lines end in LF.</returns>
    string Write(object answer);
}

/// <summary>One column of an answer's flat form.</summary>
/// <param name="Name">The name in the header line, snake_case.</param>
/// <param name="Description">What it holds, with its unit.</param>
/// <param name="Value">The row's value: text, a number, a time, a yes or no, a <see cref="Period"/>, or null for an empty field.</param>
public sealed record CsvColumn<TRow>(string Name, string Description, Func<TRow, object?> Value);

/// <summary>An answer for people: a page of HTML that loads nothing else.</summary>
/// <param name="Html">The document.</param>
public sealed record HtmlPage(string Html);
