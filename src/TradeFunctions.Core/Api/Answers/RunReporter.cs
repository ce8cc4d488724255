namespace TradeFunctions.Core.Api.Answers;

/// <summary>What a run published of one reporter.</summary>
/// <param name="Reporter">The reporter.</param>
/// <param name="Outcome">published, unchanged, withdrawn, superseded or failed.</param>
/// <param name="SlotsComputed">Units of time whose input had changed.</param>
/// <param name="SlicesWritten">Those whose figures had changed.</param>
/// <param name="EntitiesWritten">Table rows written for them.</param>
/// <param name="SlicesWithdrawn">Units of time that exist no more.</param>
/// <param name="Revisions">Figures that a later file replaced.</param>
/// <param name="Failure">What failed; null unless it did.</param>
/// <param name="IgnoredEditions">What its files have in classifications that are not published, since another one is for the same
/// figures; empty: nothing, or nothing was published.</param>
public sealed record RunReporter(
    EconomyBlock Reporter,
    string Outcome,
    int SlotsComputed,
    int SlicesWritten,
    int EntitiesWritten,
    int SlicesWithdrawn,
    long Revisions,
    string? Failure,
    IReadOnlyList<IgnoredEditionBlock> IgnoredEditions);
