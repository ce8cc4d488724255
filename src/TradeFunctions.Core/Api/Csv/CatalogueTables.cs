using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Csv;

/// <summary>The flat forms of datasets, reporters, partners, commodities, coverage, revisions and changes.</summary>
internal static class CatalogueTables
{
    public static readonly ICsvTable Datasets = new CsvTable<DatasetsAnswer, DatasetEntry>("One line for each dataset.", answer => answer.Datasets,
    [
        new("name", "Value of the parameter dataset.", row => row.Name),
        new("title", "Its name.", row => row.Title),
        new("publisher", "Who published the files.", row => row.Publisher),
        new("licence", "The files' licence.", row => row.Licence),
        new("attribution", "The sentence that the licence requires.", row => row.Attribution),
        new("default", "Whether a request that names no dataset means this one.", row => row.Default),
        new("complete", "Whether what is absent was not traded.", row => row.Complete),
        new("config_error", "What is wrong with _dataset.json.", row => row.ConfigError),
        new("active_run", "The run that is working on it now.", row => row.ActiveRun),
        new("last_run", "The last run that ended.", row => row.LastRun),
        new("last_run_finished", "When it ended.", row => row.LastRunFinished),
        new("status", "published, withdrawn or pending.", row => row.Status),
    ]);

    public static readonly ICsvTable Reporters = new CsvTable<ReportersAnswer, ReporterEntry>("One line for each reporter.", answer => answer.Reporters,
    [
        new("reporter_id", "ISO alpha-3 code.", row => row.Reporter.Id),
        new("reporter_code", "UN Comtrade's numeric code.", row => row.Reporter.Code),
        new("reporter", "Name.", row => row.Reporter.Name),
        new("status", "published or withdrawn.", row => row.Status),
        new("default_period", "The period of a request that names none.", row => row.DefaultPeriod),
        new("first_year", "The first year with any figure.", row => row.FirstYear),
        new("last_year", "The last year with any figure.", row => row.LastYear),
        new("first_month", "The first month with any figure.", row => row.FirstMonth),
        new("last_month", "The last month with any figure.", row => row.LastMonth),
        new("published_at", "When its figures last changed.", row => row.PublishedAt),
        new("kind", PartnerKind.Meaning, row => row.Kind),
        new("exists_from", "The first year in which it has trade of its own; empty when there is no limit.", row => row.Years?.First),
        new("exists_until", "The last such year; empty when there is no limit.", row => row.Years?.Last),
    ]);

    public static readonly ICsvTable Partners = new CsvTable<PartnersAnswer, PartnerEntry>("One line for each partner or group.", answer => answer.Partners,
    [
        new("partner_id", "ISO alpha-3 code, or Comtrade's code where there is none; G.asean for a group.", row => row.Partner.Id),
        new("partner_code", "UN Comtrade's numeric code.", row => row.Partner.Code),
        new("partner", "Name.", row => row.Partner.Name),
        new("kind", "economy, world, areas_not_specified, bunkers, special or group.", row => row.Kind),
        new("ranked", "Whether it takes part in rankings.", row => row.Ranked),
        new("first_year", "The first year with a figure.", row => row.FirstYear),
        new("reporters", "How many reporters have figures with it.", row => row.Reporters),
        new("members", "The members of a group, separated by blanks.", row => row.Members is { } members ? string.Join(' ', members.Select(member => member.Id)) : null),
        new("exists_from", "The first year in which it has trade of its own; empty when there is no limit.", row => row.Years?.First),
        new("exists_until", "The last such year; empty when there is no limit.", row => row.Years?.Last),
        new("note", "What to know about figures under the code; empty when there is nothing.", row => row.Partner.Note),
    ]);

    public static readonly ICsvTable Commodities = new CsvTable<CommoditiesAnswer, CommodityEntry>("One line for each code or group.", answer => answer.Commodities,
    [
        new("code", "Value of the parameter commodity.", row => row.Code),
        new("level", "0 for TOTAL, 2, 4 or 6; empty for groups and a publisher's own codes.", row => row.Level),
        new("name", "Its name; empty when unknown.", row => row.Name),
        new("name_origin", "reference, project, figures or dataset.", row => row.NameOrigin),
        new("classification", "The edition whose code the name belongs to.", row => row.Classification),
        new("kind", "total, hs, group or own.", row => row.Kind),
        new("codes", "The codes of a group, separated by blanks.", row => row.Codes is { } codes ? string.Join(' ', codes) : null),
    ]);

