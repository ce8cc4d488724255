using System.Globalization;
using TradeFunctions.LocalHost;
using TradeFunctions.LocalHost.Azurite;
using TradeFunctions.LocalHost.CommandLine;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Benchmarks.Serving;

/// <summary>
/// Answers of the service beside a bare Kestrel application that reads the same entities from the same Azurite by the same client and sends as many
/// bytes, without looking at them.
/// </summary>
internal static class ServeSpeed
{
    private const int Runs = 3;

    /// <summary>Measures each address and prints a table.</summary>
    public static async Task<int> RunAsync(ServeOptions options)
    {
        await using var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.InMemory, CancellationToken.None);
        await LoadAsync(azurite.ConnectionString, options.Load);
        var cases = await ServeCase.AllAsync(azurite.ConnectionString, options);
        var program = typeof(ServeSpeed).Assembly.Location;
        var (ours, _) = ServedProcess.Start(program, ServedApp.Ours, azurite.ConnectionString, cases[0].Ours.Target);
        using var first = ours;
        var (bare, _) = ServedProcess.Start(program, ServedApp.Bare, azurite.ConnectionString, cases[0].Bare.Target);
        using var second = bare;
        Console.WriteLine(Machine.Description());
        Console.WriteLine();
        Console.WriteLine("| answer | bytes | entities read | p50 ms, ours | bare | ratio | goal | requests/s, ours | bare | ratio | goal | CPU ms, ours | bare |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        // Tiered compilation needs a while to settle, and addresses share most of the code.
        foreach (var one in cases)
        {
            LoadGenerator.Run(ours, one.Ours, one.Answer, options.Connections, TimeSpan.FromSeconds(options.Seconds));
            LoadGenerator.Run(bare, one.Bare, one.Answer, options.Connections, TimeSpan.FromSeconds(options.Seconds));
        }

        var reached = true;
        foreach (var one in cases) reached &= Measure(one, ours, bare, options);
        return reached ? 0 : 1;
    }

    /// <summary>Publishes a folder of files.</summary>
    public static async Task LoadAsync(string connection, string? folder)
    {
        var options = new RunOptions { Connection = connection, Load = folder, Once = true };
        if (await new LocalRun(options, new ProgressDisplay(Console.Error, terminal: false)).RunAsync(CancellationToken.None) != 0)
            throw new InvalidOperationException("The files were not published.");
    }

    private static bool Measure(ServeCase one, ServedProcess ours, ServedProcess bare, ServeOptions options)
    {
        LoadResult Ours(double seconds) => LoadGenerator.Run(ours, one.Ours, one.Answer, options.Connections, TimeSpan.FromSeconds(seconds));
        LoadResult Bare(double seconds) => LoadGenerator.Run(bare, one.Bare, one.Answer, options.Connections, TimeSpan.FromSeconds(seconds));
        Ours(options.Seconds);
        Bare(options.Seconds);
        List<(LoadResult Ours, LoadResult Bare)> runs = [.. Enumerable.Range(0, Runs).Select(_ => (Ours(options.Seconds), Bare(options.Seconds)))];
        var (mine, theirs) = (Median(runs.Select(run => run.Ours)), Median(runs.Select(run => run.Bare)));
        var (slower, faster) = (mine.Median / theirs.Median, mine.RequestsPerSecond / theirs.RequestsPerSecond);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {one.Name} | {one.Answer.Length:N0} | {one.Entities} | {mine.Median:0.000} | {theirs.Median:0.000} | {slower:0.00} | ≤ {one.MostTime:0.0} | {mine.RequestsPerSecond:0} | {theirs.RequestsPerSecond:0} | {faster:0.00} | ≥ {one.LeastRate:0.0} | {mine.ProcessorMilliseconds:0.000} | {theirs.ProcessorMilliseconds:0.000} |"));
        Goals.AtMost($"{one.Name}: median time against a bare read", slower, one.MostTime);
        Goals.AtLeast($"{one.Name}: requests a second against a bare read", faster, one.LeastRate);
        return slower <= one.MostTime && faster >= one.LeastRate;
    }

    private static LoadResult Median(IEnumerable<LoadResult> runs)
    {
        List<LoadResult> sorted = [.. runs.OrderBy(run => run.Median)];
        return sorted[sorted.Count / 2];
    }
}

/// <summary>What to serve.</summary>
/// <param name="Load">The folder to publish; null: the sample.</param>
/// <param name="Reporter">Whose figures are asked for.</param>
/// <param name="Partner">With whom.</param>
/// <param name="Month">The month of monthly answers.</param>
/// <param name="Commodity">A commodity of the series.</param>
/// <param name="Connections">How many connections ask at once.</param>
internal sealed record ServeOptions(string? Load, string Reporter, string Partner, string Month, string Commodity, int Connections)
{
    /// <summary>How long each of three runs of an address lasts.</summary>
    public double Seconds { get; init; } = 3;

