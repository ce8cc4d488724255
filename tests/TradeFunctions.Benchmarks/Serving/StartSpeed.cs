using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using TradeFunctions.LocalHost.Azurite;

namespace TradeFunctions.Benchmarks.Serving;

/// <summary>
/// The time from the start of a process to the end of its first answer, for the service with and without telemetry and for a bare Kestrel
/// application that reads the same entities; as built, and compiled ahead as it is deployed.
/// </summary>
internal static class StartSpeed
{
    private const double MostTime = 1.5;

    // Nobody listens there: what counts is what the exporter does before the first answer.
    private static readonly (string Name, string Value) Telemetry = (
        "APPLICATIONINSIGHTS_CONNECTION_STRING", "InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=http://127.0.0.1:9/");

    /// <summary>Measures both builds in turn and prints a table.</summary>
    public static async Task<int> RunAsync(ServeOptions options, int runs)
    {
        await using var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.InMemory, CancellationToken.None);
        await ServeSpeed.LoadAsync(azurite.ConnectionString, options.Load);
        var one = (await ServeCase.AllAsync(azurite.ConnectionString, options))[0];
        var published = Directory.CreateTempSubdirectory("published-");
        try
        {
            await PublishAsync(published.FullName);
            Console.WriteLine(Machine.Description());
            Console.WriteLine();
            Console.WriteLine($"| first answer ({one.Name}), ms | bare | ours | ratio | ours with telemetry | ratio | goal | CPU ms, bare | ours | ours with telemetry |");
            Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
            var program = typeof(StartSpeed).Assembly.Location;
            Measure("as built", program, azurite.ConnectionString, one, runs);
            return Measure("compiled ahead", Path.Combine(published.FullName, Path.GetFileName(program)), azurite.ConnectionString, one, runs) ? 0 : 1;
        }
        finally
        {
            published.Delete(recursive: true);
        }
    }

    private static bool Measure(string name, string program, string connection, ServeCase one, int runs)
    {
        FirstAnswer First(string kind, LoadRequest request, params (string, string)[] environment)
        {
            var (process, time) = ServedProcess.Start(program, kind, connection, request.Target, environment);
            using var started = process;
            return new FirstAnswer(time.TotalMilliseconds, started.ProcessorTime.TotalMilliseconds);
        }

        // The first start reads the files from the disk.
        First(ServedApp.Ours, one.Ours, Telemetry);
        First(ServedApp.Bare, one.Bare);
        List<(FirstAnswer Bare, FirstAnswer Ours, FirstAnswer Telemetry)> times = [.. Enumerable.Range(0, runs).Select(_ =>
            (First(ServedApp.Bare, one.Bare), First(ServedApp.Ours, one.Ours), First(ServedApp.Ours, one.Ours, Telemetry)))];
        var (bare, ours, telemetry) = (Median(times.Select(time => time.Bare)), Median(times.Select(time => time.Ours)), Median(times.Select(time => time.Telemetry)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {bare.Time:0} | {ours.Time:0} | {ours.Time / bare.Time:0.00} | {telemetry.Time:0} | {telemetry.Time / bare.Time:0.00} | ≤ {MostTime:0.0} | {bare.Processor:0} | {ours.Processor:0} | {telemetry.Processor:0} |"));
        Goals.AtMost($"first answer, {name}, telemetry on, against a bare application", telemetry.Time / bare.Time, MostTime);
        return telemetry.Time <= MostTime * bare.Time;
    }

    private static FirstAnswer Median(IEnumerable<FirstAnswer> values)
    {
        List<FirstAnswer> sorted = [.. values.OrderBy(value => value.Time)];
        return sorted[sorted.Count / 2];
    }

    // From the start of the process to the end of the answer, and the processor time until then, in milliseconds.
    private readonly record struct FirstAnswer(double Time, double Processor);

    // Both applications are in this program, so one publish compiles both ahead.
    private static async Task PublishAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])
            [
                "publish", Path.Combine(RepositoryRoot.Find(), "tests", "TradeFunctions.Benchmarks"), "-c", "Release", "-m:1", "-o", folder,
                "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true",
            ])
        {
            start.ArgumentList.Add(argument);
        }

        using var publish = Process.Start(start)!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0) throw new InvalidOperationException($"Not published:\n{output}");
    }
}
