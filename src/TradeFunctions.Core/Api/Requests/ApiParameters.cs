using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>Every parameter of the API, each described once for all routes that take it.</summary>
public static class ApiParameters
{
    /// <summary>How many partners one request may name.</summary>
    public const int MostPartners = 10;

    private const string Codes = "ISO 3166 alpha-3, alpha-2 or numeric code, or UN Comtrade's code; any case.";

    private static readonly (string Text, Frequency Value)[] FrequencyTexts =
    [
        ("annual", Core.Trade.Frequency.Annual), ("quarterly", Core.Trade.Frequency.Quarterly), ("monthly", Core.Trade.Frequency.Monthly),
        ("january-february", Core.Trade.Frequency.JanuaryFebruary),
        ("A", Core.Trade.Frequency.Annual), ("Q", Core.Trade.Frequency.Quarterly), ("M", Core.Trade.Frequency.Monthly),
    ];

    private static readonly (string Text, RequestedFlow Value)[] FlowTexts =
    [
        ("X", RequestedFlow.Export), ("M", RequestedFlow.Import), ("total", RequestedFlow.Total),
        ("export", RequestedFlow.Export), ("exports", RequestedFlow.Export), ("import", RequestedFlow.Import), ("imports", RequestedFlow.Import),
    ];

    private static readonly (string Text, CommodityLevel Value)[] Levels =
        [("2", CommodityLevel.Chapter), ("4", CommodityLevel.Heading), ("6", CommodityLevel.Subheading), ("group", CommodityLevel.Group)];

    public static readonly ParameterDescription<Economy> Reporter =
        ParameterKinds.Economy("reporter", $"The reporter whose account is requested. {Codes}", "CHN");

    public static readonly ParameterDescription<Economy> Partner =
        ParameterKinds.Economy("partner", $"The partner; WLD is the World. {Codes}", "JPN");

    public static readonly ParameterDescription<Economy> MirrorReporter =
        ParameterKinds.Economy("a", $"The first reporter; flows are named from its point of view. {Codes}", "CHN");

    public static readonly ParameterDescription<Economy> MirrorPartner =
        ParameterKinds.Economy("b", $"The second reporter. {Codes}", "JPN");

    public static readonly ParameterDescription<IReadOnlyList<RequestedPartner>> Partners = ParameterKinds.Partners(
        "partners", $"Up to ten partners, separated by commas; WLD is the World, and G.asean a group of the dataset. {Codes}", "JPN,USA,WLD", MostPartners);

    public static readonly ParameterDescription<RequestedPeriod> Period = ParameterKinds.PeriodOrLatest(
        "period",
        "A year (2024), a month (2025-05), a quarter (2025-Q1), January and February together (2025-01/2025-02), or 'latest': the last period in which "
            + "the reporter has both flows with the World. For goods that this period does not have, the last period that has them.",
        "2024");

    public static readonly ParameterDescription<RequestedPeriod> MirrorPeriod = ParameterKinds.PeriodOrLatest(
        "period", "A year (2024), a month (2025-05), a quarter (2025-Q1), January and February together (2025-01/2025-02), or 'latest': the last period that "
            + "both report.",
        "2024");

    public static readonly ParameterDescription<Frequency> PeriodFrequency = ParameterKinds.Choice(
        "frequency", "The frequency of the latest period, in any case; one that is named has its own. Defaults to annual or monthly, whichever has both flows "
            + "with the World or ends later.",
        FrequencyTexts, null);

    public static readonly ParameterDescription<Period> From = ParameterKinds.Period(
        "from", "The first period; defaults to the first one reported. In monthly and quarterly series a year means its first month or quarter.", "2015");

    public static readonly ParameterDescription<Period> To = ParameterKinds.Period(
        "to", "The last period; defaults to the last one reported. In monthly and quarterly series a year means its last month or quarter.", "2024");

    public static readonly ParameterDescription<RequestedFlow> Flow = ParameterKinds.Choice(
        "flow", "X (exports), M (imports) or total (both together), in any case. Defaults to total or, where no row would have both flows, to the "
            + "flow with figures; the answer names it.",
        FlowTexts, null);

    public static readonly ParameterDescription<RequestedFlow> SeriesFlow = ParameterKinds.Choice(
        "flow", "X (exports), M (imports) or total (both together), in any case. Defaults to total or, where no row would have both flows, to the "
            + "flow with figures; the answer names it.",
        FlowTexts, null);

    public static readonly ParameterDescription<RequestedFlow> MirrorFlow = ParameterKinds.Choice(
        "flow", "X (exports), M (imports) or total, from the first reporter's point of view, in any case. Defaults to all three.", FlowTexts, null);

    public static readonly ParameterDescription<Frequency> Frequency = ParameterKinds.Choice(
        "frequency", "Annual, quarterly or monthly figures, or those of January and February together, one each year; in any case. They are series that are "
            + "never mixed.",
        FrequencyTexts, "annual");

    public static readonly ParameterDescription<string> Currency = ParameterKinds.Choice(
        "currency", "USD converts every figure by the dataset's exchange rates (reference/rates.csv), each period by its own; a sum of months is the sum of the "
            + "converted months. Every converted figure names its rate and the rate's source. Defaults to the currency as published.",
        [("USD", "USD")], null);

