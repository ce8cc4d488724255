namespace TradeFunctions.LocalHost.Headline;

/// <summary>What the headline reads of the answer to <c>GET /v1/summaries/…</c>: one reporter's own account.</summary>
internal sealed record AccountSummary(
    NamedEconomy Reporter, NamedEconomy Partner, string Period, FlowAccount Exports, FlowAccount Imports, FlowAccount Total, BalanceAccount Balance);

/// <summary>An economy with its code for URLs.</summary>
internal sealed record NamedEconomy(string Id, string Name);

/// <summary>One flow.</summary>
internal sealed record FlowAccount(FlowFigure Figure, FlowComparison ByValue, IReadOnlyList<RankedName>? TopPartners);

/// <summary>The figure; a null value is not there.</summary>
internal sealed record FlowFigure(string Status, decimal? Value, string? Currency);

/// <summary>What the figure is compared with.</summary>
internal sealed record FlowComparison(RatioOf YearOverYear, StreakOf Streak, RecordOf Record);

/// <summary>A change as a fraction; null where its status says why there is none.</summary>
internal sealed record RatioOf(string Status, decimal? Ratio, bool SmallBase);

/// <summary>Consecutive changes in one direction.</summary>
internal sealed record StreakOf(int Length, string Direction);

/// <summary>Where the period stands in its history.</summary>
internal sealed record RecordOf(string Status, string? First, ExtremeOf? High, ExtremeOf? Low);

/// <summary>The highest, or the lowest, since when.</summary>
internal sealed record ExtremeOf(string? Since, int Distance, bool OnRecord);

/// <summary>Exports less imports.</summary>
internal sealed record BalanceAccount(string Status, decimal? Value, string? State, string? Movement, RatioOf YearOverYear);

/// <summary>A partner in a ranking.</summary>
internal sealed record RankedName(NamedEconomy Partner);

/// <summary>The answer to <c>GET /v1/reporters</c>.</summary>
internal sealed record ReporterList(IReadOnlyList<ReporterOf> Reporters);

/// <summary>A reporter with the latest period that it has.</summary>
internal sealed record ReporterOf(NamedEconomy Reporter, string Status, string? DefaultPeriod, string? LastYear, string? LastMonth);
