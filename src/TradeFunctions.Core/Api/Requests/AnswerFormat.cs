namespace TradeFunctions.Core.Api.Requests;

/// <summary>The forms an answer comes in.</summary>
public enum AnswerFormat
{
    /// <summary>application/json.</summary>
    Json,

    /// <summary>text/csv: one flat table with a header line.</summary>
    Csv,

    /// <summary>text/html: a page for people; only where the route has nothing else.</summary>
    Html,
}
