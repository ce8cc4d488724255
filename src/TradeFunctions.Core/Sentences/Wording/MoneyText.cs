using System.Globalization;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>Amounts of money as a sentence says them: "$152.01 billion", "EUR 971,973".</summary>
internal static class MoneyText
{
    // Largest first; the last one holds down to a million.
    private static readonly (decimal Size, string Name)[] Scales =
        [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million")];

    /// <summary>The amount with its currency: the dollar sign for US dollars, the code for any other, nothing where it is not named.</summary>
    public static string Of(Amount amount, string? currency)
    {
        var sign = amount.Sign < 0 ? "-" : string.Empty;
        var unit = currency switch
        {
            null => string.Empty,
            "USD" => "$",
            _ => $"{currency} ",
        };
        return $"{sign}{unit}{Size(amount.Size.ToDecimal())}";
    }

    /// <summary>The unit of a figure: the currency's code, or what stands for one that is not named.</summary>
    public static string Unit(string? currency) => currency ?? "currency_unit";

    // Whole units under a million, and what they are under a thousand. An amount that rounds to a thousand of its scale is one of the next.
    private static string Size(decimal size)
    {
        if (size < 1_000m) return size.ToString("0.###", CultureInfo.InvariantCulture);
        var whole = Math.Round(size, MidpointRounding.AwayFromZero);
        if (whole < 1_000_000m) return whole.ToString("#,0", CultureInfo.InvariantCulture);

        for (var i = Scales.Length - 1; i >= 0; i--)
        {
            var scaled = Math.Round(Math.Max(size, Scales[i].Size) / Scales[i].Size, 2, MidpointRounding.AwayFromZero);
            if (scaled < 1_000m || i == 0) return string.Create(CultureInfo.InvariantCulture, $"{scaled:#,0.00} {Scales[i].Name}");
        }

        throw new InvalidOperationException("The largest scale takes every amount.");
    }
}
