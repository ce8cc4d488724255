using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Csv;

/// <summary>One figure with its measures as one line of a table: what summaries and series have in common.</summary>
internal sealed record FlatFigure(
    DatasetBlock Dataset, EconomyBlock Reporter, EconomyBlock Partner, string Flow, string Frequency, string Period, string Measure)
{
    public string Commodity { get; init; } = "TOTAL";

    public string? Unit { get; init; }

    /// <summary>Of quantities, where the unit is known; so is <see cref="UnitName"/>.</summary>
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

    /// <summary>Of total trade and balances, where they are known: those of both sides, exports first.</summary>
    public (SourceBlock? Exports, SourceBlock? Imports) Sides { get; init; }
}
