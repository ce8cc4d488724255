using TradeFunctions.LocalHost.Loading;

namespace TradeFunctions.LocalHost;

/// <summary>The lines that a run ends with: one pair of countries in words, and addresses to try.</summary>
internal sealed class HeadlineReport(ServiceClient service, string prefix, string dataset)
{
    private const string World = "WLD";

    /// <summary>China and Japan in the sample, from both accounts.</summary>
    /// <exception cref="InvalidOperationException">The sample's figures were not published.</exception>
    public async Task<IReadOnlyList<string>> SampleAsync(CancellationToken cancellationToken)
    {
        var china = await AccountAsync("CHN/JPN", "2024", cancellationToken);
        var japan = await AccountAsync("JPN/CHN", "2024", cancellationToken);
        var may = await AccountAsync("JPN/CHN", "2025-05", cancellationToken);
        var tools = await CommodityAsync("commodity=G.machine-tools&flow=X&frequency=monthly&from=2025-05&to=2025-05", cancellationToken);
        var steel = await CommodityAsync("commodity=72&measure=weight&flow=X&to=2024", cancellationToken);
        var steelBothWays = await CommodityAsync("commodity=72&measure=weight&to=2024", cancellationToken);
        var toolPartners = await RankingAsync("flow=X&commodity=G.machine-tools&period=2024&combine=CHN,USA", cancellationToken);
        var before = await AccountAsync("CHN/JPN", "2023", cancellationToken);
        if (toolPartners is null || china is null || japan is null || may is null || tools is null || steel is null || steelBothWays is null || before is null)
            throw new InvalidOperationException("The sample's figures were not published.");
        return
        [
            .. HeadlineText.Select(china, "imports.value_and_record", "imports.mirror"),
            .. HeadlineText.Select(japan, "exports.value_and_record", "imports.value_and_record", "total.value_and_record", "total.rank", "exports.share", "balance"),
            .. HeadlineText.Select(may, "total.change_and_streak"),
            .. HeadlineText.Select(tools, "exports.change_and_streak.CHN", "exports.year_to_date.CHN"),
            .. HeadlineText.Select(toolPartners, "exports.combined_share"),
            .. HeadlineText.Select(before, "exports.top_goods_hs4"),
            .. HeadlineText.Select(china, "exports.top_goods_hs2"),
            .. HeadlineText.Select(steelBothWays, "total.change_and_streak.CHN"),
            .. HeadlineText.Select(steel, "exports.change_and_streak.CHN"),
        ];
    }

    /// <summary>Japan and China in the sample of their offices' own files, each in its own currency.</summary>
    /// <exception cref="InvalidOperationException">The sample's figures were not published.</exception>
    public async Task<IReadOnlyList<string>> OfficesAsync(CancellationToken cancellationToken)
    {
        var japan = await AccountAsync("JPN/CHN", "2024", cancellationToken);
        var china = await AccountAsync("CHN/JPN", "2024", cancellationToken);
        if (japan is null || china is null) throw new InvalidOperationException("The sample's figures were not published.");
        return [.. HeadlineText.Summarize(japan), .. HeadlineText.Summarize(china)];
    }

    /// <summary>
    /// The first reporter with its largest partner, which its account with the World names or else the ranking of partners; <c>Pair</c> is null
    /// if there is none to show.
    /// </summary>
    public async Task<(IReadOnlyList<string> Lines, string? Pair)> FirstPairAsync(CancellationToken cancellationToken)
    {
        var reporters = await service.GetAsync<ReporterList>($"{prefix}/v1/reporters?dataset={dataset}", cancellationToken);
        foreach (var reporter in reporters?.Reporters ?? [])
        {
            var world = await AccountAsync(reporter.Reporter.Id, "latest", cancellationToken);
            var partner = (world?.Imports.TopPartners ?? []).Concat(world?.Exports.TopPartners ?? []).FirstOrDefault()?.Partner.Id;
            if (partner is not null && await AccountAsync($"{reporter.Reporter.Id}/{partner}", world!.Period, cancellationToken) is { } account)
                return (HeadlineText.Summarize(account), $"{reporter.Reporter.Id}/{partner}");
            if (await WithLargestAsync(reporter, cancellationToken) is { } largest) return largest;
            if (world is not null) return (HeadlineText.Summarize(world), reporter.Reporter.Id);
        }

        return ([WithoutWorld(reporters?.Reporters ?? [])], null);
    }

    /// <summary>Addresses to try, most of them as commands to paste into a terminal.</summary>
    /// <param name="address">Where the service listens.</param>
    /// <param name="pair">A reporter and its partner, or a reporter alone; null: there is none to show.</param>
    /// <param name="isDefault">Whether this dataset answers requests that name none.</param>
    public IReadOnlyList<string> Addresses(string address, string? pair, bool isDefault)
    {
        var root = $"{address}{prefix}";
        var first = isDefault ? "" : $"?dataset={dataset}";
        var next = isDefault ? "" : $"&dataset={dataset}";
        List<string> lines = ["Try:"];
        if (pair?.Split('/') is { } countries)
        {
            var partner = countries.Length > 1 ? countries[1] : World;
            lines.Add($"  curl '{root}/v1/summaries/{pair}{first}'");
            lines.Add($"  curl '{root}/v1/series/{countries[0]}/{partner}?format=csv{next}'");
        }
        lines.AddRange([$"  curl '{root}/v1/reporters{first}'", $"  curl '{root}/v1/runs'", $"Reference: {root}/docs, for programs {root}/openapi.json"]);
        return lines;
    }

