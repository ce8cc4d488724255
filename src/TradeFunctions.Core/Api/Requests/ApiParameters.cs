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

    private static readonly (string Text, RequestedFlow Value)[] FlowTexts =
    [
        ("X", RequestedFlow.Export), ("M", RequestedFlow.Import), ("total", RequestedFlow.Total),
        ("export", RequestedFlow.Export), ("exports", RequestedFlow.Export), ("import", RequestedFlow.Import), ("imports", RequestedFlow.Import),
    ];

    private static readonly (string Text, CommodityLevel Value)[] Levels =
        [("2", CommodityLevel.Chapter), ("4", CommodityLevel.Heading), ("6", CommodityLevel.Subheading), ("group", CommodityLevel.Group)];

    public static readonly ParameterDescription<Economy> Reporter =
        ParameterKinds.Economy("reporter", $"Whose account is asked for. {Codes}", "CHN");

    public static readonly ParameterDescription<Economy> Partner =
        ParameterKinds.Economy("partner", $"With whom it trades; WLD is the World. {Codes}", "JPN");

    public static readonly ParameterDescription<Economy> MirrorReporter =
        ParameterKinds.Economy("a", $"The one whose flows are spoken of. {Codes}", "CHN");

    public static readonly ParameterDescription<Economy> MirrorPartner =
        ParameterKinds.Economy("b", $"The other one. {Codes}", "JPN");

    public static readonly ParameterDescription<IReadOnlyList<RequestedPartner>> Partners = ParameterKinds.Partners(
        "partners", $"Up to ten partners, separated by commas; WLD is the World, G.asean a group of the dataset. {Codes}", "JPN,USA,WLD", MostPartners);

    public static readonly ParameterDescription<RequestedPeriod> Period = ParameterKinds.PeriodOrLatest(
        "period",
        "A year (2024), a month (2025-05), or the latest: the last period in which the reporter has both flows with the World; of goods that it "
            + "does not have, the last that has them.",
        "2024");

    public static readonly ParameterDescription<RequestedPeriod> MirrorPeriod = ParameterKinds.PeriodOrLatest(
        "period", "A year (2024), a month (2025-05), or the latest: the last period that both report.", "2024");

    public static readonly ParameterDescription<Period> From = ParameterKinds.Period(
        "from", "The first period; left out, the first there is. For monthly series a year means its January.", "2015");

    public static readonly ParameterDescription<Period> To = ParameterKinds.Period(
        "to", "The last period; left out, the last there is. For monthly series a year means its December.", "2024");

    public static readonly ParameterDescription<RequestedFlow> Flow = ParameterKinds.Choice(
        "flow", "X exports, M imports, or total: both together; any case. Left out, total; where no row would have both flows, the one that has "
            + "figures, and the answer says which.",
        FlowTexts, null);

    public static readonly ParameterDescription<RequestedFlow> SeriesFlow = ParameterKinds.Choice(
        "flow", "X exports, M imports, or total: both together; any case. Left out, total; where no row would have both flows, the one that has "
            + "figures, and the answer says which.",
        FlowTexts, null);

    public static readonly ParameterDescription<RequestedFlow> MirrorFlow = ParameterKinds.Choice(
        "flow", "A flow as the first of the two sees it: X exports, M imports, total; any case. Left out, all three.", FlowTexts, null);

    public static readonly ParameterDescription<Frequency> Frequency = ParameterKinds.Choice(
        "frequency", "Annual or monthly figures: two series that are never mixed; any case.",
        [
            ("annual", Core.Trade.Frequency.Annual), ("monthly", Core.Trade.Frequency.Monthly),
            ("A", Core.Trade.Frequency.Annual), ("M", Core.Trade.Frequency.Monthly),
        ],
        "annual");

    public static readonly ParameterDescription<MeasureKind> Measure = ParameterKinds.Choice(
        "measure", "Trade value in currency units, net weight in kilograms, or quantity in its unit.",
        [("value", MeasureKind.Value), ("weight", MeasureKind.NetWeight), ("quantity", MeasureKind.Quantity)], "value");

    public static readonly ParameterDescription<string> Dataset = ParameterKinds.Text(
        "dataset", ParameterPlace.Query, "The dataset; may be left out where there is one, or one is the default.", "sample", 400,
        ProblemCode.UnknownDataset);

    public static readonly ParameterDescription<AnswerFormat> Format = ParameterKinds.Choice(
        "format", "The form of the answer; left out, what Accept prefers, else JSON.",
        [("json", AnswerFormat.Json), ("csv", AnswerFormat.Csv)], null);

    public static readonly ParameterDescription<string> Run = ParameterKinds.Text(
        "id", ParameterPlace.Path, "A run's id.", "20250709T060000000-1a2b3c", 64, ProblemCode.UnknownRun);

    public static readonly ParameterDescription<int> Limit = ParameterKinds.Integer(
        "limit", "How many runs, the newest first.", 1, 100, 20);

    public static readonly ParameterDescription<string> File = ParameterKinds.Text(
        "file", ParameterPlace.Query, "A raw file's name within its dataset, as answers name it; needed.", "JPN_monthly_2025_2025-06-30.csv", 1024, ProblemCode.UnknownFile);

    public static readonly ParameterDescription<Economy> ReporterFilter = ParameterKinds.Economy(
        "reporter", $"One reporter; left out, all of the dataset. {Codes}", "JPN", ParameterPlace.Query);

    public static readonly ParameterDescription<DateTimeOffset> Since = ParameterKinds.Time(
        "since", "A date, or a time in UTC: only what was published then or later; left out, everything that is kept.", "2025-07-09");

    public static readonly ParameterDescription<int> PageLimit = ParameterKinds.Integer("limit", "How many rows a page has at most.", 1, 1000, 100);

    public static readonly ParameterDescription<int> VersionLimit = ParameterKinds.Integer("limit", "How many versions a page has at most.", 1, 50, 10);

    public static readonly ParameterDescription<string> Next = ParameterKinds.Text(
        "next", ParameterPlace.Query, "Where the page begins: what the page before gave as 'next'.", "MTAwOjBhMWIyYzNkNGU1ZjYwNzE", 100,
        ProblemCode.InvalidValue);

    public static readonly ParameterDescription<int> RevisedFigures = ParameterKinds.Integer(
        "top", "How many of a version's revised figures are shown, the largest first; all of them are in the blob that is named.", 0, 1000, 20);

    public static readonly ParameterDescription<CommodityLevel> LevelFilter = ParameterKinds.Choice(
        "level", "A level of the Harmonized System, chapters, headings or subheadings, or the dataset's groups. Left out, every code.", Levels, null);

    public static readonly ParameterDescription<string> Search = ParameterKinds.Text(
        "search", ParameterPlace.Query, "The beginning of a code, or words that all occur in the name, in any case and order.", "steel", 100,
        ProblemCode.InvalidValue);

    public static readonly ParameterDescription<string> Commodity = ParameterKinds.Commodity(
        "commodity", "An HS code of 2, 4 or 6 characters, a group of the dataset (G.machine-tools), a publisher's own code, or TOTAL: all of them.", "8708");

    public static readonly ParameterDescription<Economy> GoodsPartner = ParameterKinds.Economy(
        "partner", $"With whom it trades; WLD is the World. {Codes}", "CHN", ParameterPlace.Query, "WLD");

    public static readonly ParameterDescription<CommodityLevel> Level = ParameterKinds.Choice(
        "level", "A level of the Harmonized System: chapters, headings or subheadings.", Levels[..3], "2");

    public static readonly ParameterDescription<int> Top = ParameterKinds.Integer(
        "top", "How many ranked rows, the largest first; the answer says how many there are.", 1, 1000, 20);

    public static readonly ParameterDescription<IReadOnlyList<RequestedPartner>> Combine = ParameterKinds.Partners(
        "combine", $"Up to ten partners or groups (G.asean), separated by commas, whose joint share is asked for; who is named twice counts once. {Codes}", "CHN,USA", MostPartners, ParameterPlace.Query);
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
