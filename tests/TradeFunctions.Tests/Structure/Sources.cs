using TradeFunctions.LocalHost.Azurite;

namespace TradeFunctions.Tests.Structure;

/// <summary>The project's own source files.</summary>
internal static class Sources
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Find(), "src");

    /// <summary>Every C# file under src with its path from there.</summary>
    public static IEnumerable<(string Path, string[] Lines)> Files() =>
        from path in Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        let name = System.IO.Path.GetRelativePath(Folder, path).Replace('\\', '/')
        where !name.Split('/').Any(part => part is "bin" or "obj")
        select (name, File.ReadAllLines(path));
}
