using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Csv;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api;

/// <summary>Every route of the API.</summary>
public static class ApiRoutes
{
    private static readonly ProblemCode[] DatasetProblems = [ProblemCode.AmbiguousDataset, ProblemCode.NothingPublished];

    private static readonly ProblemCode[] ReporterProblems = [.. DatasetProblems, ProblemCode.UnknownReporter, ProblemCode.NotPublishedYet];

    private static readonly ProblemCode[] AccountProblems =
        [.. ReporterProblems, ProblemCode.Withdrawn, ProblemCode.NoFigures, ProblemCode.SliceUnavailable];

    private static readonly ProblemCode[] SummaryProblems = [.. AccountProblems, ProblemCode.NotReportedYet, ProblemCode.NotReported, ProblemCode.FrequencyMismatch, ProblemCode.NoRates];

    public static readonly RouteDescription PairSummary = new(
        "GetPairSummary", "/v1/summaries/{reporter}/{partner}",
        "A reporter's trade with a partner in a period.", typeof(SummaryAnswer))
    {
        Examples =
        [
            "/v1/summaries/CHN/JPN?period=2024",
            "/v1/summaries/JPN/CHN?period=2025-05",
            "/v1/summaries/JPN/CHN?period=2025-Q1",
            "/v1/summaries/JPN/CHN?period=2024&format=csv",
        ],
        Description = "Exports, imports, total trade and balance from the reporter's own account, each with every measure and its status, and the "
            + "largest goods of each flow at HS levels 2, 4 and 6. Beside them the partner's account of the same trade, and all of it in sentences.",
        Parameters =
        [
            ApiParameters.Reporter, ApiParameters.Partner, ApiParameters.Period, ApiParameters.PeriodFrequency, ApiParameters.Currency,
            ApiParameters.Dataset, ApiParameters.Format,
        ],
        Table = FigureTables.Summary,
        OwnProblems = SummaryProblems,
        Check = RouteChecks.PeriodOf,
    };

    public static readonly RouteDescription ReporterSummary = new(
        "GetReporterSummary", "/v1/summaries/{reporter}",
        "A reporter's trade with the World in a period.", typeof(SummaryAnswer))
    {
        Examples = ["/v1/summaries/JPN?period=2024"],
        Description = "The same as for a pair, with the World as partner, and the largest partners of each flow with the concentration of partner economies.",
        Parameters =
        [
            ApiParameters.Reporter, ApiParameters.Period, ApiParameters.PeriodFrequency, ApiParameters.Currency, ApiParameters.Dataset, ApiParameters.Format,
        ],
        Table = FigureTables.Summary,
        OwnProblems = SummaryProblems,
        Check = RouteChecks.PeriodOf,
    };

    public static readonly RouteDescription Series = new(
        "GetSeries", "/v1/series/{reporter}/{partners}",
        "A reporter's trade with up to ten partners over time.", typeof(SeriesAnswer))
    {
        Examples =
        [
            "/v1/series/JPN/CHN,USA,WLD?flow=X&frequency=monthly&from=2024-01",
            "/v1/series/CHN/JPN?flow=M&format=csv",
            "/v1/series/JPN/CHN?flow=X&commodity=72&measure=weight",
            "/v1/series/JPN/CHN,USA?flow=X&commodity=G.machine-tools&frequency=monthly&format=csv",
            "/v1/series/CHN/G.east-asia?flow=M",
        ],
        Description = "All commodities together, or one of them. A group of partners is the exact sum of its members where the figures of all members "
            + "are known. Every period from the first to the last is a row; a period without a figure says so. HS codes of 4 and 6 digits are not "
            + "compared across editions: such a change is a classification_break. For a commodity or a group of partners, one answer is read from "
            + "at most 16 slots of figures; a slot is ten years, or the months and quarters of a calendar year. As much history is read as that "
            + "allows, and always at least one slot of years or two slots of months before the first row, so year-over-year, year-to-date and "
            + "twelve-month figures are exact. 'history' gives the first period that streaks and records look at, and whether the series begins "
            + "there. 'from' defaults to the first period that one answer can begin with.",
        Parameters =
        [
            ApiParameters.Reporter, ApiParameters.Partners, ApiParameters.SeriesFlow, ApiParameters.Commodity, ApiParameters.Frequency, ApiParameters.From,
            ApiParameters.To, ApiParameters.Measure, ApiParameters.Basis, ApiParameters.Currency, ApiParameters.Dataset, ApiParameters.Format,
        ],
        Table = FigureTables.Series,
        OwnProblems =
        [
            .. AccountProblems, ProblemCode.NotReportedYet, ProblemCode.NotReported, ProblemCode.PeriodOrder,
            ProblemCode.FrequencyMismatch, ProblemCode.UnsupportedCombination, ProblemCode.UnknownCommodity, ProblemCode.UnknownGroup,
            ProblemCode.RangeTooLong, ProblemCode.NoRates,
        ],
        Check = RouteChecks.Series,
    };

