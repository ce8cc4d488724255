using TradeFunctions.Core.Sentences.Wording;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>A figure behind a sentence, exact but for ratios, which have six digits.</summary>
/// <param name="Name">What it is: <c>imports</c>, <c>change</c>, <c>highest_since</c>, <c>share</c>, and so on.</param>
/// <param name="Value">The figure in its unit.</param>
/// <param name="Unit">The currency, kg, fraction, years, months, economies or place.</param>
/// <param name="Period">The period of the figure; the last one of a sum or a span.</param>
/// <param name="From">The first period of a sum, a streak or a record; null where the figure is about one period alone.</param>
public sealed record FactFigureBlock(
    string Name,
    decimal Value,
    string Unit,
    string Period,
    string? From)
{
    /// <summary>The block of a figure.</summary>
    public static FactFigureBlock Of(FactFigure figure) =>
        new(figure.Name, figure.Value, figure.Unit, figure.Period.ToString(), figure.From?.ToString());
}