    /// <summary>Part of the names of the answers to measure; empty: all of them.</summary>
    public string Only { get; init; } = "";

    public static ServeOptions Parse(string[] args)
    {
        var options = new ServeOptions(null, "JPN", "CHN", "2024-12", "85", 8);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value.");
            options = args[i] switch
            {
                "--load" => options with { Load = value },
                "--reporter" => options with { Reporter = value },
                "--partner" => options with { Partner = value },
                "--month" => options with { Month = value },
                "--commodity" => options with { Commodity = value },
                "--connections" => options with { Connections = int.Parse(value, CultureInfo.InvariantCulture) },
                "--seconds" => options with { Seconds = double.Parse(value, CultureInfo.InvariantCulture) },
                "--only" => options with { Only = value },
                _ => throw new ArgumentException($"There is no option {args[i]}."),
            };
        }

        return options;
    }
}

/// <summary>An address of the service, and what the rival is asked instead.</summary>
/// <param name="Name">What the answer is.</param>
/// <param name="Ours">The request to the service.</param>
/// <param name="Bare">The request to the rival.</param>
/// <param name="Answer">What both have to answer.</param>
/// <param name="Entities">How many entities both read.</param>
/// <param name="MostTime">The goal: the median time over the rival's, at most.</param>
/// <param name="LeastRate">The goal: requests a second over the rival's, at least.</param>
internal sealed record ServeCase(string Name, LoadRequest Ours, LoadRequest Bare, LoadAnswer Answer, int Entities, double MostTime, double LeastRate)
{
    /// <summary>All addresses. Each is asked twice here, to learn what it answers and which entities it reads.</summary>
    public static async Task<IReadOnlyList<ServeCase>> AllAsync(string connection, ServeOptions options)
    {
        var read = new ReadEntities();
        await using var app = ServedApp.BuildOurs(new TradeStorageOptions { ConnectionString = connection, Policies = [read] }, port: 0);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Address()) };
        var (reporter, partner) = (options.Reporter, options.Partner);
        string month = $"/api/v1/summaries/{reporter}?period={options.Month}", pair = $"/api/v1/summaries/{reporter}/{partner}";
        List<ServeCase> cases =
        [
            await OfAsync(http, read, "summary of the World, a month", month, 1.5, 0.7),
            await OfAsync(http, read, "summary of the World, a year", $"/api/v1/summaries/{reporter}", 1.5, 0.7),
            await OfAsync(http, read, "summary of a pair, a month", $"{pair}?period={options.Month}", 1.5, 0.7),
            await OfAsync(http, read, "summary of a pair, a year", pair, 1.5, 0.7),
            await OfAsync(http, read, "series, months", $"/api/v1/series/{reporter}/{partner}?frequency=monthly", 2, 0.5),
            await OfAsync(http, read, "series of a commodity, months", $"/api/v1/series/{reporter}/{partner}?frequency=monthly&commodity={options.Commodity}", 2, 0.5),
            await OfAsync(http, read, "ranking of partners, a month", $"/api/v1/rankings/{reporter}/partners?period={options.Month}", 2, 0.5),
            await OfAsync(http, read, "ranking of commodities, a month", $"/api/v1/rankings/{reporter}/commodities?period={options.Month}", 2, 0.5),
            await NotModifiedAsync(http, $"{pair}?period={options.Month}"),
        ];
        await app.StopAsync();
        return [.. cases.Where(one => one.Name.Contains(options.Only, StringComparison.Ordinal))];
    }

    private static async Task<ServeCase> OfAsync(HttpClient http, ReadEntities read, string name, string target, double mostTime, double leastRate)
    {
        // Only the second answer is one of a service that has its pointers and names.
        await http.GetByteArrayAsync(new Uri(target, UriKind.Relative));
        read.Take();
        var body = await http.GetByteArrayAsync(new Uri(target, UriKind.Relative));
        var entities = read.Take();
        var bare = $"{ReadEntities.BarePath}?length={body.Length}&{string.Join('&', entities.Select(entity => $"entity={Uri.EscapeDataString(entity)}"))}";
        return new ServeCase(name, LoadRequest.Of(target), LoadRequest.Of(bare), new LoadAnswer(200, body.Length), entities.Count, mostTime, leastRate);
    }

    private static async Task<ServeCase> NotModifiedAsync(HttpClient http, string target)
    {
        using var answer = await http.GetAsync(new Uri(target, UriKind.Relative));
        return new ServeCase(
            "304", LoadRequest.Of(target, answer.Headers.ETag!.ToString()), LoadRequest.Of("/memory", ServedApp.Tag), new LoadAnswer(304, 0), 0, 1 / 0.7, 0.7);
    }
}