    public static readonly ICsvTable Coverage = new CsvTable<CoverageAnswer, (ReporterCoverageBlock Reporter, FlowCoverageBlock? Flow)>(
        "One line for each reporter, flow and frequency; a reporter without figures has one line.",
        answer => answer.Reporters.SelectMany(reporter => reporter.Flows.DefaultIfEmpty<FlowCoverageBlock?>(null).Select(flow => (reporter, flow))),
    [
        new("reporter_id", "ISO alpha-3 code.", row => row.Reporter.Reporter.Id),
        new("reporter", "Name.", row => row.Reporter.Reporter.Name),
        new("status", "published or withdrawn.", row => row.Reporter.Status),
        new("flow", "X or M.", row => row.Flow?.Flow),
        new("frequency", "annual, quarterly, monthly or january-february.", row => row.Flow?.Frequency),
        new("first", "The first period with any figure.", row => row.Flow?.First),
        new("last", "The last period with any figure.", row => row.Flow?.Last),
        new("last_against_world", "The last period with a figure for the World.", row => row.Flow?.LastAgainstWorld),
        new("gaps", "Periods in between without any figure, as first/last, separated by blanks.", row => row.Flow is null ? null : string.Join(' ', row.Flow.Gaps.Select(gap => $"{gap.First}/{gap.Last}"))),
        new("partners", "Partners with a figure in any period.", row => row.Flow?.Partners),
        new("partners_in_last", "Partners with a figure in the last period.", row => row.Flow?.PartnersInLast),
        new("partners_of_world", "The sum of the partners as a fraction of the World, in the last period.", row => row.Flow?.PartnersOfWorld),
        new("default_period", "The period of a request that names none.", row => row.Reporter.DefaultPeriod),
        new("published_at", "When its figures last changed.", row => row.Reporter.PublishedAt),
        new("released", "The newest release among its files.", row => row.Reporter.Released),
        new("stale_since", "Since when newer files could not be published.", row => row.Reporter.StaleSince),
        new("files", "How many raw files its figures come from.", row => row.Reporter.Files),
        new("ignored_editions", "Classifications in its files that are not published, as H4:annual:2019/2021, separated by blanks.", row => string.Join(' ', row.Reporter.IgnoredEditions.Select(edition => FormattableString.Invariant($"{edition.Classification}:{edition.Frequency}:{edition.FirstYear}/{edition.LastYear}")))),
        new("totals", "How totals of all goods are known to be whole: complete, whole_release_by_tables, whole_release_by_counts or rows; empty when there are none.", row => row.Reporter.Totals),
    ]);

    public static readonly ICsvTable Revisions = new CsvTable<RevisionsAnswer, (RevisionsAnswer Answer, RevisionBlock Version, RevisedFigureBlock Figure)>(
        "One line for each replaced figure, as the files have them: for all goods and single ones, the World and its parts, years and months. "
            + "Filter by level, partner_kind and period before adding lines up.",
        answer => answer.Versions.SelectMany(version => version.Figures.Select(figure => (answer, version, figure))),
    [
        new("reporter_id", "ISO alpha-3 code.", row => row.Answer.Reporter.Id),
        new("version", "The version that revised it.", row => row.Version.Version),
        new("published_at", "When that version was published.", row => row.Version.PublishedAt),
        new("flow", "The flow's code.", row => row.Figure.Flow),
        new("commodity", "Commodity code.", row => row.Figure.Commodity),
        new("classification", "The edition of the code.", row => row.Figure.Classification),
        new("partner_id", "ISO alpha-3 code of the partner.", row => row.Figure.Partner.Id),
        new("partner", "Name of the partner.", row => row.Figure.Partner.Name),
        new("period", "2024, 2025-05, 2025-Q1 or 2025-01/2025-02.", row => row.Figure.Period),
        new("currency", "The currency of both values.", row => row.Figure.Currency),
        new("old_value", "The earlier value.", row => row.Figure.OldValue),
        new("new_value", "The new value.", row => row.Figure.NewValue),
        new("old_net_weight", "The earlier net weight in kilograms.", row => row.Figure.OldNetWeight),
        new("new_net_weight", "The new net weight in kilograms.", row => row.Figure.NewNetWeight),
        new("old_quantity", "The earlier quantity.", row => row.Figure.OldQuantity),
        new("new_quantity", "The new quantity.", row => row.Figure.NewQuantity),
        new("old_blob", "The file with the earlier figure.", row => row.Figure.OldBlob),
        new("new_blob", "The file that replaced it.", row => row.Figure.NewBlob),
        new("level", "Digits of the commodity's code: 0 for TOTAL, 2, 4 or 6; empty for a publisher's own code. Each level includes the next.", row => CommodityCode.Parse(row.Figure.Commodity) is { Level: >= 0 and var level } ? level : (int?)null),
        new("partner_kind", PartnerKind.Meaning, row => PartnerKind.Of(row.Figure.Partner)),
        new("old_fob_value", "For imports, the earlier value without freight and insurance.", row => row.Figure.OldFobValue),
        new("new_fob_value", "The new value, likewise.", row => row.Figure.NewFobValue),
    ]);

    public static readonly ICsvTable Changes = new CsvTable<ChangesAnswer, PublishedChangeBlock>("One line for each reporter and version.", answer => answer.Changes,
    [
        new("reporter_id", "ISO alpha-3 code.", row => row.Reporter.Id),
        new("reporter", "Name.", row => row.Reporter.Name),
        new("status", "published or withdrawn.", row => row.Status),
        new("version", "The version.", row => row.Version),
        new("published_at", "When the version was published.", row => row.PublishedAt),
        new("years", "The years whose current figures it wrote, separated by blanks.", row => string.Join(' ', row.Years)),
        new("revised_figures", "How many earlier figures it replaced.", row => row.RevisedFigures),
        new("goods_periods", "The years and months whose current figures of goods it wrote, separated by blanks.", row => string.Join(' ', row.GoodsPeriods)),
    ]);
}
