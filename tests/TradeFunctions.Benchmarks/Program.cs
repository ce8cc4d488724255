using System.Globalization;
using TradeFunctions.Benchmarks;
using TradeFunctions.Benchmarks.Serving;

// Programs, not tests: each does the real work beside a rival on the same file, and prints a table for RESULTS.md.
var code = args switch
{
    ["refine", .. var options] => await RefineSpeed.RunAsync(BenchmarkOptions.Parse(options)),
    ["comext", .. var options] => await RefineSpeed.RunAsync(BenchmarkOptions.Parse(["--layout", GeneratedComextFile.Layout, "--mb", "420", .. options])),
    ["estat", .. var options] => await RefineSpeed.RunAsync(BenchmarkOptions.Parse(["--layout", GeneratedEstatFile.Layout, "--mb", "260", .. options])),
    ["blocks", .. var options] => await BlockSizes.RunAsync(BenchmarkOptions.Parse(options) with { Layout = GeneratedTradeFile.Layout }),
    ["many-files"] => await BookkeepingCost.ManyFilesAsync(),
    ["nothing-changed"] => await BookkeepingCost.NothingChangedAsync(),
    ["small-reporters"] => await BookkeepingCost.SmallReportersAsync(),
    ["incremental", .. var options] => await IncrementalCost.RunAsync(GeneratedReporter.Parse(options)),
    ["publish", .. var options] => await PublishSpeed.RunAsync(PublishOptions.Parse(options)),
    [PublishSpeed.Command, var side, var file, var batches] => await PublishSpeed.WorkAsync(side, file, batches),
    ["size", .. var millions] => await ReporterSize.RunAsync(millions),
    [ReporterSize.Command, var connection, var input] => await ReporterSize.WorkAsync(connection, input),
    ["serve", .. var options] => await ServeSpeed.RunAsync(ServeOptions.Parse(options)),
    ["start", .. var options] => await StartSpeed.RunAsync(ServeOptions.Parse(options), runs: 7),
    [ServedApp.Command, var kind, var connection, var port] => await ServedApp.RunAsync(kind, connection, int.Parse(port, CultureInfo.InvariantCulture)),
    [ChildProcess.Command, var work, var file, var output] => await ChildProcess.WorkAsync(work, file, output),
    ["end-to-end", .. var options] => await EndToEnd.RunAsync(BenchmarkOptions.Parse(options)),
    ["results"] => await ResultsFile.WriteAsync(),
    _ => Usage(),
};
Goals.Print();
return code;

static int Usage()
{
    Console.Error.WriteLine("refine [--mb 949] [--runs 3] [--layout wide|baci]");
    Console.Error.WriteLine("                                  a generated file to its sorted Parquet and to rows, beside DuckDB and others, on one core and two");
    Console.Error.WriteLine("comext [--mb 420] [--runs 3]      the same of a generated month of Eurostat's Comext, whose rows add up: five million of them");
    Console.Error.WriteLine("estat [--mb 260] [--runs 3]       the same of a generated year of Japan Customs, a row of which is twelve months: one and a half million of them");
    Console.Error.WriteLine("blocks [--mb 949]                 a generated file with line feeds in quotes to its Parquet in blocks of 1 to 256 MiB; fails where one differs");
    Console.Error.WriteLine("publish [--mb 100] [--runs 3]     publishes 50 reporters on Azurite, beside the table client alone");
    Console.Error.WriteLine("incremental [--partners 200] [--codes 6000] [--months 36] [--density 0.1]");
    Console.Error.WriteLine("                                  publishes one reporter on Azurite, then one more month: entities and bytes written;\n                                  fails above 800 MB of temporary files");
    Console.Error.WriteLine("end-to-end [--mb 949]             a generated file through the local host, from the folder to published figures");
    Console.Error.WriteLine("size [1 20 150]                   publishes one reporter of so many million cells: memory and temporary files");
    Console.Error.WriteLine("many-files                        counts the requests of a run of 1,000 small files; fails above 6 a file");
    Console.Error.WriteLine("nothing-changed                   counts those of a run that finds nothing; fails above 10");
    Console.Error.WriteLine("small-reporters                   publishes 167 reporters of 12 rows; fails above 40 ms each");
    Console.Error.WriteLine("results                           all of them but blocks, in turn: rewrites the measured part of RESULTS.md");
    Console.Error.WriteLine("start                             the time to the first answer beside a bare Kestrel application's, as built and compiled ahead");
    Console.Error.WriteLine("serve [--load DIR] [--only NAME] [--seconds 3] [--connections 8]");
    Console.Error.WriteLine("                                  asks the service and a bare Kestrel application over the same entities; fails where a goal is missed");
    return 2;
}
