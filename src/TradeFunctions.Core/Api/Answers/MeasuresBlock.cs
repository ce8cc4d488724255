using System.Text.Json.Serialization;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>Every measure of one flow by value, by net weight or by quantity.</summary>
public sealed record MeasuresBlock : IMeasures
{
    /// <summary>The change against the same period one year before.</summary>
    public required ChangeBlock YearOverYear { get; init; }

    /// <summary>The sum from January to the period's month; null for a year.</summary>
    public required YearToDateBlock? YearToDate { get; init; }

    /// <summary>The sum of the twelve months that end with the period; null for a year.</summary>
    [JsonPropertyName("rolling_12_months")]
    public required RollingBlock? Rolling12Months { get; init; }

    /// <summary>The sum of the three months that end with the period, against the same three a year before; null unless it is a month.</summary>
    public required RollingBlock? ThreeMonths { get; init; }

    /// <summary>Consecutive changes in one direction.</summary>
    public required StreakBlock Streak { get; init; }

    /// <summary>Since when the period is the highest or the lowest.</summary>
    public required RecordBlock Record { get; init; }

    /// <summary>The growth rates over 3, 5 and 10 years; null for a month.</summary>
    public required IReadOnlyList<GrowthBlock>? CompoundAnnualGrowth { get; init; }

    /// <summary>Its share of the World.</summary>
    public required ShareBlock Share { get; init; }

    /// <summary>Its rank among partner economies.</summary>
    public required RankBlock Rank { get; init; }

    /// <summary>Its contribution to the World's growth.</summary>
    public required ContributionBlock Contribution { get; init; }

    /// <summary>The block of one kind of amount; null where the series has none.</summary>
    public static MeasuresBlock? Of(FlowMeasures? measures)
    {
        if (measures is null) return null;
        var series = measures.Series;
        return new MeasuresBlock
        {
            YearOverYear = ChangeBlock.Of(series.Change),
            YearToDate = YearToDateBlock.Of(series.YearToDate),
            Rolling12Months = RollingBlock.Of(series.Rolling),
            ThreeMonths = RollingBlock.Of(series.Three),
            Streak = StreakBlock.Of(series.Streak),
            Record = RecordBlock.Of(series.Record),
            CompoundAnnualGrowth = series.Growth is { } growth ? [.. growth.Select(GrowthBlock.Of)] : null,
            Share = ShareBlock.Create(measures.Share),
            Rank = RankBlock.Create(measures.Rank),
            Contribution = ContributionBlock.Of(measures.Contribution),
        };
    }
}

/// <summary>The measures that lines of CSV show: those of a summary's flow, or of a row of a series.</summary>
internal interface IMeasures
{
    ChangeBlock YearOverYear { get; }

    YearToDateBlock? YearToDate { get; }

    RollingBlock? Rolling12Months { get; }

    RollingBlock? ThreeMonths { get; }

    StreakBlock Streak { get; }

    RecordBlock Record { get; }

    IReadOnlyList<GrowthBlock>? CompoundAnnualGrowth { get; }

    ShareBlock Share { get; }

    // Series have no ranks.
    RankBlock? Rank => null;

    ContributionBlock Contribution { get; }
}

/// <summary>Trade balance: exports less imports, as published; usually exports FOB less imports CIF.</summary>
/// <param name="Status">ok; missing or conflict if either side is; currency_differs.</param>
/// <param name="Value">In units of the currency, negative for a deficit; null unless the status is ok.</param>
/// <param name="State">The sign in words; null unless the status is ok.</param>
/// <param name="Movement">How it changed within a year; null when there is nothing to compare with.</param>
/// <param name="ExportValuation">FOB or CIF; null when unknown.</param>
/// <param name="ImportValuation">FOB or CIF; null when unknown.</param>
/// <param name="YearOverYear">Base and difference are signed balances; the ratio is the change in size, given only while the sign stays the same:
/// −0.033 is 3.3% smaller.</param>
public sealed record BalanceBlock(
    MeasureStatus Status,
    decimal? Value,
    BalanceState? State,
    BalanceMovement? Movement,
    string? ExportValuation,
    string? ImportValuation,
    ChangeBlock YearOverYear)
{
    public static BalanceBlock Of(Balance balance) => new(
        balance.Status,
        balance.Value?.ToDecimal(),
        balance.State,
        balance.Movement,
        FigureBlock.ValuationText(balance.ExportValuation),
        FigureBlock.ValuationText(balance.ImportValuation),
        ChangeBlock.Of(balance.Change));
}

