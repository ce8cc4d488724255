using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Csv;

/// <summary>One figure with its measures as a line of a table, for summaries and series alike.</summary>
internal sealed record FlatFigure(
    DatasetBlock Dataset, EconomyBlock Reporter, EconomyBlock Partner, string Flow, string Frequency, string Period, string Measure)
{
    public string Commodity { get; init; } = "TOTAL";

    public string? Unit { get; init; }

    /// <summary>Of quantities whose unit is known, as is <see cref="UnitName"/>; null otherwise.</summary>
    public string? UnitAbbreviation { get; init; }

    public string? UnitName { get; init; }

    public required string Status { get; init; }

    public decimal? Amount { get; init; }

    public string? Valuation { get; init; }

    public bool? Derived { get; init; }

    public ChangeBlock? YearOverYear { get; init; }

    public YearToDateBlock? YearToDate { get; init; }

    public RollingBlock? Rolling { get; init; }

    public StreakBlock? Streak { get; init; }

    public RecordBlock? Record { get; init; }

    public IReadOnlyList<GrowthBlock>? Growth { get; init; }

    public ShareBlock? Share { get; init; }

    public RankBlock? Rank { get; init; }

    public ContributionBlock? Contribution { get; init; }

    public BalanceState? State { get; init; }

    public BalanceMovement? Movement { get; init; }

    public SourceBlock? Source { get; init; }

    public UnitValueBlock? UnitValue { get; init; }

    public string? Classification { get; init; }

    public IReadOnlyList<string>? Lacking { get; init; }

    public string? CommodityName { get; init; }

    public HistoryBlock? History { get; init; }

    /// <summary>The sources of both flows of total trade and balances, where they are known.</summary>
    public (SourceBlock? Exports, SourceBlock? Imports) Sides { get; init; }
}

/// <summary>The columns of figures. Their order is part of the contract: new columns come last.</summary>
internal static class FigureColumns
{
    public static IReadOnlyList<CsvColumn<FlatFigure>> All { get; } =
    [
        new("dataset", "The dataset's name.", row => row.Dataset.Name),
        new("reporter_id", "ISO alpha-3 code of the reporter.", row => row.Reporter.Id),
        new("reporter", "Name of the reporter.", row => row.Reporter.Name),
        new("partner_id", "ISO alpha-3 code of the partner; WLD is the World, G.asean a group.", row => row.Partner.Id),
        new("partner", "Name of the partner.", row => row.Partner.Name),
        new("flow", "X exports, M imports, total, or balance.", row => row.Flow),
        new("commodity", "Commodity code.", row => row.Commodity),
        new("frequency", "annual or monthly.", row => row.Frequency),
        new("period", "2024 or 2025-05.", row => row.Period),
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
        new("year_to_date_status", "Why the sum is present or absent.", row => row.YearToDate?.Status.Code()),
        new("year_to_date", "The sum from January to the month.", row => row.YearToDate?.Sum),
        new("year_to_date_change_status", "Why the change is present or absent.", row => row.YearToDate?.Change.Status.Code()),
        new("year_to_date_change", "Its year-over-year change, a fraction.", row => row.YearToDate?.Change.Ratio),
        new("rolling_12_status", "Why the sum is present or absent.", row => row.Rolling?.Status.Code()),
        new("rolling_12", "The sum of the twelve months that end with the month.", row => row.Rolling?.Sum),
        new("rolling_12_change_status", "Why the change is present or absent.", row => row.Rolling?.Change.Status.Code()),
        new("rolling_12_change", "Its year-over-year change, a fraction.", row => row.Rolling?.Change.Ratio),
        new("streak", "Consecutive periods that changed in one direction.", row => row.Streak?.Length),
        new("streak_direction", "up, down or none.", row => row.Streak?.Direction.Code()),
        new("record_status", "Why the record is present or absent.", row => row.Record?.Status.Code()),
        new("highest_since", "The latest earlier period at least as high; empty when there is none.", row => row.Record?.High?.Since),
        new("highest_distance", "Periods back to it, or to the first one.", row => row.Record?.High?.Distance),
        new("lowest_since", "The latest earlier period at least as low; empty when there is none.", row => row.Record?.Low?.Since),
        new("lowest_distance", "Periods back to it, or to the first one.", row => row.Record?.Low?.Distance),
        new("share_status", "Why the share is present or absent.", row => row.Share?.Status.Code()),
        new("share", "Share of the World, a fraction.", row => row.Share?.Ratio),
        new("rank_status", "Why the rank is present or absent; empty in series.", row => row.Rank?.Status.Code()),
        new("rank", "Place among partner economies; empty in series.", row => row.Rank?.Place),
        new("ranked", "How many economies are ranked; empty in series.", row => row.Rank?.Of),
        new("contribution_status", "Why the contribution is present or absent.", row => row.Contribution?.Status.Code()),
        new("contribution", "Contribution to the World's growth, a fraction.", row => row.Contribution?.Ratio),
        new("balance_state", "surplus, deficit or balanced; only for balances.", row => row.State?.Code()),
        new("balance_movement", "How the balance changed within a year.", row => row.Movement?.Code()),
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

    /// <summary>Columns that come after all others.</summary>
    public static IReadOnlyList<CsvColumn<FlatFigure>> Units { get; } =
    [
        new("unit_abbreviation", "The standard abbreviation of a quantity's unit, such as u or m²; empty for values and weights, and where the unit is unknown.", row => row.UnitAbbreviation),
        new("unit_name", "That unit in words, such as number of items.", row => row.UnitName),
    ];

    /// <summary>Columns that only series have.</summary>
    public static IReadOnlyList<CsvColumn<FlatFigure>> OverTime { get; } =
    [
        new("streak_since", "The first period of the streak; empty when there is none.", row => row.Streak?.Since),
        new("streak_ended_by", "What ends the streak, looking back: reversal and no_change mark its true beginning, anything else hides it.", row => row.Streak?.EndedBy.Code()),
        .. Growth(3), .. Growth(5), .. Growth(10),
        new("partner_kind", PartnerKind.Meaning, row => PartnerKind.Of(row.Partner)),
    ];

    private static CsvColumn<FlatFigure>[] Growth(int years)
    {
        return
        [
            new($"growth_{years}_status", $"Why the compound annual growth over {years} years is present or absent; empty for months.", row => Of(row)?.Status.Code()),
            new($"growth_{years}", $"Compound annual growth over {years} years, a fraction.", row => Of(row)?.Ratio),
        ];

        GrowthBlock? Of(FlatFigure row) => row.Growth?.FirstOrDefault(growth => growth.Years == years);
    }

    private static CommonMonthsBlock? Common(FlatFigure row) => row.YearToDate?.Common;
}
