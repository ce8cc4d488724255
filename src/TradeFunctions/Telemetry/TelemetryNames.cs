namespace TradeFunctions.Telemetry;

/// <summary>
/// The names of everything the app measures, after OpenTelemetry's conventions: lower case, words between dots, units in UCUM.
/// Neither names nor tags ever hold a figure or a key.
/// </summary>
public static class TelemetryNames
{
    /// <summary>The one activity source and the one meter.</summary>
    public const string Source = "TradeFunctions";

    /// <summary>Activity: what changed is found out, with tag <see cref="Step"/>: the files, or the reporters.</summary>
    public const string Plan = "plan";

    /// <summary>Activity: one raw file is read into sorted rows.</summary>
    public const string Refine = "refine";

    /// <summary>Activity: one raw file's sorted rows become cells in one Parquet blob.</summary>
    public const string Merge = "merge";

    /// <summary>Activity: one reporter is worked out and published.</summary>
    public const string Publish = "publish";

    /// <summary>Counter, <c>{row}</c>, by dataset and layout: records read from raw files. Over the durations of <see cref="Refine"/> it is rows per second.</summary>
    public const string RowsRead = "tradefunctions.rows.read";

    /// <summary>Counter, <c>{row}</c>, by dataset: rows that could not be used.</summary>
    public const string RowsRejected = "tradefunctions.rows.rejected";

    /// <summary>Counter, <c>{slice}</c>, by dataset: published slices whose content had changed.</summary>
    public const string SlicesWritten = "tradefunctions.slices.written";

    /// <summary>Histogram, <c>s</c>, by dataset and stage, and by <see cref="ErrorType"/> where the stage failed.</summary>
    public const string StageDuration = "tradefunctions.stage.duration";

    /// <summary>Histogram, <c>s</c>, by route, method and status: its count is the number of requests.</summary>
    public const string RequestDuration = "tradefunctions.http.request.duration";

    /// <summary>
    /// Gauge, <c>s</c>, by dataset: since the last recompute that completed, as far as this instance knows; nothing is read to find
    /// out, so over several instances the smallest value is the true one.
    /// </summary>
    public const string DatasetAge = "tradefunctions.dataset.age";

    /// <summary>Tag: the dataset's name.</summary>
    public const string Dataset = "tradefunctions.dataset";

    /// <summary>Tag: the run's id.</summary>
    public const string Run = "tradefunctions.run";

    /// <summary>Tag: the raw file's name within its dataset.</summary>
    public const string Blob = "tradefunctions.blob";

    /// <summary>Tag: the reporter's numeric code in UN Comtrade.</summary>
    public const string Reporter = "tradefunctions.reporter";

    /// <summary>Tag: the layout in which a raw file was read.</summary>
    public const string Layout = "tradefunctions.layout";

    /// <summary>Tag: <see cref="Plan"/>, <see cref="Refine"/>, <see cref="Merge"/> or <see cref="Publish"/>.</summary>
    public const string Stage = "tradefunctions.stage";

    /// <summary>Tag of <see cref="Plan"/>: <c>files</c> or <c>reporters</c>.</summary>
    public const string Step = "tradefunctions.step";

    /// <summary>Tag: what became of the file or reporter, in the words of a run's report.</summary>
    public const string Outcome = "tradefunctions.outcome";

    /// <summary>Tag: the type of the exception that a stage ended with.</summary>
    public const string ErrorType = "error.type";

    /// <summary>Tag: the route as it is described, without the names in the request.</summary>
    public const string Route = "http.route";

    /// <summary>Tag: the request's method.</summary>
    public const string Method = "http.request.method";

    /// <summary>Tag: the answer's status.</summary>
    public const string Status = "http.response.status_code";
}
