namespace TradeFunctions.Telemetry;

/// <summary>
/// The names of everything the app measures. They follow OpenTelemetry's conventions: lower case, dots between words, units in UCUM.
/// Neither names nor tags ever hold a figure or a key.
/// </summary>
public static class TelemetryNames
{
    /// <summary>The name of the only activity source and the only meter.</summary>
    public const string Source = "TradeFunctions";

    /// <summary>Activity: finding out what changed, in files or reporters as the tag <see cref="Step"/> says.</summary>
    public const string Plan = "plan";

    /// <summary>Activity: reading one raw file into sorted rows.</summary>
    public const string Refine = "refine";

    /// <summary>Activity: merging one raw file's sorted rows into cells, in one Parquet blob.</summary>
    public const string Merge = "merge";

    /// <summary>Activity: computing and publishing one reporter.</summary>
    public const string Publish = "publish";

    /// <summary>Counter, <c>{row}</c>, by dataset and layout: records read from raw files. Divided by the durations of <see cref="Refine"/>, rows per second.</summary>
    public const string RowsRead = "tradefunctions.rows.read";

    /// <summary>Counter, <c>{row}</c>, by dataset: rows that could not be used.</summary>
    public const string RowsRejected = "tradefunctions.rows.rejected";

    /// <summary>Counter, <c>{slice}</c>, by dataset: published slices whose content changed.</summary>
    public const string SlicesWritten = "tradefunctions.slices.written";

    /// <summary>Histogram, <c>s</c>, by dataset and stage, and by <see cref="ErrorType"/> if the stage failed.</summary>
    public const string StageDuration = "tradefunctions.stage.duration";

    /// <summary>Histogram, <c>s</c>, by route, method and status. Its count is the number of requests.</summary>
    public const string RequestDuration = "tradefunctions.http.request.duration";

    /// <summary>
    /// Gauge, <c>s</c>, by dataset: time since the last completed recompute, as far as this instance knows. It reads nothing to find out, so
    /// of several instances the one with the smallest value is right.
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

    /// <summary>Tag: the layout that a raw file was read in.</summary>
    public const string Layout = "tradefunctions.layout";

    /// <summary>Tag: <see cref="Plan"/>, <see cref="Refine"/>, <see cref="Merge"/> or <see cref="Publish"/>.</summary>
    public const string Stage = "tradefunctions.stage";

    /// <summary>Tag of <see cref="Plan"/>: <c>files</c> or <c>reporters</c>.</summary>
    public const string Step = "tradefunctions.step";

    /// <summary>Tag: the outcome of the file or reporter, as the run's report names it.</summary>
    public const string Outcome = "tradefunctions.outcome";

    /// <summary>Tag: the type of the exception that ended a stage.</summary>
    public const string ErrorType = "error.type";

    /// <summary>Tag: the route's template, without the values in the request.</summary>
    public const string Route = "http.route";

    /// <summary>Tag: the request's method.</summary>
    public const string Method = "http.request.method";

    /// <summary>Tag: the answer's status.</summary>
    public const string Status = "http.response.status_code";
}
