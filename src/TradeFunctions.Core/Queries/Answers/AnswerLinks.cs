using TradeFunctions.Core.Economies;

namespace TradeFunctions.Core.Queries;

/// <summary>The addresses that answers carry.</summary>
public static class AnswerLinks
{
    /// <summary>The answer's own lasting address.</summary>
    /// <param name="canonical">The canonical query with what it resolved to.</param>
    public static LinkBlock Self(string canonical) => new("self", RouteDescription.Prefix + canonical);

    /// <summary>Of a summary: itself, the same trade over time, and the partner's own account.</summary>
    /// <param name="canonical">The canonical query with what it resolved to.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="reporter">The reporter.</param>
    /// <param name="partner">The partner.</param>
    /// <param name="period">The period of the answer.</param>
    public static IReadOnlyList<LinkBlock> OfSummary(
        string canonical, string dataset, Economy reporter, Economy partner, Period period)
    {
        var frequency = ApiParameters.Frequency.Write(period.Frequency);
        var named = $"dataset={Uri.EscapeDataString(dataset)}";
        var links = new List<LinkBlock>
        {
            Self(canonical),
            new("series", $"{RouteDescription.Prefix}/v1/series/{reporter.Id}/{partner.Id}?{named}&frequency={frequency}"),
        };
        if (partner.Kind == EconomyKind.Economy)
            links.Add(new("partner_account", $"{RouteDescription.Prefix}/v1/summaries/{partner.Id}/{reporter.Id}?{named}&period={period}"));
        return links;
    }

    /// <summary>A run's address.</summary>
    public static string Run(string id) => $"{RouteDescription.Prefix}/v1/runs/{Uri.EscapeDataString(id)}";
}
