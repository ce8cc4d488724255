namespace TradeFunctions.Core.Api.Answers;

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

    /// <summary>Null for balances, and where a series has no rows.</summary>
    public IMeasures? Measures { get; init; }

    /// <summary>What follows from both flows; null for a line of one flow or of total trade.</summary>
    public BalanceBlock? Balance { get; init; }

    public ChangeBlock? YearOverYear => Measures?.YearOverYear ?? Balance?.YearOverYear;

    public SourceBlock? Source { get; init; }

    public IReadOnlyList<string>? Notes { get; init; }

    public string? Basis { get; init; }

    public ConvertedBlock? Converted { get; init; }

    public UnitValueBlock? UnitValue { get; init; }

    public string? Classification { get; init; }

    public IReadOnlyList<string>? Lacking { get; init; }

    public string? CommodityName { get; init; }

    public HistoryBlock? History { get; init; }

    /// <summary>The sources of both flows of total trade and balances, where they are known.</summary>
    public (SourceBlock? Exports, SourceBlock? Imports) Sides { get; init; }
}
