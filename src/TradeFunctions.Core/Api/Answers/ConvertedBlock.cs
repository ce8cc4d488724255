using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>How a figure was converted to US dollars.</summary>
/// <param name="From">The currency as published, an ISO 4217 code; of a sum of two both, as CNY+JPY.</param>
/// <param name="Rate">US dollars for one unit of it; null where there is no rate (the figure then has no value), and for a sum of converted figures, each by its
/// own rate.</param>
/// <param name="Source">Where the rate comes from, as the dataset says; null: it does not say.</param>
/// <param name="Sum">Whether it is a sum of converted figures.</param>
/// <param name="Mean">Whether the rate is the mean of those of the period's months, for want of its own.</param>
public sealed record ConvertedBlock(string From, decimal? Rate, string? Source, bool Sum, bool Mean)
{
    internal static ConvertedBlock? Of(FigureConversion? conversion) =>
        conversion is null ? null : new(conversion.From, conversion.Rate, conversion.Source, conversion.IsSum, conversion.IsMean);
}
