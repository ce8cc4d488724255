using System.Diagnostics;
using TradeFunctions.LocalHost.Azurite;

namespace TradeFunctions.Tests.LocalHost;

public class RunCommandTests
{
    [Fact]
    public async Task The_run_command_works_where_it_is_given_so_that_a_folder_named_to_it_is_the_one_that_is_meant()
    {
        var project = Path.Combine(RepositoryRoot.Find(), "src", "TradeFunctions.LocalHost");
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-getProperty:RunWorkingDirectory", "-nodeReuse:false"]) { RedirectStandardOutput = true };
        // What a test run says of its own build does not hold for another one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var directory = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", directory.Trim());
    }
}
