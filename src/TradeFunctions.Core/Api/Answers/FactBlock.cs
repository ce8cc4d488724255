using TradeFunctions.Core.Sentences.Wording;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>A sentence about the trade, with the figures behind it. There is none about figures that are missing, in conflict or not
/// comparable.</summary>
/// <param name="Id">A stable identifier of what it says: <c>imports.value_and_record</c>, <c>total.rank</c>, <c>balance</c>, and so on; in a series,
/// which may have several partners, it ends with the partner's code: <c>exports.weight.CHN</c>.</param>
/// <param name="Text">The sentence in English, with amounts and percentages rounded to two decimals.</param>
/// <param name="Figures">The exact figures behind it, in the order of the text.</param>
/// <param name="Period">The period it is about.</param>
/// <param name="Sources">Indices of the figures' files in the answer's sources.</param>
public sealed record FactBlock(
    string Id,
    string Text,
    IReadOnlyList<FactFigureBlock> Figures,
    string Period,
    IReadOnlyList<int> Sources)
{
    /// <summary>The block of a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="sources">The index of each source of the summary in the answer.</param>
    public static FactBlock Of(Fact fact, IReadOnlyList<int> sources) => new(
        fact.Id,
        fact.Text,
        [.. fact.Figures.Select(FactFigureBlock.Of)],
        fact.Period.ToString(),
        [.. fact.Sources.Select(source => sources[source]).Order()]);
}

/// <summary>A figure behind a sentence: exact, or a ratio with six digits.</summary>
/// <param name="Name">What it is: <c>imports</c>, <c>change</c>, <c>highest_since</c>, <c>share</c>, and so on.</param>
/// <param name="Value">The figure in its unit.</param>
/// <param name="Unit">The currency, kg, fraction, years, months, economies or place.</param>
/// <param name="Period">The period of the figure, or the last period of a sum or range.</param>
/// <param name="From">The first period of a sum, a streak or a record; null where the figure is about a single period.</param>
public sealed record FactFigureBlock(
    string Name,
    decimal Value,
    string Unit,
    string Period,
    string? From)
{
    public static FactFigureBlock Of(FactFigure figure) =>
        new(figure.Name, figure.Value, figure.Unit, figure.Period.ToString(), figure.From?.ToString());
}