    public static readonly RouteDescription PartnerRanking = new(
        "GetPartnerRanking", "/v1/rankings/{reporter}/partners", "A reporter's partners, the largest first.", typeof(PartnerRankingAnswer))
    {
        Examples =
        [
            "/v1/rankings/JPN/partners?flow=total&period=2024",
            "/v1/rankings/JPN/partners?flow=X&period=2024&combine=CHN,USA&top=5",
            "/v1/rankings/CHN/partners?flow=M&format=csv",
        ],
        Description = "Competition ranking (1, 2, 2, 4) of partner economies with share, cumulative share, change and contribution. The World, areas "
            + "nes, bunkers, special codes and the reporter itself are listed without a rank, and do not count for the concentration of partners. "
            + "Groups of partners have a joint share, never a rank.",
        Parameters =
        [
            ApiParameters.Reporter, ApiParameters.Flow, ApiParameters.Commodity, ApiParameters.Period, ApiParameters.PeriodFrequency,
            ApiParameters.Measure, ApiParameters.Top, ApiParameters.Combine, ApiParameters.Currency, ApiParameters.Dataset, ApiParameters.Format,
        ],
        Table = RankingTables.Partners,
        OwnProblems = [.. SummaryProblems, ProblemCode.UnsupportedCombination, ProblemCode.UnknownCommodity, ProblemCode.UnknownGroup],
        Check = RouteChecks.Ranking,
    };

    public static readonly RouteDescription CommodityRanking = new(
        "GetCommodityRanking", "/v1/rankings/{reporter}/commodities", "What a reporter trades with a partner, the largest first.", typeof(CommodityRankingAnswer))
    {
        Examples =
        [
            "/v1/rankings/CHN/commodities?flow=X&partner=JPN&level=4&period=2023",
            "/v1/rankings/JPN/commodities?flow=M&period=2024&top=5",
            "/v1/rankings/CHN/commodities?flow=X&partner=JPN&period=2024&format=csv",
        ],
        Description = "Competition ranking (1, 2, 2, 4) of the commodities of one level, with the share of all goods with the partner, cumulative "
            + "share, change and contribution. Levels are never mixed; at level 2 the concentration of chapters is given.",
        Parameters =
        [
            ApiParameters.Reporter, ApiParameters.Flow, ApiParameters.TradePartner, ApiParameters.Level, ApiParameters.Period,
            ApiParameters.PeriodFrequency, ApiParameters.Measure, ApiParameters.Top, ApiParameters.Dataset, ApiParameters.Format,
        ],
        Table = RankingTables.Commodities,
        OwnProblems = [.. SummaryProblems, ProblemCode.UnsupportedCombination],
        Check = RouteChecks.CommodityRanking,
    };

    public static readonly RouteDescription Mirror = new(
        "GetMirror", "/v1/mirror/{a}/{b}", "What two reporters say about the trade between them.", typeof(MirrorAnswer))
    {
        Examples = ["/v1/mirror/CHN/JPN?flow=M&period=2024"],
        Description = "Each flow in both accounts side by side, with both valuations: exports of one side are imports of the other. The figures are "
            + "never averaged; the usual causes of differences are named.",
        Parameters =
        [
            ApiParameters.MirrorReporter, ApiParameters.MirrorPartner, ApiParameters.MirrorFlow, ApiParameters.MirrorPeriod,
            ApiParameters.PeriodFrequency, ApiParameters.Currency,
            ApiParameters.Dataset, ApiParameters.Format,
        ],
        Table = MirrorTable.Flows,
        OwnProblems = [.. SummaryProblems, ProblemCode.UnsupportedCombination],
        Check = RouteChecks.Mirror,
    };

