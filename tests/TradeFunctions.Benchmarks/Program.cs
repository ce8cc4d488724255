using TradeFunctions.Benchmarks;

// Programs, not tests: each does the real work beside a rival on the same file, and prints a table for RESULTS.md.
return args switch
{
    ["refine-memory", .. var options] => await RefineMemory.RunAsync(BenchmarkOptions.Parse(options)),
    ["parse", .. var options] => await ParseSpeed.RunAsync(BenchmarkOptions.Parse(options)),
    ["republish", .. var options] => await RepublishCost.RunAsync(RepublishOptions.Parse(options)),
    ["many-files"] => await BookkeepingCost.ManyFilesAsync(),
    ["nothing-changed"] => await BookkeepingCost.NothingChangedAsync(),
    ["small-reporters"] => await BookkeepingCost.SmallReportersAsync(),
    [ChildProcess.Command, var work, var file, var output] => await ChildProcess.WorkAsync(work, file, output),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("refine-memory [--gib 1]           refines a generated Comtrade v1 file; fails above 700 MiB");
    Console.Error.WriteLine("parse [--gib 0.25] [--runs 5]     parses one to typed rows, beside Sylvan.Data.Csv and DuckDB");
    Console.Error.WriteLine("republish [--partners 200] [--codes 6000] [--months 36] [--density 0.1]");
    Console.Error.WriteLine("                                  publishes one reporter on Azurite, then one more month: entities and bytes written;\n                                  fails above 800 MB of temporary files");
    Console.Error.WriteLine("many-files                        counts the requests of a run of 1,000 small files; fails above 6 a file");
    Console.Error.WriteLine("nothing-changed                   counts those of a run that finds nothing; fails above 10");
    Console.Error.WriteLine("small-reporters                   publishes 167 reporters of 12 rows; fails above 40 ms each");
    return 2;
}
