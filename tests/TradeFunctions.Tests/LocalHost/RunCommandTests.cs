using System.Diagnostics;
using TradeFunctions.LocalHost.Azurite;

namespace TradeFunctions.Tests.LocalHost;

public class RunCommandTests
{
    [Fact]
    public async Task The_run_command_runs_in_the_current_folder_so_that_relative_paths_mean_what_they_say()
    {
        var project = Path.Combine(RepositoryRoot.Find(), "src", "TradeFunctions.LocalHost");
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-getProperty:RunWorkingDirectory", "-nodeReuse:false"]) { RedirectStandardOutput = true };
        // The test run's own MSBuild variables must not leak into this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var directory = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", directory.Trim());
    }
}
