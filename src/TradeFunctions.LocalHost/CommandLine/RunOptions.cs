using System.Globalization;
using System.Text.RegularExpressions;

namespace TradeFunctions.LocalHost.CommandLine;

/// <summary>The options after <c>--</c>.</summary>
internal sealed record RunOptions
{
    /// <summary>The HTTP port that <c>func start</c> takes too.</summary>
    public const int DefaultPort = 7071;

    /// <summary>A folder of raw files to load; null: the sample.</summary>
    public string? Load { get; init; }

    /// <summary>The dataset to load the folder as; null: the folder's name.</summary>
    public string? Dataset { get; init; }

    /// <summary>Whether to exit after the summary instead of serving.</summary>
    public bool Once { get; init; }

    /// <summary>The HTTP port; 0: a free one; null: <see cref="DefaultPort"/>, or a free one with <see cref="Once"/>.</summary>
    public int? Port { get; init; }

    /// <summary>Where Azurite keeps its files; null: <c>.azurite</c> in the checkout.</summary>
    public string? Data { get; init; }

    /// <summary>Whether Azurite keeps nothing on disk and takes free ports.</summary>
    public bool InMemory { get; init; }

    /// <summary>A storage account's connection string; null: what the settings say, which may be Azurite.</summary>
    public string? Connection { get; init; }

    public bool Help { get; init; }
}

/// <summary>Reads the options. A wrong one is an error for the user to read, and is never ignored.</summary>
internal static partial class RunOptionsParser
{
    public const string HelpText = """
        Runs TradeFunctions on this machine: storage emulator, recompute, HTTP.

          dotnet run --project src/TradeFunctions.LocalHost [-- OPTIONS]

          --load DIR           load DIR's files (.csv, .txt, .zip, …) instead of the sample
          --dataset NAME       the dataset they belong to (default: the folder's name)
          --once               print the summary and exit; exit code 1 if anything failed
          --port N             HTTP port (default 7071; 0 for a free one)
          --data DIR           where the storage emulator keeps its files (default .azurite)
          --in-memory          keep nothing on disk, use free ports
          --connection STRING  use this storage account instead of the emulator
          --help               print this text
        """;

    /// <summary>The options, or else what is wrong with them.</summary>
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
            return $"--dataset: {options.Dataset ?? FolderName(options.Load)} is no dataset name (at most 40 lower-case letters, digits and inner hyphens)";
        if (options is { InMemory: true, Data: not null }) return "--in-memory and --data exclude each other";
        if (options.Connection is not null && (options.InMemory || options.Data is not null)) return "--connection excludes --in-memory and --data";
        return null;
    }

    /// <summary>The name of a folder, even if its path is <c>.</c> or ends with a slash.</summary>
    public static string FolderName(string path) => new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))).Name;

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$")]
    private static partial Regex DatasetName();
}
