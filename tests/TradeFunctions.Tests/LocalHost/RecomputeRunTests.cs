using System.Net;
using TradeFunctions.LocalHost.CommandLine;
using TradeFunctions.LocalHost.Loading;

namespace TradeFunctions.Tests.LocalHost;

public class RecomputeRunTests
{
    private const string Started = """{ "runs": [ { "id": "r1", "href": "/api/v1/runs/r1" } ] }""";

    [Fact]
    public async Task A_run_is_followed_to_its_end_and_its_progress_shown()
    {
        var (complete, output) = await RunAsync(Started, Run("refining", 1, 0), Run("publishing", 2, 1), Run("completed", 2, 2));
        Assert.True(complete);
        Assert.Contains("Reading files: 1 of 2", output, StringComparison.Ordinal);
        Assert.Contains("Publishing reporters: 2 of 2", output, StringComparison.Ordinal);
        Assert.Contains("Run r1 completed.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_is_named_with_its_reason_and_makes_the_run_incomplete()
    {
        const string refused = """{ "blob": "five.csv", "outcome": "refused", "layout": null, "rows": 0, "rejects": 0, "refusal": { "code": "missing_columns", "detail": "No layout fits: flowCode is missing" }, "failure": null }""";
        var (complete, output) = await RunAsync(Started, Run("completed", 2, 2, refused));
        Assert.False(complete);
        Assert.Contains("  five.csv  refused: No layout fits: flowCode is missing", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_with_the_dataset_is_shown_in_the_services_words()
    {
        var run = Run("completed_with_errors", 2, 2).Replace("\"problems\": []", "\"problems\": [ \"_dataset.json: wrong\" ]", StringComparison.Ordinal);
        var (_, output) = await RunAsync(Started, run);
        Assert.Contains($"{Environment.NewLine}  _dataset.json: wrong{Environment.NewLine}", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("completed_with_errors")]
    [InlineData("abandoned")]
    public async Task A_run_that_did_not_complete_is_a_failure(string status) => Assert.False((await RunAsync(Started, Run(status, 1, 1))).Complete);

    [Fact]
    public async Task An_error_of_the_service_is_passed_on_in_its_words()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync("""{ "code": "storage_unavailable" }""", status: HttpStatusCode.ServiceUnavailable));
        Assert.Contains("storage_unavailable", failure.Message, StringComparison.Ordinal);
    }

    private static string Run(string status, int blobsDone, int reportersDone, string blob = "") =>
        $$"""{ "run": { "id": "r1", "status": "{{status}}", "files": 2, "blobs": 2, "blobs_done": {{blobsDone}}, "blobs_failed": 0, "reporters": 2, "reporters_done": {{reportersDone}}, "reporters_failed": 0 }, "problems": [], "blobs": [ {{blob}} ] }""";

    private static Task<(bool Complete, string Output)> RunAsync(params string[] answers) => RunAsync(answers[0], HttpStatusCode.OK, answers[1..]);

    private static async Task<(bool Complete, string Output)> RunAsync(string first, HttpStatusCode status, params string[] others)
    {
        using var output = new StringWriter();
        using var http = new HttpClient(new Answers([first, .. others], status)) { BaseAddress = new Uri("http://127.0.0.1") };
        var complete = await new RecomputeRun(new ServiceClient(http), "/api", new ProgressDisplay(output, terminal: false)).RunAsync("sample", CancellationToken.None);
        return (complete, output.ToString());
    }

    /// <summary>Returns its answers one after another.</summary>
    private sealed class Answers(Queue<string> answers, HttpStatusCode status) : HttpMessageHandler
    {
        public Answers(IEnumerable<string> answers, HttpStatusCode status)
            : this(new Queue<string>(answers), status)
        {
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(answers.Dequeue()), RequestMessage = request });
    }
}
