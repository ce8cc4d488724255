using System.Globalization;
using TradeFunctions.Oracle;

const int MostDifferences = 200;

if (args.Length is < 2 or > 4)
{
    Console.Error.WriteLine("""
        Compares every figure that a service answers with the raw files it was loaded from.
        dotnet run --project tests/TradeFunctions.Oracle -- FOLDER URL [DATASET [REPORTERS]]
          FOLDER     the dataset's raw files
          URL        the service with its route prefix: http://127.0.0.1:7071/api
          DATASET    its name there; - where the service has one or a default
          REPORTERS  UN Comtrade's codes, as 156,392; left out, all of them
        """);
    return 2;
}

using var service = new HttpClient { BaseAddress = new Uri(args[1].TrimEnd('/') + "/") };
var dataset = args.Length > 2 && args[2] != "-" ? args[2] : null;
int[] reporters = args.Length > 3 ? [.. args[3].Split(',').Select(code => int.Parse(code, CultureInfo.InvariantCulture))] : [];
var report = await OracleCheck.RunAsync(args[0], service, dataset, reporters, CancellationToken.None);
foreach (var line in report.Lines(MostDifferences)) Console.WriteLine(line);
return report.Differences.Count == 0 && report.Total > 0 ? 0 : 1;
