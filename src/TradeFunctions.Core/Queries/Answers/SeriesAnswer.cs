namespace TradeFunctions.Core.Queries;

/// <summary>A reporter's trade with up to ten partners over time.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporter">Whose account it is.</param>
/// <param name="Flow">X exports, M imports, or total.</param>
/// <param name="Commodity">The commodity code; TOTAL is all of them.</param>
/// <param name="Frequency">annual or monthly.</param>
/// <param name="Measure">value, weight or quantity.</param>
/// <param name="Unit">The currency of values, kg for weights; null for quantities, and where there is more than one currency.</param>
/// <param name="From">The first period of the rows.</param>
/// <param name="To">The last period of the rows.</param>
/// <param name="Series">A series a partner, in the order they were asked for.</param>
/// <param name="Sources">The raw blobs behind the figures, numbered from 0 by position.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record SeriesAnswer(
    DatasetBlock Dataset,
    EconomyBlock Reporter,
    string Flow,
    string Commodity,
    string Frequency,
    string Measure,
    string? Unit,
    string From,
    string To,
    IReadOnlyList<PartnerSeriesBlock> Series,
    IReadOnlyList<SourceBlock> Sources,
    IReadOnlyList<LinkBlock> Links);
