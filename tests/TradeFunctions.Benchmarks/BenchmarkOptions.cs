using System.Globalization;

namespace TradeFunctions.Benchmarks;

/// <summary>How large the generated file is, how often the work is done, and of which file.</summary>
internal sealed record BenchmarkOptions(double Megabytes, int Runs, string Layout)
{
    public static BenchmarkOptions Parse(string[] args)
    {
        var options = new BenchmarkOptions(949, 3, GeneratedTradeFile.Layout);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value.");
            options = args[i] switch
            {
                "--mb" => options with { Megabytes = double.Parse(value, CultureInfo.InvariantCulture) },
                "--runs" => options with { Runs = int.Parse(value, CultureInfo.InvariantCulture) },
                "--layout" => options with { Layout = value },
                _ => throw new ArgumentException($"There is no option {args[i]}."),
            };
        }

        return options;
    }

    /// <summary>Writes the file.</summary>
    public string Generate(TemporaryFolder folder)
    {
        var bytes = (long)(Megabytes * 1e6);
        if (Layout == GeneratedTradeFile.Layout)
        {
            var wide = folder.File("generated.csv");
            GeneratedTradeFile.Write(wide, bytes);
            return wide;
        }

        if (Layout == GeneratedComextFile.Layout)
        {
            var month = folder.File(GeneratedComextFile.Name);
            GeneratedComextFile.Write(month, bytes);
            return month;
        }

        if (Layout == GeneratedEstatFile.Layout)
        {
            var year = folder.File(GeneratedEstatFile.Name);
            GeneratedEstatFile.Write(year, bytes);
            return year;
        }

        var baci = folder.File("BACI_HS17_Y2022_V202401.csv");
        GeneratedBaciFile.Write(baci, bytes);
        return baci;
    }
}