    // Partners are unranked if the files do not add up to the World, and a lone partner always is.
    private async Task<(IReadOnlyList<string> Lines, string? Pair)?> WithLargestAsync(PublishedReporter reporter, CancellationToken cancellationToken)
    {
        if (reporter.DefaultPeriod is not { } period) return null;
        var ranking = await service.GetAsync<PartnerList>(
            $"{prefix}/v1/rankings/{reporter.Reporter.Id}/partners?period={period}&top=1&dataset={dataset}", cancellationToken);
        var largest = ranking?.Rows is [var first, ..]
            ? first
            : ranking?.Unranked.Where(row => row.Amount > 0 && row.Partner.Id != World).MaxBy(row => row.Amount);
        if (largest is null) return null;
        var pair = $"{reporter.Reporter.Id}/{largest.Partner.Id}";
        return await AccountAsync(pair, period, cancellationToken) is { } account ? (HeadlineText.Summarize(account), pair) : null;
    }

    private string WithoutWorld(IReadOnlyList<PublishedReporter> reporters) =>
        reporters.FirstOrDefault(reporter => reporter.DefaultPeriod is not null) is { Reporter: var known }
            ? $"There are figures of {known.Name}, but none with the World (WLD), so there is no partner to show here. Ask for {prefix}/v1/summaries/{known.Id}/PARTNER?dataset={dataset}."
            : reporters.Count == 0
                ? "No reporter has figures, neither for all commodities together (TOTAL) nor for single ones. The lines on the run, above, say why."
                : $"No reporter has figures for all commodities together (TOTAL). {prefix}/v1/commodities?dataset={dataset} lists single ones; ask for "
                    + $"{prefix}/v1/rankings/{reporters[0].Reporter.Id}/partners?commodity=CODE&dataset={dataset} or {prefix}/v1/rankings/{reporters[0].Reporter.Id}/commodities?dataset={dataset}.";

    // Japan's trade with China in one commodity.
    private Task<FactList?> CommodityAsync(string query, CancellationToken cancellationToken) =>
        service.GetAsync<FactList>($"{prefix}/v1/series/JPN/CHN?{query}&dataset={dataset}", cancellationToken);

    private Task<FactList?> RankingAsync(string query, CancellationToken cancellationToken) =>
        service.GetAsync<FactList>($"{prefix}/v1/rankings/JPN/partners?{query}&dataset={dataset}", cancellationToken);

    private Task<AccountSummary?> AccountAsync(string pair, string period, CancellationToken cancellationToken) =>
        service.GetAsync<AccountSummary>($"{prefix}/v1/summaries/{pair}?period={period}&dataset={dataset}", cancellationToken);
}

/// <summary>Picks the sentences of the headline. The service words them; this only chooses.</summary>
internal static class HeadlineText
{
    private const string Change = "total.change_and_streak";

    private static readonly string[] Values = ["exports.value_and_record", "imports.value_and_record", "total.value_and_record"];

    /// <summary>The sentences with these ids, in this order. An id that the answer does not have is left out.</summary>
    public static IReadOnlyList<string> Select(IFactList answer, params IEnumerable<string> ids) =>
        [.. ids.Select(id => answer.Facts.FirstOrDefault(fact => fact.Id == id)?.Text).OfType<string>()];

    /// <summary>An account in short: its flows, the change of their total or else of each, and the balance.</summary>
    public static IReadOnlyList<string> Summarize(AccountSummary account)
    {
        // Files with one flow only have no total.
        string[] changes = account.Facts.Any(fact => fact.Id == Change) ? [Change] : ["exports.change_and_streak", "imports.change_and_streak"];
        var said = Select(account, [.. Values, .. changes, "balance"]);
        return said.Count > 0 ? said : [$"Nothing can be said of {account.Reporter.Name} and {account.Partner.Name} in {account.Period}: see the answer's statuses."];
    }
}

/// <summary>The parts of the answer to <c>GET /v1/summaries/…</c> that the headline reads.</summary>
internal sealed record AccountSummary(
    NamedEconomy Reporter, NamedEconomy Partner, string Period, FlowAccount Exports, FlowAccount Imports, IReadOnlyList<FactText> Facts)
    : IFactList;

/// <summary>An answer with sentences.</summary>
internal interface IFactList
{
    IReadOnlyList<FactText> Facts { get; }
}

/// <summary>The sentences in the answer to <c>GET /v1/series/…</c> or <c>GET /v1/rankings/…</c>.</summary>
internal sealed record FactList(IReadOnlyList<FactText> Facts) : IFactList;

/// <summary>An economy: its code in addresses, and its name.</summary>
internal sealed record NamedEconomy(string Id, string Name);

internal sealed record FlowAccount(IReadOnlyList<RankedName>? TopPartners);

internal sealed record RankedName(NamedEconomy Partner);

internal sealed record FactText(string Id, string Text);

/// <summary>The answer to <c>GET /v1/reporters</c>.</summary>
internal sealed record ReporterList(IReadOnlyList<PublishedReporter> Reporters);

/// <summary>A reporter, and the period of answers to requests that name none; null: it has no figures of TOTAL.</summary>
internal sealed record PublishedReporter(NamedEconomy Reporter, string? DefaultPeriod);

/// <summary>The answer to <c>GET /v1/rankings/…/partners</c>, where the largest partner may be unranked.</summary>
internal sealed record PartnerList(IReadOnlyList<PartnerAmount> Rows, IReadOnlyList<PartnerAmount> Unranked);

internal sealed record PartnerAmount(NamedEconomy Partner, decimal? Amount);
