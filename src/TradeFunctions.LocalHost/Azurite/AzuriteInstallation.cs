using System.Diagnostics;
using System.Security.Cryptography;

namespace TradeFunctions.LocalHost.Azurite;

/// <summary>The pinned Azurite in <c>tools/azurite</c>, installed with npm on first use.</summary>
internal static class AzuriteInstallation
{
    private const string Folder = "tools/azurite";

    /// <summary>Installs Azurite unless it is complete, and returns its folder.</summary>
    /// <exception cref="InvalidOperationException">npm is missing or failed; the message says which.</exception>
    public static async Task<string> EnsureAsync(Action<string>? report, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(RepositoryRoot.Find(), Folder);
        // Several test assemblies and a run may get here at once: one installs, the others wait.
        await using var installing = await LockAsync(Path.Combine(folder, ".lock"), cancellationToken);
        var stamp = Path.Combine(folder, "node_modules", ".complete");
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"), cancellationToken)));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellationToken) == wanted) return folder;
        report?.Invoke("Installing the Azurite storage emulator (npm ci, first use only)…");
        await NpmCiAsync(folder, cancellationToken);
        await File.WriteAllTextAsync(stamp, wanted, cancellationToken);
        return folder;
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(200, cancellationToken);
            }
        }
    }

    private static async Task NpmCiAsync(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "cmd.exe" : "npm")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (OperatingSystem.IsWindows())
        {
            start.ArgumentList.Add("/c");
            start.ArgumentList.Add("npm");
        }
        foreach (var argument in (string[])["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]) start.ArgumentList.Add(argument);
        using var npm = StartNpm(start);
        npm.StandardInput.Close();
        var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await npm.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm ci in {Folder} failed:\n{await output}{await errors}");
    }

    private static Process StartNpm(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new InvalidOperationException("npm was not found. Install Node.js 20 or later, or name a storage account with --connection.", exception);
        }
    }
}
