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
        "The period does not fit the frequency", "Bound annual series by years, and monthly series by months or years.");

    public static readonly ProblemCode UnsupportedCombination = new("unsupported_combination", 400,
        "These parameters cannot be combined", "Change one of the named parameters.");

    public static readonly ProblemCode NoRates = new("no_rates", 400,
        "The dataset has no exchange rates", "Leave 'currency' out, or put a table reference/rates.csv (period,currency,usd) into the dataset's folder.");

    public static readonly ProblemCode UnknownCommodity = new("unknown_commodity", 400,
        "The dataset has no such commodity", "/api/v1/commodities lists the commodities that can be requested.");

    public static readonly ProblemCode UnknownGroup = new("unknown_group", 400,
        "The dataset has no such group of partners", "/api/v1/partners lists the groups that can be requested.");

    public static readonly ProblemCode RangeTooLong = new("range_too_long", 400,
        "The range is too long for one answer", "Ask for the named range, or for several ranges.");

    public static readonly ProblemCode UnknownDataset = new("unknown_dataset", 400,
        "There is no such dataset", "/api/v1/datasets lists all datasets.");

    public static readonly ProblemCode AmbiguousDataset = new("ambiguous_dataset", 400,
        "It is not clear which dataset is meant", "Name one with 'dataset='.");

    public static readonly ProblemCode NothingPublished = new("nothing_published", 404,
        "Nothing has been published yet", "Put files into container 'raw' and start a run with POST /api/v1/runs.");

    public static readonly ProblemCode UnknownReporter = new("unknown_reporter", 404,
        "The dataset has no figures for this reporter", "/api/v1/reporters lists all reporters.");

    public static readonly ProblemCode NotPublishedYet = new("not_published_yet", 404,
        "The reporter's figures may still be published", "Ask again when the dataset's run has ended: /api/v1/runs lists the runs.");

    public static readonly ProblemCode Withdrawn = new("withdrawn", 410,
        "The reporter's figures were withdrawn", "The files that held them are gone from the dataset.");

    public static readonly ProblemCode NoFigures = new("no_figures", 404,
        "There are no such figures",
        "The reporter has figures, but not the requested ones; 'detail' says what is missing, and 'nearest' what exists.");

    public static readonly ProblemCode NotReportedYet = new("not_reported_yet", 404,
        "The period has not been reported yet", "Ask for 'last_period' or an earlier one.");

    public static readonly ProblemCode NotReported = new("not_reported", 404,
        "The period was not reported", "Ask for a period from 'first_period' to 'last_period' that is not a gap.");

    public static readonly ProblemCode UnknownFile = new("unknown_file", 404,
        "The dataset has no such file", "/api/v1/files lists all files.");

    public static readonly ProblemCode UnknownRun = new("unknown_run", 404,
        "There is no such run", "/api/v1/runs lists all runs.");

    public static readonly ProblemCode UnknownPath = new("unknown_path", 404,
        "There is no such path", "/api/openapi.json lists every path.");

    public static readonly ProblemCode MethodNotAllowed = new("method_not_allowed", 405,
        "The path does not take this method", "Use one of the methods in the Allow header.");

    public static readonly ProblemCode NotAcceptable = new("not_acceptable", 406,
        "The answer is not available in the requested media type", "Accept application/json, or text/csv where the route has a table.");

    public static readonly ProblemCode PageGone = new("page_gone", 410,
        "The list has changed since its first page", "Start again from the first page, without 'next'.");

    public static readonly ProblemCode RejectsGone = new("rejects_gone", 410,
        "The file's rejected rows are no longer kept", "Put the file into container 'raw' again; the next run reads it again.");

    public static readonly ProblemCode SliceUnavailable = new("slice_unavailable", 503,
        "The figures are being replaced", "Ask again after the number of seconds in Retry-After.");

    public static readonly ProblemCode StorageUnavailable = new("storage_unavailable", 503,
        "The storage cannot be reached", "Ask again after the number of seconds in Retry-After.");

    /// <summary>All errors, ordered by status.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
    [
        UnknownParameter, RepeatedParameter, InvalidValue, UnknownEconomy, BadPeriod, PeriodOrder, FrequencyMismatch, NoRates,
        UnsupportedCombination, UnknownCommodity, UnknownGroup, RangeTooLong, UnknownDataset, AmbiguousDataset, NothingPublished, UnknownReporter,
        NotPublishedYet, NoFigures,
        NotReportedYet, NotReported, UnknownFile, UnknownRun, UnknownPath, MethodNotAllowed, NotAcceptable, Withdrawn, PageGone, RejectsGone,
        SliceUnavailable, StorageUnavailable,
    ];
}
