using System.Globalization;
using TradeFunctions.Benchmarks;
using TradeFunctions.Benchmarks.Serving;

// Programs, not tests: each does the real work beside a rival on the same file, and prints a table for RESULTS.md.
return args switch
{
    ["refine-memory", .. var options] => await RefineMemory.RunAsync(BenchmarkOptions.Parse(options)),
    ["parse", .. var options] => await ParseSpeed.RunAsync(BenchmarkOptions.Parse(options)),
    ["republish", .. var options] => await RepublishCost.RunAsync(RepublishOptions.Parse(options)),
    ["serve", .. var options] => await ServeSpeed.RunAsync(ServeOptions.Parse(options)),
    ["start", .. var options] => await StartSpeed.RunAsync(ServeOptions.Parse(options), runs: 7),
    [ServedApp.Command, var kind, var connection, var port] => await ServedApp.RunAsync(kind, connection, int.Parse(port, CultureInfo.InvariantCulture)),
    [ChildProcess.Command, var work, var file, var output] => await ChildProcess.WorkAsync(work, file, output),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("refine-memory [--gib 1]           refines a generated Comtrade v1 file; fails above 700 MiB");
    Console.Error.WriteLine("parse [--gib 0.25] [--runs 5]     parses one to typed rows, beside Sylvan.Data.Csv and DuckDB");
    Console.Error.WriteLine("republish [--partners 200] [--codes 6000] [--months 36] [--density 0.1]");
    Console.Error.WriteLine("                                  publishes one reporter on Azurite, then one more month: entities and bytes written;\n                                  fails above 800 MB of temporary files");
    Console.Error.WriteLine("start                             the time to the first answer beside a bare Kestrel application's, as built and compiled ahead");
    Console.Error.WriteLine("serve [--load DIR] [--only NAME] [--seconds 3] [--connections 8]");
    Console.Error.WriteLine("                                  asks the service and a bare Kestrel application over the same entities; fails where a goal is missed");
    return 2;
}
