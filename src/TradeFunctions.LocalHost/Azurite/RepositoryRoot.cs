namespace TradeFunctions.LocalHost.Azurite;

/// <summary>The checkout that this build came from. It holds the pinned Azurite and the sample.</summary>
internal static class RepositoryRoot
{
    private const string Mark = "TradeFunctions.sln";

    /// <exception cref="InvalidOperationException">The build was moved out of its checkout.</exception>
    public static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, Mark))) return directory.FullName;
        }
        throw new InvalidOperationException($"{Mark} was not found above {AppContext.BaseDirectory}: the local host runs from a checkout of the repository.");
    }
}
