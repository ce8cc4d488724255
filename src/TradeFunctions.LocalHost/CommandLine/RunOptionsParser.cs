using System.Globalization;
using System.Text.RegularExpressions;

namespace TradeFunctions.LocalHost.CommandLine;

/// <summary>Reads the options. A wrong one is an error with a text for the user, never ignored.</summary>
internal static partial class RunOptionsParser
{
    public const string HelpText = """
        Runs TradeFunctions on this machine: storage emulator, recompute, HTTP.

          dotnet run --project src/TradeFunctions.LocalHost [-- OPTIONS]

          --load DIR           load DIR's files (.csv, .txt, .zip, …) instead of the sample
          --dataset NAME       the dataset they belong to (default: the folder's name)
          --once               print the summary and exit; not 0 if anything failed
          --port N             HTTP port (default 7071; 0 takes a free one)
          --data DIR           where the storage emulator keeps its files (default .azurite)
          --in-memory          nothing on disk, free ports
          --connection STRING  use this storage account, not the emulator
          --help               this text
        """;

    /// <summary>The options, or what is wrong with them.</summary>
    public static (RunOptions? Options, string? Error) Parse(IReadOnlyList<string> arguments)
    {
        var options = new RunOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, inline) = Split(arguments[i]);
            if (Switch(options, name) is { } switched)
            {
                if (inline is not null) return Wrong($"{name} takes no value");
                options = switched;
                continue;
            }
            if (!IsKnown(name)) return Wrong($"unknown option {arguments[i]}");
            var value = inline ?? (i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal) ? arguments[++i] : null);
            if (string.IsNullOrEmpty(value)) return Wrong($"{name} needs a value");
            if (With(options, name, value) is not { } next) return Wrong($"{name}: {value} is not a port (0 to 65535)");
            options = next;
        }
        return Check(options) is { } error ? Wrong(error) : (options, null);
    }

    private static (RunOptions?, string?) Wrong(string error) => (null, error);

    private static (string Name, string? Value) Split(string argument) =>
        argument.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? (argument[..at], argument[(at + 1)..]) : (argument, null);

    private static RunOptions? Switch(RunOptions options, string name) => name switch
    {
        "--once" => options with { Once = true },
        "--in-memory" => options with { InMemory = true },
        "--help" or "-h" => options with { Help = true },
        _ => null,
    };

    private static bool IsKnown(string name) => name is "--load" or "--dataset" or "--port" or "--data" or "--connection";

    private static RunOptions? With(RunOptions options, string name, string value) => name switch
    {
        "--load" => options with { Load = value },
        "--dataset" => options with { Dataset = value },
        "--data" => options with { Data = value },
        "--connection" => options with { Connection = value },
        "--port" when ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) => options with { Port = port },
        _ => null,
    };

    private static string? Check(RunOptions options)
    {
        if (options.Help) return null;
        if (options.Load is null && options.Dataset is not null) return "--dataset goes with --load";
        if (options.Load is not null && !Directory.Exists(options.Load)) return $"--load: there is no folder {options.Load}";
        if (options.Load is not null && !DatasetName().IsMatch(options.Dataset ?? FolderName(options.Load)))
            return $"--dataset: {options.Dataset ?? FolderName(options.Load)} is no dataset name (lower-case letters, digits and inner hyphens, 40 at most)";
        if (options is { InMemory: true, Data: not null }) return "--in-memory and --data exclude each other";
        if (options.Connection is not null && (options.InMemory || options.Data is not null)) return "--connection excludes --in-memory and --data";
        return null;
    }

    /// <summary>The last part of a folder's path, also where it is written <c>.</c> or ends with a slash.</summary>
    public static string FolderName(string path) => new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))).Name;

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$")]
    private static partial Regex DatasetName();
}
