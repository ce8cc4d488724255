using System.Globalization;

namespace TradeFunctions.Benchmarks;

/// <summary>How large the generated file is and how often the work is done.</summary>
internal sealed record BenchmarkOptions(double? Gib, int Runs)
{
    public static BenchmarkOptions Parse(string[] args)
    {
        var options = new BenchmarkOptions(null, 5);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value.");
            options = args[i] switch
            {
                "--gib" => options with { Gib = double.Parse(value, CultureInfo.InvariantCulture) },
                "--runs" => options with { Runs = int.Parse(value, CultureInfo.InvariantCulture) },
                _ => throw new ArgumentException($"There is no option {args[i]}."),
            };
        }

        return options;
    }
}
