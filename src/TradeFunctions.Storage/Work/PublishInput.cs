using TradeFunctions.Storage.Published;

namespace TradeFunctions.Storage.Work;

/// <summary>
/// A reporter to publish and everything it follows from, as it was when the run planned it: nothing that changes
/// meanwhile can be mixed in.
/// </summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Sources">The files with its figures, oldest first; none: it is withdrawn.</param>
/// <param name="Complete">Whether the dataset says that its files hold everything.</param>
/// <param name="Groups">The codes of the dataset's commodity groups, by their id.</param>
/// <param name="Rows">How many rows its files have of it, where one that several have is counted in each.</param>
/// <param name="HasUnusableFiles">Whether a file of the dataset could not be used at all, so that what is absent is not known.</param>
public sealed record PublishInput(
    int Reporter, IReadOnlyList<PublishSource> Sources, bool Complete, IReadOnlyDictionary<string, IReadOnlyList<string>> Groups, long Rows = 0,
    bool HasUnusableFiles = false);
