namespace TradeFunctions.Core.Api.Answers;

/// <summary>An address that belongs to the answer.</summary>
/// <param name="Rel">What it is to the answer: <c>self</c> (the same again), <c>next</c> (the next page), <c>series</c> (the same trade
/// over time), <c>export_goods</c> and <c>import_goods</c> (what is traded, which <c>&amp;format=csv</c> makes a table of), <c>account</c>,
/// <c>partner_account</c>, <c>mirror</c> (two accounts of one trade).</param>
/// <param name="Href">The address, below the host's name.</param>
public sealed record LinkBlock(string Rel, string Href)
{
    /// <summary>The link as the header Link has it (RFC 8288): relations that are not registered are related, and the title names them.</summary>
    public string ToHeader() => Rel is "self" or "next" ? $"<{Href}>; rel=\"{Rel}\"" : $"<{Href}>; rel=\"related\"; title=\"{Rel}\"";
}
