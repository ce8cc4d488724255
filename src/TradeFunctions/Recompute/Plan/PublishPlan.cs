using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute.Plan;

/// <summary>What a run is to publish, now that every file is read.</summary>
/// <param name="Pieces">The reporters, with everything they follow from.</param>
/// <param name="Flaws">The dataset's files of which something could not be used.</param>
public sealed record PublishPlan(IReadOnlyList<WorkRow> Pieces, FlawedFiles Flaws);
