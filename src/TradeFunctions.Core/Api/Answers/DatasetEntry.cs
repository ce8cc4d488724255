namespace TradeFunctions.Core.Api.Answers;

/// <summary>A dataset.</summary>
/// <param name="Name">Its name: the first folder of its files, and the value of the parameter dataset.</param>
/// <param name="Title">What it is called; null: not said.</param>
/// <param name="Publisher">Who published the files; null: not said.</param>
/// <param name="Licence">The files' licence; null: not said.</param>
/// <param name="Attribution">The sentence the licence asks for; null: not said.</param>
/// <param name="Default">Whether a request that names no dataset means this one.</param>
/// <param name="Complete">Whether its files hold every partner and commodity, so that what is absent was not traded.</param>
/// <param name="ConfigError">What is wrong with its _dataset.json; null: nothing.</param>
/// <param name="ActiveRun">The run that works on it now; null: none.</param>
/// <param name="LastRun">The last run that ended; null: none yet.</param>
/// <param name="LastRunFinished">When that run ended; null: none has.</param>
/// <param name="Status">published; withdrawn: its files are all gone, and its figures with them; pending: no run over it has ended yet.</param>
public sealed record DatasetEntry(
    string Name,
    string? Title,
    string? Publisher,
    string? Licence,
    string? Attribution,
    bool Default,
    bool Complete,
    string? ConfigError,
    string? ActiveRun,
    string? LastRun,
    DateTimeOffset? LastRunFinished,
    string Status);