/// <summary>The columns of figures in summaries and series. Their order is part of the contract: new columns come last in a table.</summary>
internal static class FigureColumns
{
    private static readonly CsvColumn<FlatFigure>[] Shared =
    [
        new("dataset", "The dataset's name.", row => row.Dataset.Name),
        new("reporter_id", "ISO alpha-3 code of the reporter.", row => row.Reporter.Id),
        new("reporter", "Name of the reporter.", row => row.Reporter.Name),
        new("partner_id", "ISO alpha-3 code of the partner; WLD is the World, G.asean a group.", row => row.Partner.Id),
        new("partner", "Name of the partner.", row => row.Partner.Name),
        new("flow", "X exports, M imports, total, or balance.", row => row.Flow),
        new("commodity", "Commodity code.", row => row.Commodity),
        new("frequency", "annual, quarterly, monthly or january-february.", row => row.Frequency),
        new("period", "2024, 2025-05, 2025-Q1 or 2025-01/2025-02.", row => row.Period),
        new("measure", "value, weight or quantity.", row => row.Measure),
        new("unit", "Unit of amounts: the currency, kg, or UN Comtrade's number for the unit of a quantity; empty when unknown.", row => row.Unit),
        new("status", "Why the amount is present or absent.", row => row.Status),
        new("amount", "The figure.", row => row.Amount),
        new("valuation", "FOB or CIF.", row => row.Valuation),
        new("derived", "Whether the figure is a sum.", row => row.Derived),
        new("year_before", "The figure one year before.", row => row.YearOverYear?.Base),
        new("difference", "The figure less that of the year before.", row => row.YearOverYear?.Difference),
        new("change_status", "Why the change is present or absent.", row => row.YearOverYear?.Status.Code()),
        new("change", "Year-over-year change, a fraction.", row => row.YearOverYear?.Ratio),
        new("small_base", "Whether the change is above 1000%.", row => row.YearOverYear?.SmallBase),
        new("year_to_date_status", "Why the sum is present or absent.", row => row.Measures?.YearToDate?.Status.Code()),
        new("year_to_date", "The sum from January to the month.", row => row.Measures?.YearToDate?.Sum),
        new("year_to_date_change_status", "Why the change is present or absent.", row => row.Measures?.YearToDate?.Change.Status.Code()),
        new("year_to_date_change", "Its year-over-year change, a fraction.", row => row.Measures?.YearToDate?.Change.Ratio),
        new("rolling_12_status", "Why the sum is present or absent.", row => row.Measures?.Rolling12Months?.Status.Code()),
        new("rolling_12", "The sum of the twelve months that end with the month.", row => row.Measures?.Rolling12Months?.Sum),
        new("rolling_12_change_status", "Why the change is present or absent.", row => row.Measures?.Rolling12Months?.Change.Status.Code()),
        new("rolling_12_change", "Its year-over-year change, a fraction.", row => row.Measures?.Rolling12Months?.Change.Ratio),
        new("streak", "Consecutive periods that changed in one direction.", row => row.Measures?.Streak.Length),
        new("streak_direction", "up, down or none.", row => row.Measures?.Streak.Direction.Code()),
        new("record_status", "Why the record is present or absent.", row => row.Measures?.Record.Status.Code()),
        new("highest_since", "The latest earlier period at least as high; empty when there is none.", row => row.Measures?.Record.High?.Since),
        new("highest_distance", "Periods back to it, or to the first one.", row => row.Measures?.Record.High?.Distance),
        new("lowest_since", "The latest earlier period at least as low; empty when there is none.", row => row.Measures?.Record.Low?.Since),
        new("lowest_distance", "Periods back to it, or to the first one.", row => row.Measures?.Record.Low?.Distance),
        new("share_status", "Why the share is present or absent.", row => row.Measures?.Share.Status.Code()),
        new("share", "Share of the World, a fraction.", row => row.Measures?.Share.Ratio),
        new("rank_status", "Why the rank is present or absent; empty in series.", row => row.Measures?.Rank?.Status.Code()),
        new("rank", "Place among partner economies; empty in series.", row => row.Measures?.Rank?.Place),
        new("ranked", "How many economies are ranked; empty in series.", row => row.Measures?.Rank?.Of),
        new("contribution_status", "Why the contribution is present or absent.", row => row.Measures?.Contribution.Status.Code()),
        new("contribution", "Contribution to the World's growth, a fraction.", row => row.Measures?.Contribution.Ratio),
        new("balance_state", "surplus, deficit or balanced; only for balances.", row => row.Balance?.State?.Code()),
        new("balance_movement", "How the balance changed within a year.", row => row.Balance?.Movement?.Code()),
        new("source", "The raw blob.", row => row.Source?.Blob),
        new("source_last_modified", "When that blob was written.", row => row.Source?.LastModified),
        new("source_released", "When it was released; empty when unknown.", row => row.Source?.Released),
        new("unit_value_status", "Why the unit value is present or absent; empty where there is no net weight, and for total trade.", row => row.UnitValue?.Status.Code()),
        new("unit_value", "Currency units per kilogram.", row => row.UnitValue?.PerKilogram),
        new("unit_value_change_status", "Why the change is present or absent.", row => row.UnitValue?.ChangeStatus.Code()),
        new("unit_value_change", "Its year-over-year change, a fraction.", row => row.UnitValue?.Change),
        new("classification", "The HS edition of the commodity's code; only in series.", row => row.Classification),
        new("lacking", "Codes or members of a group that have no figure, separated by blanks.", row => row.Lacking is { } codes ? string.Join(' ', codes) : null),
        new("commodity_name", "The name of the commodity; only in series, empty when unknown.", row => row.CommodityName),
        new("history_from", "The first period that streaks and records look at; only in series.", row => row.History?.From),
        new("history_whole", "Whether the series begins there; only in series.", row => row.History?.Whole),
        new("year_to_date_common_months", "The months of year_to_date_common, 1 to 12, separated by blanks; empty where none is missing or none is shared.", row => Common(row) is { } common ? string.Join(' ', common.Months) : null),
        new("year_to_date_common", "The sum over the months that both years have.", row => Common(row)?.Sum),
        new("year_to_date_common_change_status", "Why the change is present or absent.", row => Common(row)?.Change.Status.Code()),
        new("year_to_date_common_change", "Its change against the same months a year before, a fraction.", row => Common(row)?.Change.Ratio),
        new("exports_source", "For total trade and balances, the raw blob of the exports.", row => row.Sides.Exports?.Blob),
        new("imports_source", "For total trade and balances, the raw blob of the imports.", row => row.Sides.Imports?.Blob),
    ];

