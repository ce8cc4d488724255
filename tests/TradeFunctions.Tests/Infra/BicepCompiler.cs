using System.Diagnostics;
using System.Reflection;

namespace TradeFunctions.Tests.Infra;

/// <summary>The Bicep compiler of the package that the project file names.</summary>
internal static class BicepCompiler
{
    /// <summary>Compiles a file: the template, and what the compiler had to say about the file.</summary>
    public static async Task<(string Template, string Diagnostics)> CompileAsync(string file)
    {
        var start = new ProcessStartInfo(Find(), ["build", file, "--stdout"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Needs no ICU that way, and talks to nobody: there are no modules of a registry.
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var process = Process.Start(start)!;
        var template = process.StandardOutput.ReadToEndAsync();
        var diagnostics = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (await template, (await diagnostics).Trim());
    }

    private static string Find()
    {
        var path = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "BicepCompiler").Value!;
        return OperatingSystem.IsWindows() ? path + ".exe" : path;
    }
}
