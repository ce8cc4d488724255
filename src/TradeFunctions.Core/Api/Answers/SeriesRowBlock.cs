using System.Globalization;
using System.Text.Json.Serialization;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>One period of a series. A period without a figure is a row whose status says so.</summary>
/// <param name="Period">The year or month.</param>
/// <param name="Status">ok; no_trade: zero; missing: not in the files, or not readable; conflict: the files contradict each other; incomplete: a
/// sum of which a part could not be read; not_existing: there can be no figure in the period; no_quantity: a figure without
/// net weight or quantity, where that is the measure.</param>
/// <param name="Amount">In <c>unit</c>; null: not available.</param>
/// <param name="Unit">The currency, kg, or UN Comtrade's number of a quantity's unit; null: not known.</param>
/// <param name="Valuation">FOB or CIF; null where the file does not say or where both are added up.</param>
/// <param name="Derived">Whether the figure is a sum of lower levels, of partners or of twelve months.</param>
/// <param name="YearOverYear">Against the same period one year before.</param>
/// <param name="YearToDate">January to the period's month; null for a year.</param>
/// <param name="Rolling12Months">The twelve months that end with the period; null for a year.</param>
/// <param name="Streak">Consecutive changes in one direction.</param>
/// <param name="Record">The highest and the lowest since when.</param>
/// <param name="CompoundAnnualGrowth">Over 3, 5 and 10 years; null for a month.</param>
/// <param name="Share">Of the World.</param>
/// <param name="Contribution">To the World's growth.</param>
/// <param name="Source">Index into the answer's sources; null where no row stands behind the figure, and for total trade.</param>
/// <param name="UnitValue">Value per kilogram, whatever the measure; null for total trade, and where the series has no net weight.</param>
/// <param name="Classification">The HS edition of the figure's code, as H6; null where the file does not say, and for total trade.</param>
/// <param name="Lacking">Of a group of commodities its codes, of a group of partners its members that have no figure where others have one, so
/// that the group has none; null otherwise.</param>
/// <param name="ExportsSource">Of total trade: index of the source of its exports; null for a single flow.</param>
/// <param name="ImportsSource">Of total trade: index of the source of its imports; null for a single flow.</param>
/// <param name="UnitAbbreviation">The standard abbreviation of a quantity's unit, as u or m²; null for values and weights, and where the
/// number is not known.</param>
/// <param name="UnitName">A quantity's unit in words, as number of items; null likewise.</param>
public sealed record SeriesRowBlock(
    string Period,
    MeasureStatus Status,
    decimal? Amount,
    string? Unit,
    string? Valuation,
    bool Derived,
    ChangeBlock YearOverYear,
    YearToDateBlock? YearToDate,
    [property: JsonPropertyName("rolling_12_months")] RollingBlock? Rolling12Months,
    StreakBlock Streak,
    RecordBlock Record,
    IReadOnlyList<GrowthBlock>? CompoundAnnualGrowth,
    ShareBlock Share,
    ContributionBlock Contribution,
    int? Source,
    UnitValueBlock? UnitValue,
    string? Classification,
    IReadOnlyList<string>? Lacking,
    int? ExportsSource,
    int? ImportsSource,
    string? UnitAbbreviation,
    string? UnitName);

/// <summary>Works the rows of one partner's series out, by the functions that the recompute uses.</summary>
internal sealed class SeriesRows
{
    private readonly CommoditySeries _published;
    private readonly IReadOnlyList<ByCommodityEntity> _blocks;
    private readonly SeriesSelection _selection;
    private readonly Series _series;
    private readonly int[] _sources;
    private readonly bool _hasWeights;

    private SeriesRows(CommoditySeries published, IReadOnlyList<ByCommodityEntity> blocks, SeriesSelection selection, int[] sources)
    {
        _published = published;
        _blocks = blocks;
        _selection = selection;
        _series = published.Series(selection.Direction, selection.Kind);
        _sources = sources;
        _hasWeights = published.Series(selection.Direction, MeasureKind.NetWeight).HasAmountsUpTo(selection.Span.Last);
    }

    /// <summary>The block of one partner.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="published">What is published of it; null: nothing.</param>
    /// <param name="blocks">The blocks it was put together from; empty for all commodities together.</param>
    /// <param name="selection">What to show.</param>
    /// <param name="sources">Where each of the partner's sources stands in the answer.</param>
    public static PartnerSeriesBlock Of(
        ResolvedPartner partner, CommoditySeries? published, IReadOnlyList<ByCommodityEntity> blocks, SeriesSelection selection, int[] sources)
    {
        if (published is null)
        {
            var block = EconomyBlock.WithoutFigures(partner, selection.Span.First, selection.Span.Last);
            return new PartnerSeriesBlock(block, ProblemCode.NoFigures.Code, [], EconomyBlock.MembersOf(partner));
        }

        var rows = new SeriesRows(published, blocks, selection, sources);
        return new PartnerSeriesBlock(EconomyBlock.Of(partner), MeasureStatus.Ok.Code(), [.. selection.Periods.Select(rows.Row)], EconomyBlock.MembersOf(partner));
    }

    private SeriesRowBlock Row(Period period)
    {
        var figure = _published.History.Figure(_selection.Direction, period);
        var measures = _series.Measures(period);
        var share = _published.Share(_selection.Direction, period, _selection.Kind);
        var amount = figure.AmountOf(_selection.Kind)?.ToDecimal();
        var unit = _selection.Kind == MeasureKind.Quantity ? QuantityUnits.Find(figure.Unit) : null;
        return new SeriesRowBlock(
            period.ToString(),
            AmountStatus.Of(figure.Status, amount),
            amount,
            Unit(figure),
            FigureBlock.ValuationText(figure.Valuation),
            figure.Derived,
            ChangeBlock.Of(measures.Change),
            YearToDateBlock.Of(measures.YearToDate),
            RollingBlock.Of(measures.Rolling),
            StreakBlock.Of(measures.Streak),
            RecordBlock.Of(measures.Record),
            measures.Growth is { } growth ? [.. growth.Select(GrowthBlock.Of)] : null,
            ShareBlock.Create(share with { Source = Source(share.Source) }),
            ContributionBlock.Of(_published.Contribution(_selection.Direction, period, _selection.Kind)),
            Source(figure.Source),
            UnitValueOf(period),
            _selection.Direction == TradeDirection.Total ? null : figure.Classification,
            Lacking(period),
            Source(figure.ExportSource),
            Source(figure.ImportSource),
            unit?.Abbreviation,
            unit?.Name);
    }

    // Total trade mixes valuations.
    private UnitValueBlock? UnitValueOf(Period period) => _hasWeights && _selection.Direction != TradeDirection.Total
        ? UnitValueBlock.Of(_published.UnitValue(_selection.Direction, period))
        : null;

    private IReadOnlyList<string>? Lacking(Period period)
    {
        if (_blocks.FirstOrDefault(block => block.Slot.IndexOf(period) >= 0) is not { } block) return null;
        var lacking = _published.Group is { } group
            ? [.. PartnerSum.Lacking(block, group, _selection.Direction, period).Select(member => member.Id)]
            : block.Lacking(_selection.Direction, _published.Partner, period);
        return lacking.Count > 0 ? lacking : null;
    }

    private int? Source(int? source) => source is { } index ? _sources[index] : null;

    private string? Unit(Figure figure) => _selection.Kind switch
    {
        MeasureKind.Value => figure.Currency,
        MeasureKind.NetWeight => "kg",
        _ => figure.Unit?.ToString(CultureInfo.InvariantCulture),
    };
}
