using Azure;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Storage.Datasets;

/// <summary>One row per dataset: the run that works on it, and its description from <c>_dataset.json</c>.</summary>
public sealed record DatasetRow(string Dataset)
{
    /// <summary>The run that holds the dataset; null if none does.</summary>
    public string? ActiveRun { get; init; }

    /// <summary>The version of the active run, or of the last one. Versions rise with every run.</summary>
    public long Version { get; init; }

    /// <summary>When the active run last showed that it is alive.</summary>
    public DateTimeOffset Heartbeat { get; init; }

    /// <summary>Whether another run was requested while one was active; it follows.</summary>
    public bool Again { get; init; }

    /// <summary>The description in force.</summary>
    public DatasetConfig Config { get; init; } = DatasetConfig.Empty;

    /// <summary>The ETag of the <c>_dataset.json</c> that was read last; null if there is none.</summary>
    public string? ConfigETag { get; init; }

    /// <summary>What is wrong with that file; null if it is valid. If it is not, the last valid config is in force.</summary>
    public string? ConfigError { get; init; }

    /// <summary>The exchange rates in force, from <c>reference/rates.csv</c>.</summary>
    public ExchangeRates Rates { get; init; } = ExchangeRates.None;

    /// <summary>The ETag of the rates that were read last; null if there are none.</summary>
    public string? RatesETag { get; init; }

    /// <summary>What is wrong with them, each with its line. If anything is, the last valid rates are in force.</summary>
    public IReadOnlyList<string> RatesProblems { get; init; } = [];

    /// <summary>A hash over the files that the names of commodities were merged from; null if they never were.</summary>
    public string? NamesInput { get; init; }

    /// <summary>The version of the names of commodities; null if there are only the project's own.</summary>
    public string? NamesVersion { get; init; }

    /// <summary>The last run that ended; null if none has.</summary>
    public string? LastRun { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? LastRunFinished { get; init; }

    /// <summary>When the last run without errors ended; null if there was none.</summary>
    public DateTimeOffset? LastCompleted { get; init; }

    /// <summary>How many files the last ended run found; null if none has ended.</summary>
    public int? Files { get; init; }

    /// <summary>The files that could not be used in full, as the last ended run found them.</summary>
    public FlawedFiles Flaws { get; init; } = FlawedFiles.None;

    /// <summary>Whether all of the dataset's files are gone, so that only this row is left.</summary>
    public bool IsRemoved => Files == 0;

    /// <summary>The row's ETag; null if it is not stored yet.</summary>
    public ETag? ETag { get; init; }
}
