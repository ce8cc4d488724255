namespace TradeFunctions.Core.Api.Answers;

/// <summary>An answer for people: a page of HTML that loads nothing else.</summary>
/// <param name="Html">The document.</param>
public sealed record HtmlPage(string Html);
