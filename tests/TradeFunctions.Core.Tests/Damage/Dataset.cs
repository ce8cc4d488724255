namespace TradeFunctions.Core.Tests.Damage;

/// <summary>A dataset with what its description says.</summary>
/// <param name="Files">Its files, oldest first.</param>
/// <param name="Complete">Whether the description says that the files hold everything.</param>
/// <param name="GroupedCodes">The codes of the group of commodities; empty: there is none.</param>
/// <param name="GroupedPartners">The members of the group of partners.</param>
/// <param name="IsKept">Whether cells go through refined files, and slices through their packed form, as they do when they are stored.</param>
internal sealed record Dataset(
    IReadOnlyList<DatasetFile> Files,
    bool Complete,
    IReadOnlyList<string> GroupedCodes,
    IReadOnlyList<int> GroupedPartners,
    bool IsKept)
{
    /// <summary>Whether a file was refused: which figures it has is not known.</summary>
    public bool HasUnusableFile { get; init; }

    /// <summary>Whether no file has a figure that another has too.</summary>
    public bool IsSplit { get; init; }

    public IEnumerable<FileLine> Damages => Files.SelectMany(file => file.Lines).Where(line => line.IsDamaged);

    public Dataset Undamaged() => this with { Files = [.. Files.Select(file => file.Undamaged())] };
}
