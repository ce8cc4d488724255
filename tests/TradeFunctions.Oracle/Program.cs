using TradeFunctions.Oracle;

const int MostDifferences = 200;

if (args.Length is not (2 or 3))
{
    Console.Error.WriteLine("""
        Compares every figure that a service answers with the raw files it was loaded from.
        dotnet run --project tests/TradeFunctions.Oracle -- FOLDER URL [DATASET]
          FOLDER   the dataset's raw files
          URL      the service with its route prefix: http://127.0.0.1:7071/api
          DATASET  its name there, where the service has several
        """);
    return 2;
}

using var service = new HttpClient { BaseAddress = new Uri(args[1].TrimEnd('/') + "/") };
var report = await OracleCheck.RunAsync(args[0], service, args.Length == 3 ? args[2] : null, CancellationToken.None);
foreach (var line in report.Lines(MostDifferences)) Console.WriteLine(line);
return report.Differences.Count == 0 && report.Total > 0 ? 0 : 1;