    public static readonly ParameterDescription<string> Basis = ParameterKinds.Choice(
        "basis", "own: exports and imports as the reporter says. both-imports: the partner's imports from the reporter in place of its exports, so that both flows "
            + "are imports (by origin, usually CIF), as JETRO publishes Japan's trade with China.",
        [(SeriesBases.Own, SeriesBases.Own), (SeriesBases.BothImports, SeriesBases.BothImports)], SeriesBases.Own);

    public static readonly ParameterDescription<MeasureKind> Measure = ParameterKinds.Choice(
        "measure", "Trade value in currency units, net weight in kilograms, or quantity in its unit.",
        [("value", MeasureKind.Value), ("weight", MeasureKind.NetWeight), ("quantity", MeasureKind.Quantity)], "value");

    public static readonly ParameterDescription<string> Dataset = ParameterKinds.Text(
        "dataset", ParameterPlace.Query, "The dataset; optional where there is only one, or a default one.", "sample", 400,
        ProblemCode.UnknownDataset);

    public static readonly ParameterDescription<AnswerFormat> Format = ParameterKinds.Choice(
        "format", "The format of the answer; defaults to what Accept prefers, else JSON.",
        [("json", AnswerFormat.Json), ("csv", AnswerFormat.Csv)], null);

    public static readonly ParameterDescription<string> Run = ParameterKinds.Text(
        "id", ParameterPlace.Path, "A run's id.", "20250709T060000000-1a2b3c", 64, ProblemCode.UnknownRun);

    public static readonly ParameterDescription<int> Limit = ParameterKinds.Integer(
        "limit", "The number of runs, the newest first.", 1, 100, 20);

    public static readonly ParameterDescription<string> File = ParameterKinds.Text(
        "file", ParameterPlace.Query, "The name of a raw file within its dataset, as in answers; required.", "JPN_monthly_2025_2025-06-30.csv", 1024,
        ProblemCode.UnknownFile);

    public static readonly ParameterDescription<Economy> ReporterFilter = ParameterKinds.Economy(
        "reporter", $"One reporter; defaults to all reporters of the dataset. {Codes}", "JPN", ParameterPlace.Query);

    public static readonly ParameterDescription<DateTimeOffset> Since = ParameterKinds.Time(
        "since", "A date, or a time in UTC: only what was published then or later. Defaults to everything that is kept.", "2025-07-09");

    public static readonly ParameterDescription<int> PageLimit = ParameterKinds.Integer(
        "limit", "The maximum number of rows on a page.", 1, 1000, 100);

    public static readonly ParameterDescription<int> VersionLimit = ParameterKinds.Integer(
        "limit", "The maximum number of versions on a page.", 1, 50, 10);

    public static readonly ParameterDescription<string> Next = ParameterKinds.Text(
        "next", ParameterPlace.Query, "Where the page begins: the value of 'next' from the previous page.", "MTAwOjBhMWIyYzNkNGU1ZjYwNzE", 100,
        ProblemCode.InvalidValue);

    public static readonly ParameterDescription<int> RevisedFigures = ParameterKinds.Integer(
        "top", "The number of revised figures to show for each version, the largest first; the named blob has all of them.", 0, 1000, 20);

    public static readonly ParameterDescription<CommodityLevel> LevelFilter = ParameterKinds.Choice(
        "level", "A level of the Harmonized System (chapters, headings or subheadings), or the dataset's groups. Defaults to every code.", Levels, null);

    public static readonly ParameterDescription<string> Search = ParameterKinds.Text(
        "search", ParameterPlace.Query, "The beginning of a code, or words that must all be in the name, in any case and order.", "steel", 100,
        ProblemCode.InvalidValue);

    public static readonly ParameterDescription<string> Commodity = ParameterKinds.Commodity(
        "commodity", "An HS code of 2, 4 or 6 characters, a group of the dataset (G.machine-tools), a publisher's own code, or TOTAL for all commodities.", "8708");

    public static readonly ParameterDescription<Economy> TradePartner = ParameterKinds.Economy(
        "partner", $"The partner; WLD is the World. {Codes}", "CHN", ParameterPlace.Query, "WLD");

    public static readonly ParameterDescription<CommodityLevel> Level = ParameterKinds.Choice(
        "level", "A level of the Harmonized System: chapters, headings or subheadings.", Levels[..3], "2");

    public static readonly ParameterDescription<int> Top = ParameterKinds.Integer(
        "top", "The number of ranked rows to show, the largest first; the answer gives the number of all.", 1, 1000, 20);

    public static readonly ParameterDescription<IReadOnlyList<RequestedPartner>> Combine = ParameterKinds.Partners(
        "combine", $"Up to ten partners or groups (G.asean), separated by commas, to get their joint share; a partner named twice counts once. {Codes}",
        "CHN,USA", MostPartners, ParameterPlace.Query);
}

/// <summary>The formats of an answer.</summary>
public enum AnswerFormat
{
    /// <summary>application/json.</summary>
    Json,

    /// <summary>text/csv: one flat table with a header line.</summary>
    Csv,

    /// <summary>text/html: a page for people, on routes that have no other format.</summary>
    Html,
}
