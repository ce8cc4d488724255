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
public sealed record SeriesRowBlock : IMeasures
{
    /// <summary>The period: 2024, 2025-05, 2025-Q1 or 2025-01/2025-02.</summary>
    public required string Period { get; init; }

    /// <summary>ok; no_trade: zero; missing: not in the files, or unreadable; conflict: the files contradict each other; incomplete: a sum with a
    /// part that could not be read; not_existing: there can be no figure in the period; no_quantity: a figure without the net weight or quantity that
    /// is the measure.</summary>
    public required MeasureStatus Status { get; init; }

    /// <summary>In <c>unit</c>; null when not available.</summary>
    public required decimal? Amount { get; init; }

    /// <summary>The currency, kg, or UN Comtrade's number for the unit of a quantity; null when unknown.</summary>
    public required string? Unit { get; init; }

    /// <summary>FOB or CIF; null where the file does not say, or where both are added up.</summary>
    public required string? Valuation { get; init; }

    /// <summary>Whether the figure is a sum of lower levels, of partners or of twelve months.</summary>
    public required bool Derived { get; init; }

    /// <summary>The change against the same period one year before.</summary>
    public required ChangeBlock YearOverYear { get; init; }

    /// <summary>The sum from January to the period's month; null for a year.</summary>
    public required YearToDateBlock? YearToDate { get; init; }

    /// <summary>The sum of the twelve months that end with the period; null for a year.</summary>
    [JsonPropertyName("rolling_12_months")]
    public required RollingBlock? Rolling12Months { get; init; }

    /// <summary>The sum of the three months that end with the period, against the same three a year before; null unless it is a month.</summary>
    public required RollingBlock? ThreeMonths { get; init; }

    /// <summary>moving_holiday: January or February of an economy that keeps the Lunar New Year, which falls in either; compare both months together
    /// (frequency=january-february). together: the figure is given with that of the other month only. Null without notes.</summary>
    public IReadOnlyList<string>? Notes { get; init; }

    /// <summary>How the value was converted to US dollars; null where it is as published.</summary>
    public ConvertedBlock? Converted { get; init; }

    /// <summary>Consecutive changes in one direction.</summary>
    public required StreakBlock Streak { get; init; }

    /// <summary>Since when the period is the highest or the lowest.</summary>
    public required RecordBlock Record { get; init; }

    /// <summary>The growth rates over 3, 5 and 10 years; null for a month.</summary>
    public required IReadOnlyList<GrowthBlock>? CompoundAnnualGrowth { get; init; }

    /// <summary>Its share of the World.</summary>
    public required ShareBlock Share { get; init; }

    /// <summary>Its contribution to the World's growth.</summary>
    public required ContributionBlock Contribution { get; init; }

    /// <summary>Index of its source in the answer's sources; null where it is not from a row, and for total trade.</summary>
    public required int? Source { get; init; }

    /// <summary>Value per kilogram, whatever the measure; null for total trade, and where the series has no net weight.</summary>
    public required UnitValueBlock? UnitValue { get; init; }

    /// <summary>The HS edition of the figure's code, such as H6; null where the file does not say, and for total trade.</summary>
    public required string? Classification { get; init; }

    /// <summary>For a group of commodities its codes, for a group of partners its members, that have no figure where others have one, so that the
    /// group has none; null otherwise.</summary>
    public required IReadOnlyList<string>? Lacking { get; init; }

    /// <summary>For total trade, the index of the source of its exports; null for a single flow.</summary>
    public required int? ExportsSource { get; init; }

    /// <summary>For total trade, the index of the source of its imports; null for a single flow.</summary>
    public required int? ImportsSource { get; init; }

    /// <summary>The standard abbreviation of a quantity's unit, such as u or m²; null for values and weights, and where the unit is
    /// unknown.</summary>
    public required string? UnitAbbreviation { get; init; }

    /// <summary>A quantity's unit in words, such as number of items; null likewise.</summary>
    public required string? UnitName { get; init; }
}

/// <summary>Calculates the rows of one partner's series, with the functions that the recompute uses.</summary>
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
        _hasWeights = published.Series(selection.Direction, MeasureKind.NetWeight).HasAmountsUpTo(selection.Range.Last);
    }

    /// <summary>The block of one partner.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="published">What is published of it; null: nothing.</param>
    /// <param name="blocks">The blocks the series was read from; empty for all commodities together.</param>
    /// <param name="selection">What to show.</param>
    /// <param name="sources">The index of each of the partner's sources in the answer.</param>
    public static PartnerSeriesBlock Of(
        ResolvedPartner partner, CommoditySeries? published, IReadOnlyList<ByCommodityEntity> blocks, SeriesSelection selection, int[] sources)
    {
        if (published is null)
        {
            var block = EconomyBlock.WithoutFigures(partner, selection.Range.First, selection.Range.Last);
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
        var converted = _selection.Kind == MeasureKind.Value ? ConvertedBlock.Of(figure.Conversion) : null;
        return new SeriesRowBlock
        {
            Period = period.ToString(),
            Status = AmountStatus.Of(figure.Status, amount, converted),
            Converted = converted,
            Notes = PeriodNotes.Of(
                period,
                _published.Reporter,
                _published.Group is { } group ? group.Members.Select(member => member.Code) : [_published.Partner],
                figure,
                _published.Together?.Figure(_selection.Direction, Core.Trade.Period.OfJanuaryFebruary(period.Year))),
            ThreeMonths = RollingBlock.Of(measures.Three),
            Amount = amount,
            Unit = Unit(figure),
            Valuation = FigureBlock.ValuationText(figure.Valuation),
            Derived = figure.Derived,
            YearOverYear = ChangeBlock.Of(measures.Change),
            YearToDate = YearToDateBlock.Of(measures.YearToDate),
            Rolling12Months = RollingBlock.Of(measures.Rolling),
            Streak = StreakBlock.Of(measures.Streak),
            Record = RecordBlock.Of(measures.Record),
            CompoundAnnualGrowth = measures.Growth is { } growth ? [.. growth.Select(GrowthBlock.Of)] : null,
            Share = ShareBlock.Create(share with { Source = Source(share.Source) }),
            Contribution = ContributionBlock.Of(_published.Contribution(_selection.Direction, period, _selection.Kind)),
            Source = Source(figure.Source),
            UnitValue = UnitValueOf(period),
            Classification = _selection.Direction == TradeDirection.Total ? null : figure.Classification,
            Lacking = Lacking(period),
            ExportsSource = Source(figure.ExportSource),
            ImportsSource = Source(figure.ImportSource),
            UnitAbbreviation = unit?.Abbreviation,
            UnitName = unit?.Name,
        };
    }

    // Total trade mixes valuations.
    private UnitValueBlock? UnitValueOf(Period period) => _hasWeights && _selection.Direction != TradeDirection.Total
        ? UnitValueBlock.Of(_published.UnitValue(_selection.Direction, period))
        : null;

    private IReadOnlyList<string>? Lacking(Period period)
    {
        if (_published.IsBothImports) return null;
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
