using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Csv;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api;

/// <summary>The routes about raw files: what was made of them, and which rows could not be used.</summary>
public static class FileRoutes
{
    public static readonly RouteDescription Files = new(
        "GetFiles", "/v1/files", "The raw files of a dataset, and the Parquet blobs made from them.", typeof(FilesAnswer))
    {
        Examples = ["/v1/files?format=csv"],
        Parameters = [ApiParameters.PageLimit, ApiParameters.Next, ApiParameters.Dataset, ApiParameters.Format],
        Table = FileTables.Files,
        OwnProblems = [ProblemCode.AmbiguousDataset, ProblemCode.NothingPublished, ProblemCode.PageGone],
    };

    public static readonly RouteDescription Rejects = new(
        "GetRejects", "/v1/rejects", "The rows of a raw file that could not be used.", typeof(RejectsAnswer))
    {
        Examples = ["/v1/rejects?file=JPN_monthly_2025_2025-06-30.csv&format=csv"],
        Description = "For the latest version of the file that was read: each row with its line, the column, what was found there and the text of "
            + "the row. Rows that could not be read come first, then rows that contradict each other. The sources of a figure name the files to "
            + "ask for. Rows are kept for a limited time.",
        Parameters = [ApiParameters.File, ApiParameters.PageLimit, ApiParameters.Next, ApiParameters.Dataset, ApiParameters.Format],
        Table = FileTables.Rejects,
        OwnProblems =
        [
            ProblemCode.AmbiguousDataset, ProblemCode.NothingPublished, ProblemCode.UnknownFile, ProblemCode.RejectsGone, ProblemCode.PageGone,
        ],
    };

    /// <summary>All of them, in the order of the document.</summary>
    public static IReadOnlyList<RouteDescription> All { get; } = [Files, Rejects];
}
