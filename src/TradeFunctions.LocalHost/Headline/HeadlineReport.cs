using TradeFunctions.LocalHost.Loading;

namespace TradeFunctions.LocalHost.Headline;

/// <summary>The lines that a run ends with: one pair of countries in words, and where to read on.</summary>
internal sealed class HeadlineReport(ServiceClient service, string prefix, string dataset)
{
    private const string World = "WLD";

    /// <summary>China and Japan, from both accounts, as the sample has them.</summary>
    /// <exception cref="InvalidOperationException">The sample's figures are not there.</exception>
    public async Task<IReadOnlyList<string>> OfSampleAsync(CancellationToken cancellationToken)
    {
        var china = await AccountAsync("CHN/JPN", "2024", cancellationToken);
        var japan = await AccountAsync("JPN/CHN", "2024", cancellationToken);
        var may = await AccountAsync("JPN/CHN", "2025-05", cancellationToken);
        var tools = await GoodsAsync("commodity=G.machine-tools&flow=X&frequency=monthly&from=2025-05&to=2025-05", cancellationToken);
        var steel = await GoodsAsync("commodity=72&measure=weight&flow=X&to=2024", cancellationToken);
        var steelBothWays = await GoodsAsync("commodity=72&measure=weight&to=2024", cancellationToken);
        var toolPartners = await RankingAsync("flow=X&commodity=G.machine-tools&period=2024&combine=CHN,USA", cancellationToken);
        var before = await AccountAsync("CHN/JPN", "2023", cancellationToken);
        if (toolPartners is null || china is null || japan is null || may is null || tools is null || steel is null || steelBothWays is null || before is null) throw new InvalidOperationException("The sample's figures were not published.");
        return
        [
            .. HeadlineText.Of(china, "imports.value_and_record", "imports.mirror"),
            .. HeadlineText.Of(japan, "exports.value_and_record", "imports.value_and_record", "total.value_and_record", "total.rank", "exports.share", "balance"),
            .. HeadlineText.Of(may, "total.change_and_streak"),
            .. HeadlineText.Of(tools, "exports.change_and_streak.CHN", "exports.year_to_date.CHN"),
            .. HeadlineText.Of(toolPartners, "exports.combined_share"),
            .. HeadlineText.Of(before, "exports.top_goods_hs4"),
            .. HeadlineText.Of(china, "exports.top_goods_hs2"),
            .. HeadlineText.Of(steelBothWays, "total.change_and_streak.CHN"),
            .. HeadlineText.Of(steel, "exports.change_and_streak.CHN"),
        ];
    }

    /// <summary>The first reporter with its largest partner: from its account with the World, or where that names none from the ranking of
    /// partners.</summary>
    public async Task<(IReadOnlyList<string> Lines, string? Pair)> OfFirstPairAsync(CancellationToken cancellationToken)
    {
        var reporters = await service.GetAsync<ReporterList>($"{prefix}/v1/reporters?dataset={dataset}", cancellationToken);
        foreach (var reporter in reporters?.Reporters ?? [])
        {
            var world = await AccountAsync(reporter.Reporter.Id, "latest", cancellationToken);
            var partner = (world?.Imports.TopPartners ?? []).Concat(world?.Exports.TopPartners ?? []).FirstOrDefault()?.Partner.Id;
            if (partner is not null && await AccountAsync($"{reporter.Reporter.Id}/{partner}", world!.Period, cancellationToken) is { } account)
                return (HeadlineText.Of(account), $"{reporter.Reporter.Id}/{partner}");
            if (await WithLargestAsync(reporter, cancellationToken) is { } largest) return largest;
            if (world is not null) return (HeadlineText.Of(world), reporter.Reporter.Id);
        }

        return ([WithoutWorld(reporters?.Reporters ?? [])], null);
    }

    /// <summary>Addresses to try; the first lines are ones to paste into a terminal.</summary>
    /// <param name="address">Where the service listens.</param>
    /// <param name="pair">Reporter and partner, or a reporter alone; null for none.</param>
    /// <param name="isDefault">Whether a request that names no dataset means this one.</param>
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

    // Where the files do not add up to the World nobody has a place, and a lone partner never has one.
    private async Task<(IReadOnlyList<string> Lines, string? Pair)?> WithLargestAsync(ReporterOf reporter, CancellationToken cancellationToken)
    {
        if (reporter.DefaultPeriod is not { } period) return null;
        var ranking = await service.GetAsync<PartnerList>(
            $"{prefix}/v1/rankings/{reporter.Reporter.Id}/partners?period={period}&top=1&dataset={dataset}", cancellationToken);
        var largest = ranking?.Rows is [var first, ..]
            ? first
            : ranking?.Unranked.Where(row => row.Amount > 0 && row.Partner.Id != World).MaxBy(row => row.Amount);
        if (largest is null) return null;
        var pair = $"{reporter.Reporter.Id}/{largest.Partner.Id}";
        return await AccountAsync(pair, period, cancellationToken) is { } account ? (HeadlineText.Of(account), pair) : null;
    }

    private string WithoutWorld(IReadOnlyList<ReporterOf> reporters) =>
        reporters.FirstOrDefault(reporter => reporter.DefaultPeriod is not null) is { Reporter: var known }
            ? $"There are figures of {known.Name}, but none with the World (WLD), so no partner is picked here: ask for {prefix}/v1/summaries/{known.Id}/PARTNER?dataset={dataset}."
            : reporters.Count == 0
                ? "No reporter has figures of all commodities together (TOTAL), nor of single ones: the run says why."
                : $"No reporter has figures of all commodities together (TOTAL). Of single ones, which {prefix}/v1/commodities?dataset={dataset} lists, ask for "
                    + $"{prefix}/v1/rankings/{reporters[0].Reporter.Id}/partners?commodity=CODE&dataset={dataset} or {prefix}/v1/rankings/{reporters[0].Reporter.Id}/commodities?dataset={dataset}.";

    // Japan's trade in one commodity with China.
    private Task<FactList?> GoodsAsync(string query, CancellationToken cancellationToken) =>
        service.GetAsync<FactList>($"{prefix}/v1/series/JPN/CHN?{query}&dataset={dataset}", cancellationToken);

    private Task<FactList?> RankingAsync(string query, CancellationToken cancellationToken) =>
        service.GetAsync<FactList>($"{prefix}/v1/rankings/JPN/partners?{query}&dataset={dataset}", cancellationToken);

    private Task<AccountSummary?> AccountAsync(string pair, string period, CancellationToken cancellationToken) =>
        service.GetAsync<AccountSummary>($"{prefix}/v1/summaries/{pair}?period={period}&dataset={dataset}", cancellationToken);
}
