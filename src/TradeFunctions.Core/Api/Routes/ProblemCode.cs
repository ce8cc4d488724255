namespace TradeFunctions.Core.Api.Routes;

/// <summary>
/// Every kind of error: the stable code that programs can rely on, the HTTP status, the title, and what to do about it.
/// Codes are only ever added.
/// </summary>
/// <param name="Code">Stable identifier, snake_case.</param>
/// <param name="Status">HTTP status code.</param>
/// <param name="Title">The kind of error in a few words, the same for every occurrence.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record ProblemCode(string Code, int Status, string Title, string Hint)
{
    public static readonly ProblemCode UnknownParameter = new("unknown_parameter", 400,
        "The route has no such parameter", "Use one of the parameters that /api/openapi.json lists for the route.");

    public static readonly ProblemCode RepeatedParameter = new("repeated_parameter", 400,
        "A parameter is given more than once", "Give each parameter once; lists are separated by commas.");

    public static readonly ProblemCode InvalidValue = new("invalid_value", 400,
        "A parameter's value is not allowed", "Use a value of the form or range that /api/openapi.json gives for the parameter.");

    public static readonly ProblemCode UnknownEconomy = new("unknown_economy", 400,
        "No economy has this code", "Use ISO 3166 alpha-3, alpha-2 or numeric codes, or UN Comtrade's code; WLD is the World.");

    public static readonly ProblemCode BadPeriod = new("bad_period", 400,
        "This is not a period", "Write a year as 2024, a month as 2025-05, or 'latest'.");

    public static readonly ProblemCode PeriodOrder = new("period_order", 400,
        "The period ends before it begins", "Give 'from' no later than 'to'.");

    public static readonly ProblemCode FrequencyMismatch = new("frequency_mismatch", 400,
        "The period does not fit the frequency", "Annual series are bounded by years; monthly ones by months or years.");

    public static readonly ProblemCode UnsupportedCombination = new("unsupported_combination", 400,
        "These parameters cannot be combined", "Change one of the parameters that are named.");

    public static readonly ProblemCode UnknownCommodity = new("unknown_commodity", 400,
        "The dataset has no such commodity", "/api/v1/commodities lists the commodities that can be asked for.");

    public static readonly ProblemCode UnknownGroup = new("unknown_group", 400,
        "The dataset has no such group of partners", "/api/v1/partners lists the groups that can be asked for.");

    public static readonly ProblemCode RangeTooLong = new("range_too_long", 400,
        "The range is longer than one answer can be", "Ask for the range that is named, or for several ranges.");

    public static readonly ProblemCode UnknownDataset = new("unknown_dataset", 400,
        "There is no such dataset", "/api/v1/datasets lists the datasets there are.");

    public static readonly ProblemCode AmbiguousDataset = new("ambiguous_dataset", 400,
        "Several datasets could be meant", "Name one with 'dataset='.");

    public static readonly ProblemCode NothingPublished = new("nothing_published", 404,
        "Nothing has been published yet", "Put files into container 'raw' and start a run with POST /api/v1/runs.");

    public static readonly ProblemCode UnknownReporter = new("unknown_reporter", 404,
        "The dataset has no figures of this reporter", "/api/v1/reporters lists the reporters there are.");

    public static readonly ProblemCode NotPublishedYet = new("not_published_yet", 404,
        "The reporter's figures may still be published", "Ask again when the dataset's run has ended: /api/v1/runs lists the runs.");

    public static readonly ProblemCode Withdrawn = new("withdrawn", 410,
        "The reporter's figures were withdrawn", "The files that held them are gone from the dataset.");

    public static readonly ProblemCode NoFigures = new("no_figures", 404,
        "There are no such figures",
        "The reporter publishes figures, but none of what was asked for; 'detail' says what is lacking, 'nearest' what there is.");

    public static readonly ProblemCode NotReportedYet = new("not_reported_yet", 404,
        "The period has not been reported yet", "Ask for 'last_period' or an earlier one.");

    public static readonly ProblemCode NotReported = new("not_reported", 404,
        "The period was not reported", "Ask for a period from 'first_period' to 'last_period' that is not a gap.");

    public static readonly ProblemCode UnknownFile = new("unknown_file", 404,
        "The dataset has no such file", "/api/v1/files lists the files there are.");

    public static readonly ProblemCode UnknownRun = new("unknown_run", 404,
        "There is no such run", "/api/v1/runs lists the runs there are.");

    public static readonly ProblemCode UnknownPath = new("unknown_path", 404,
        "There is no such path", "/api/openapi.json lists every path.");

    public static readonly ProblemCode MethodNotAllowed = new("method_not_allowed", 405,
        "The path does not take this method", "Use one of the methods that the Allow header lists.");

    public static readonly ProblemCode NotAcceptable = new("not_acceptable", 406,
        "The answer does not exist in the media type asked for", "Accept application/json, or text/csv where the route has tables.");

    public static readonly ProblemCode PageGone = new("page_gone", 410,
        "The list has changed since its first page", "Ask for the first page again, without 'next'.");

    public static readonly ProblemCode RejectsGone = new("rejects_gone", 410,
        "The file's rejected rows are not kept any more", "Put the file into container 'raw' again: the next run reads it anew.");

    public static readonly ProblemCode SliceUnavailable = new("slice_unavailable", 503,
        "The figures are being replaced", "Ask again after the seconds that Retry-After gives.");

    public static readonly ProblemCode StorageUnavailable = new("storage_unavailable", 503,
        "The storage cannot be reached", "Ask again after the seconds that Retry-After gives.");

    /// <summary>All errors, ordered by status.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
    [
        UnknownParameter, RepeatedParameter, InvalidValue, UnknownEconomy, BadPeriod, PeriodOrder, FrequencyMismatch,
        UnsupportedCombination, UnknownCommodity, UnknownGroup, RangeTooLong, UnknownDataset, AmbiguousDataset, NothingPublished, UnknownReporter,
        NotPublishedYet, NoFigures,
        NotReportedYet, NotReported, UnknownFile, UnknownRun, UnknownPath, MethodNotAllowed, NotAcceptable, Withdrawn, PageGone, RejectsGone,
        SliceUnavailable, StorageUnavailable,
    ];
}
