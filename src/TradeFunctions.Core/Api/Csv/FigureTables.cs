using System.Globalization;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Csv;

/// <summary>The flat forms of summaries and series: figures with their measures.</summary>
internal static class FigureTables
{
    public static readonly ICsvTable Summary = new CsvTable<SummaryAnswer, FlatFigure>(
        "One line for each flow and measure of all goods together: value, and weight and quantity where there are any; then one for the "
            + "balance of values. The flow total is the sum of X and M: filter by flow and measure before adding lines up. Goods have a table of "
            + $"their own for each level, {RouteDescription.Prefix}/v1/rankings/{{reporter}}/commodities?partner=…&flow=X&format=csv.",
        Flatten,
        FigureColumns.Summary);

    public static readonly ICsvTable Series = new CsvTable<SeriesAnswer, FlatFigure>(
        "One line for each partner and period, all of one flow, commodity and measure. The World and groups include other partners: filter by "
            + "partner_kind before adding partners up.",
        Flatten,
        FigureColumns.Series);

    private static IEnumerable<FlatFigure> Flatten(SummaryAnswer answer)
    {
        var flows = new[] { ("X", answer.Exports), ("M", answer.Imports), ("total", answer.Total) };
        foreach (var (flow, block) in flows)
        {
            yield return Row(answer, flow, block, "value", block.Figure.Currency, block.Figure.Value, block.ByValue);
            if (block.ByNetWeight is { } weight)
                yield return Row(answer, flow, block, "weight", "kg", block.Figure.NetWeight, weight);
            if (block.ByQuantity is { } quantity)
            {
                yield return Row(answer, flow, block, "quantity", Unit(block.Figure), block.Figure.Quantity, quantity) with
                {
                    UnitAbbreviation = block.Figure.QuantityUnitAbbreviation,
                    UnitName = block.Figure.QuantityUnitName,
                };
            }
        }

        yield return new FlatFigure(
            answer.Dataset, answer.Reporter, answer.Partner, "balance", answer.Frequency, answer.Period, "value")
        {
            Unit = answer.Units.Value,
            Status = answer.Balance.Status.Code(),
            Amount = answer.Balance.Value,
            Balance = answer.Balance,
            Sides = Sides(answer.Sources, answer.Exports.Figure.Source, answer.Imports.Figure.Source),
        };
    }

    private static FlatFigure Row(
        SummaryAnswer answer, string flow, FlowBlock block, string measure, string? unit, decimal? amount, MeasuresBlock measures) =>
        new(answer.Dataset, answer.Reporter, answer.Partner, flow, answer.Frequency, answer.Period, measure)
        {
            Unit = unit,
            Status = AmountStatus.Of(block.Figure.Status, amount, measure == "value" ? block.Figure.Converted : null).Code(),
            Notes = answer.Notes,
            Converted = measure == "value" ? block.Figure.Converted : null,
            Amount = amount,
            Valuation = block.Figure.Valuation,
            Derived = block.Figure.Derived,
            Measures = measures,
            Source = block.Figure.Source is { } index ? answer.Sources[index] : null,
            UnitValue = block.UnitValue,
            Sides = Sides(answer.Sources, block.Figure.ExportsSource, block.Figure.ImportsSource),
        };

    private static (SourceBlock? Exports, SourceBlock? Imports) Sides(IReadOnlyList<SourceBlock> sources, int? exports, int? imports) =>
        (exports is { } x ? sources[x] : null, imports is { } m ? sources[m] : null);

    private static IEnumerable<FlatFigure> Flatten(SeriesAnswer answer)
    {
        foreach (var series in answer.Series)
        {
            if (series.Rows.Count == 0) yield return Row(answer, series, "") with { Status = series.Status };
            foreach (var row in series.Rows)
            {
                yield return Row(answer, series, row.Period) with
                {
                    Status = row.Status.Code(),
                    Amount = row.Amount,
                    Unit = row.Unit,
                    UnitAbbreviation = row.UnitAbbreviation,
                    UnitName = row.UnitName,
                    Valuation = row.Valuation,
                    Derived = row.Derived,
                    Measures = row,
                    Notes = row.Notes,
                    Basis = answer.Basis,
                    Converted = row.Converted,
                    Source = row.Source is { } index ? answer.Sources[index] : null,
                    UnitValue = row.UnitValue,
                    Classification = row.Classification,
                    Lacking = row.Lacking,
                    Sides = Sides(answer.Sources, row.ExportsSource, row.ImportsSource),
                };
            }
        }
    }

    private static string? Unit(FigureBlock figure) => figure.QuantityUnit?.ToString(CultureInfo.InvariantCulture);

    private static FlatFigure Row(SeriesAnswer answer, PartnerSeriesBlock series, string period) =>
        new(answer.Dataset, answer.Reporter, series.Partner, answer.Flow, answer.Frequency, period, answer.Measure)
        {
            Commodity = answer.Commodity,
            CommodityName = answer.CommodityName,
            History = answer.History,
            Status = series.Status,
        };
}
