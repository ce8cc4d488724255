using System.Globalization;

namespace TradeFunctions.Benchmarks;

/// <summary>How large the published reporter is.</summary>
/// <param name="Partners">Partners beside the World.</param>
/// <param name="Codes">HS 6 codes; their headings, chapters and TOTAL come on top.</param>
/// <param name="Months">Months, the one that comes last included.</param>
/// <param name="Density">Which part of the pairs of a partner and a code have trade.</param>
internal sealed record GeneratedReporter(int Partners, int Codes, int Months, double Density)
{
    public static GeneratedReporter Parse(string[] args)
    {
        var options = new GeneratedReporter(200, 6000, 36, 0.1);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value.");
            options = args[i] switch
            {
                "--partners" => options with { Partners = int.Parse(value, CultureInfo.InvariantCulture) },
                "--codes" => options with { Codes = int.Parse(value, CultureInfo.InvariantCulture) },
                "--months" => options with { Months = int.Parse(value, CultureInfo.InvariantCulture) },
                "--density" => options with { Density = double.Parse(value, CultureInfo.InvariantCulture) },
                _ => throw new ArgumentException($"There is no option {args[i]}."),
            };
        }

        return options;
    }
}