    private static readonly CsvColumn<FlatFigure>[] Units =
    [
        new("unit_abbreviation", "The standard abbreviation of a quantity's unit, such as u or m²; empty for values and weights, and where the unit is unknown.", row => row.UnitAbbreviation),
        new("unit_name", "That unit in words, such as number of items.", row => row.UnitName),
    ];

    private static readonly CsvColumn<FlatFigure>[] OverTime =
    [
        new("streak_since", "The first period of the streak; empty when there is none.", row => row.Measures?.Streak.Since),
        new("streak_ended_by", "What ends the streak, looking back: reversal and no_change mark its true beginning, anything else hides it.", row => row.Measures?.Streak.EndedBy.Code()),
        .. Growth(3), .. Growth(5), .. Growth(10),
        new("partner_kind", PartnerKind.Meaning, row => PartnerKind.Of(row.Partner)),
    ];

    private static readonly CsvColumn<FlatFigure>[] Calendar =
    [
        new("three_months_status", "Why the sum is present or absent; empty unless the period is a month.", row => row.Measures?.ThreeMonths?.Status.Code()),
        new("three_months", "The sum of the three months that end with the month.", row => row.Measures?.ThreeMonths?.Sum),
        new("three_months_change_status", "Why the change is present or absent.", row => row.Measures?.ThreeMonths?.Change.Status.Code()),
        new("three_months_change", "Its change against the same three months a year before, a fraction.", row => row.Measures?.ThreeMonths?.Change.Ratio),
        new("notes", PeriodNotes.Meaning, row => row.Notes is { } notes ? string.Join(' ', notes) : null),
        new("basis", "own or both-imports.", row => row.Basis),
        new("converted_from", "The currency that the figure was published in, where it was converted.", row => row.Converted?.From),
        new("rate", "US dollars for one unit of it; empty where the figure is a sum of converted months.", row => row.Converted?.Rate),
        new("rate_source", "Where the rate comes from.", row => row.Converted?.Source),
    ];

    /// <summary>The columns of summaries.</summary>
    public static IReadOnlyList<CsvColumn<FlatFigure>> Summary { get; } = [.. Shared, .. Units, .. Calendar];

    /// <summary>The columns of series.</summary>
    public static IReadOnlyList<CsvColumn<FlatFigure>> Series { get; } = [.. Shared, .. OverTime, .. Units, .. Calendar];

    private static CsvColumn<FlatFigure>[] Growth(int years)
    {
        return
        [
            new($"growth_{years}_status", $"Why the compound annual growth over {years} years is present or absent; empty for months.", row => Of(row)?.Status.Code()),
            new($"growth_{years}", $"Compound annual growth over {years} years, a fraction.", row => Of(row)?.Ratio),
        ];

        GrowthBlock? Of(FlatFigure row) => row.Measures?.CompoundAnnualGrowth?.FirstOrDefault(growth => growth.Years == years);
    }

    private static CommonMonthsBlock? Common(FlatFigure row) => row.Measures?.YearToDate?.Common;
}
