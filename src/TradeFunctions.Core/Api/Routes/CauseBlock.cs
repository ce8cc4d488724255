namespace TradeFunctions.Core.Api.Routes;

/// <summary>Why a figure that is asked for may be absent.</summary>
/// <param name="Code">rejected: a row that may have it could not be read, or contradicts another; refused_file,
/// failed_file or unusable_file: nothing of a file that may have it could be used; only_breakdowns: a file has rows that only break a figure
/// down; only_other_systems: a file has goods in another system than the Harmonized one (SITC, BEC); other_classification: the files have
/// figures of the period in a classification beside the published one; sums_not_totals: the files have rows that may be parts of it, but are not
/// known to have them all; only_other_flows: the files have a part of the flow alone, such as re-exports; not_published_yet: a run that has
/// not ended, or could not publish everything, may have it; not_in_files: no file that was read has it.</param>
/// <param name="Detail">The same in words.</param>
/// <param name="File">The raw file, within the dataset; null: it is no single one.</param>
/// <param name="Line">The line of the row, of several the first; null: it is not known, or no row's.</param>
/// <param name="Href">Where the rows are that could not be used, or the run; null: there are none.</param>
public sealed record CauseBlock(string Code, string Detail, string? File, long? Line, string? Href);
