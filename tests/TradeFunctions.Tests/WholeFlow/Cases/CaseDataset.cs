using System.Text;

namespace TradeFunctions.Tests.WholeFlow.Cases;

/// <summary>A small dataset of one case: a folder as people have it.</summary>
/// <param name="Name">The dataset's name.</param>
/// <param name="Files">Its files, by name.</param>
internal sealed record CaseDataset(string Name, params (string Name, byte[] Content)[] Files)
{
    /// <summary>The header of the project's own layout without its optional columns.</summary>
    public const string TidyHeader = "period,reporter,partner,flow,commodity,value";

    /// <summary>A dataset that says it is complete.</summary>
    public const string Complete = """{ "title": "made up", "complete": true }""";

    /// <summary>A dataset of texts.</summary>
    public static CaseDataset Of(string name, params (string Name, string Text)[] files) =>
        new(name, [.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    /// <summary>A dataset of one file in the project's own layout.</summary>
    public static CaseDataset Tidy(string name, params string[] rows) => Of(name, ("mine.csv", TidyText(rows)));

    /// <summary>The text of a file in the project's own layout.</summary>
    public static string TidyText(params string[] rows) => $"{TidyHeader}\n{string.Join('\n', rows)}\n";
}