    public static readonly RouteDescription Datasets = new(
        "GetDatasets", "/v1/datasets", "All datasets.", typeof(DatasetsAnswer))
    {
        Examples = ["/v1/datasets"],
        Parameters = [ApiParameters.Format],
        Table = CatalogueTables.Datasets,
    };

    public static readonly RouteDescription Reporters = new(
        "GetReporters", "/v1/reporters", "The reporters of a dataset, with their periods.", typeof(ReportersAnswer))
    {
        Examples = ["/v1/reporters"],
        Parameters = [ApiParameters.Dataset, ApiParameters.Format],
        Table = CatalogueTables.Reporters,
        OwnProblems = DatasetProblems,
    };

    public static readonly RouteDescription Partners = new(
        "GetPartners", "/v1/partners", "The partners with figures, and the dataset's groups of partners.", typeof(PartnersAnswer))
    {
        Examples = ["/v1/partners?reporter=JPN"],
        Parameters = [ApiParameters.ReporterFilter, ApiParameters.Dataset, ApiParameters.Format],
        Table = CatalogueTables.Partners,
        OwnProblems = ReporterProblems,
    };

    public static readonly RouteDescription Commodities = new(
        "GetCommodities", "/v1/commodities", "The commodities that can be requested, with their names.", typeof(CommoditiesAnswer))
    {
        Examples = ["/v1/commodities?level=2&search=machinery"],
        Description = "The codes that the files have figures for, the codes above them, and the groups of the dataset. Codes that no file names have no name.",
        Parameters =
        [
            ApiParameters.LevelFilter, ApiParameters.Search, ApiParameters.PageLimit, ApiParameters.Next, ApiParameters.Dataset,
            ApiParameters.Format,
        ],
        Table = CatalogueTables.Commodities,
        OwnProblems = [.. DatasetProblems, ProblemCode.PageGone],
    };

    public static readonly RouteDescription Coverage = new(
        "GetCoverage", "/v1/coverage", "Which periods and partners the reporters have, and how fresh they are.", typeof(CoverageAnswer))
    {
        Examples = ["/v1/coverage?reporter=JPN"],
        Description = "The first and the last period, the gaps, and how much of the World the partners add up to, for each reporter, flow and frequency.",
        Parameters = [ApiParameters.ReporterFilter, ApiParameters.Dataset, ApiParameters.Format],
        Table = CatalogueTables.Coverage,
        OwnProblems = ReporterProblems,
    };

    public static readonly RouteDescription Revisions = new(
        "GetRevisions", "/v1/revisions/{reporter}", "The figures of a reporter that later files replaced.", typeof(RevisionsAnswer))
    {
        Examples = ["/v1/revisions/JPN?since=2025-01-01"],
        Description = "By version, the newest first, each with its largest revisions. The last thousand versions are kept.",
        Parameters =
        [
            ApiParameters.Reporter, ApiParameters.Since, ApiParameters.RevisedFigures, ApiParameters.VersionLimit, ApiParameters.Next,
            ApiParameters.Dataset, ApiParameters.Format,
        ],
        Table = CatalogueTables.Revisions,
        OwnProblems = [.. ReporterProblems, ProblemCode.Withdrawn, ProblemCode.PageGone],
    };

    public static readonly RouteDescription Changes = new(
        "GetChanges", "/v1/changes", "When the versions that are still in use were published.", typeof(ChangesAnswer))
    {
        Examples = ["/v1/changes"],
        Description = "By reporter and version, the newest first, with the years whose current figures the version wrote.",
        Parameters = [ApiParameters.Since, ApiParameters.PageLimit, ApiParameters.Next, ApiParameters.Dataset, ApiParameters.Format],
        Table = CatalogueTables.Changes,
        OwnProblems = [.. DatasetProblems, ProblemCode.PageGone],
    };

    /// <summary>Every route, in the order of the document.</summary>
    public static IReadOnlyList<RouteDescription> All { get; } =
    [
        PairSummary, ReporterSummary, Series, PartnerRanking, CommodityRanking, Mirror, Datasets, Reporters, Partners, Commodities, Coverage,
        .. FileRoutes.All, Revisions, Changes, .. ServiceRoutes.All,
    ];
}
