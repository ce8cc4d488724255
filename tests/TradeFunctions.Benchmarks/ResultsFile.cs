using System.Diagnostics;
using System.Text;
using TradeFunctions.LocalHost.Azurite;

namespace TradeFunctions.Benchmarks;

/// <summary>
/// Does all benchmarks in turn, each in a process of its own, and rewrites the measured part of RESULTS.md: all goals in one table, then what each
/// benchmark prints. What stands below the mark is written by hand and stays.
/// </summary>
internal static class ResultsFile
{
    private const string Mark = "<!-- What follows is written by hand. -->";
    private const string HeadOfGoals = "| goal | | measured | |";

    private static readonly (string Title, string Command)[] Sections =
    [
        ("Refining one file of UN Comtrade's download layout", "refine"),
        ("Refining one file of BACI's layout", "refine --mb 200 --layout baci"),
        ("Publishing 50 reporters, beside the table client alone", "publish --mb 949"),
        ("Many small files", "many-files"),
        ("Nothing changed", "nothing-changed"),
        ("Many small reporters", "small-reporters"),
        ("One new month of one reporter", "incremental"),
        ("One reporter, by its size", "size"),
        ("From a folder to published figures", "end-to-end"),
        ("Answers, beside a bare Kestrel application", "serve"),
        ("The first answer", "start"),
    ];

    public static async Task<int> WriteAsync()
    {
        var path = Path.Combine(RepositoryRoot.Find(), "tests", "TradeFunctions.Benchmarks", "RESULTS.md");
        var byHand = (await File.ReadAllTextAsync(path)).Split(Mark)[^1];
        var (goals, sections) = (new StringBuilder(), new StringBuilder());
        foreach (var (title, command) in Sections)
        {
            Console.Error.WriteLine(command);
            var output = await RunAsync(command);
            var parts = output.Split(HeadOfGoals);
            sections.Append("\n## ").Append(title).Append("\n\n    -- ").Append(command).Append("\n\n").Append(parts[0].Trim()).Append('\n');
            if (parts.Length > 1) goals.AppendJoin('\n', parts[1].Trim().Split('\n').Skip(1)).Append('\n');
        }

        await File.WriteAllTextAsync(
            path,
            $"# Results\n\nMeasured by `dotnet run -c Release --project tests/TradeFunctions.Benchmarks -- results`, which rewrites everything above the mark; each\n"
            + $"program can be run alone. {Machine.Description()}.\n\n{HeadOfGoals}\n|---|--:|--:|---|\n{goals}{sections}\n{Mark}{byHand}");
        return 0;
    }

    private static async Task<string> RunAsync(string command)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(ResultsFile).Assembly.Location);
        foreach (var argument in command.Split(' ')) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Length > 0 ? output : $"It failed with {process.ExitCode}.";
    }
}
