using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The addresses that answers carry.</summary>
public static class AnswerLinks
{
    /// <summary>The answer's own permanent address.</summary>
    /// <param name="canonical">The canonical query with what it resolved to.</param>
    public static LinkBlock Self(string canonical) => new("self", RouteDescription.Prefix + canonical);

    /// <summary>The links of a page: itself, and the next page where there is one.</summary>
    /// <param name="query">The query.</param>
    /// <param name="dataset">The dataset it resolves to.</param>
    /// <param name="next">The token of the next page; null: this is the last.</param>
    public static IReadOnlyList<LinkBlock> OfPage(Query query, string dataset, string? next)
    {
        var self = Self(query.CanonicalWith((ApiParameters.Dataset.Name, dataset)));
        return next is null
            ? [self]
            : [self, new("next", RouteDescription.Prefix + query.CanonicalWith((ApiParameters.Dataset.Name, dataset), (ApiParameters.Next.Name, next)))];
    }

    /// <summary>The links of a summary: itself, the same trade over time, the partner's own account, and both accounts side by side.</summary>
    /// <param name="canonical">The canonical query with what it resolved to.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="reporter">The reporter.</param>
    /// <param name="partner">The partner.</param>
    /// <param name="period">The period of the answer.</param>
    public static IReadOnlyList<LinkBlock> OfSummary(
        string canonical, string dataset, Economy reporter, Economy partner, Period period)
    {
        var frequency = ApiParameters.Frequency.Write(period.Frequency);
        List<LinkBlock> links =
        [
            Self(canonical),
            To("series", $"/v1/series/{reporter.Id}/{partner.Id}", dataset, $"frequency={frequency}"),
        ];
        if (partner.Kind != EconomyKind.Economy || partner == reporter) return links;
        links.Add(To("partner_account", $"/v1/summaries/{partner.Id}/{reporter.Id}", dataset, $"period={period}"));
        links.Add(To("mirror", $"/v1/mirror/{reporter.Id}/{partner.Id}", dataset, $"period={period}"));
        return links;
    }

    /// <summary>The link from a summary to all goods of a flow, at the highest level that has any; empty without goods.</summary>
    /// <param name="rel">export_goods or import_goods.</param>
    /// <param name="flow">X or M.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="summary">The published year of the pair.</param>
    /// <param name="period">The period of the answer.</param>
    /// <param name="top">The largest goods of the flow, by level.</param>
    internal static IEnumerable<LinkBlock> ToCommodityRanking(
        string rel, string flow, string dataset, SummaryEntity summary, Period period, IReadOnlyList<TopCommoditiesBlock>? top) =>
        (top ?? []).Take(1).Select(top => To(
            rel,
            $"/v1/rankings/{EconomyList.Get(summary.Reporter).Id}/commodities",
            dataset,
            $"flow={flow}&partner={EconomyList.Get(summary.Partner).Id}&level={top.Level}&period={period}"));

    /// <summary>The links of a mirror: itself, and the two accounts.</summary>
    /// <param name="canonical">The canonical query with what it resolved to.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="reporter">The first of the two.</param>
    /// <param name="partner">The second of the two.</param>
    /// <param name="period">The period of the answer.</param>
    public static IReadOnlyList<LinkBlock> OfMirror(
        string canonical, string dataset, Economy reporter, Economy partner, Period period) =>
    [
        Self(canonical),
        To("account", $"/v1/summaries/{reporter.Id}/{partner.Id}", dataset, $"period={period}"),
        To("partner_account", $"/v1/summaries/{partner.Id}/{reporter.Id}", dataset, $"period={period}"),
    ];

    /// <summary>A run's address.</summary>
    public static string Run(string id) => $"{RouteDescription.Prefix}/v1/runs/{Uri.EscapeDataString(id)}";

    /// <summary>The address of a file's rejects.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="file">The file's name within it.</param>
    public static string Rejects(string dataset, string file) =>
        $"{RouteDescription.Prefix}/v1/rejects?dataset={Uri.EscapeDataString(dataset)}&file={Uri.EscapeDataString(file)}";

    private static LinkBlock To(string rel, string path, string dataset, string rest) =>
        new(rel, $"{RouteDescription.Prefix}{path}?dataset={Uri.EscapeDataString(dataset)}&{rest}");
}

/// <summary>An address related to the answer.</summary>
/// <param name="Rel">Its relation to the answer: <c>self</c> (this answer), <c>next</c> (the next page), <c>series</c> (the same trade over time),
/// <c>export_goods</c> and <c>import_goods</c> (what is traded; a table with <c>&amp;format=csv</c>), <c>account</c>, <c>partner_account</c>,
/// <c>mirror</c> (both accounts of the trade).</param>
/// <param name="Href">The address, relative to the host.</param>
public sealed record LinkBlock(string Rel, string Href)
{
    /// <summary>The link as written in the header Link (RFC 8288). Relations that are not registered become "related", named by the title.</summary>
    public string ToHeader() => Rel is "self" or "next" ? $"<{Href}>; rel=\"{Rel}\"" : $"<{Href}>; rel=\"related\"; title=\"{Rel}\"";
}

/// <summary>An answer with links. They are also in the header Link, for clients that read tables.</summary>
public interface ILinkedAnswer
{
    /// <summary>The addresses, the answer's own first.</summary>
    IReadOnlyList<LinkBlock> Links { get; }
}
