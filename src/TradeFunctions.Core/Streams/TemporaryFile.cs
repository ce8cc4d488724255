using Microsoft.Win32.SafeHandles;

namespace TradeFunctions.Core.Streams;

/// <summary>
/// Files for what does not fit in memory. They are gone when they are closed, and when the process is killed as well: an instance has
/// little temporary storage, and nobody clears it up between two processes.
/// </summary>
public static class TemporaryFile
{
    private const int BufferSize = 4096;

    // What pwrite(2) fails with: ENOSPC; EDQUOT on Linux and on macOS. The runtime passes the number on.
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;
    private const int QuotaExceededOnMac = 69;

    // ERROR_DISK_FULL of Windows as an HRESULT.
    private const int DiskFull = unchecked((int)0x80070070);

    /// <summary>Opens a new file for reading and writing.</summary>
    public static SafeFileHandle Open() => Open(FileOptions.None);

    /// <summary>Opens a new file as a stream.</summary>
    /// <param name="options">How it is used; whether asynchronously, say.</param>
    public static FileStream OpenStream(FileOptions options = FileOptions.None) =>
        new(Open(options), FileAccess.ReadWrite, BufferSize, options.HasFlag(FileOptions.Asynchronous));

    /// <summary>Whether a write failed because there is no space left.</summary>
    public static bool IsOutOfSpace(IOException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return OperatingSystem.IsWindows()
            ? failure.HResult == DiskFull
            : failure.HResult is NoSpaceLeft or QuotaExceeded or QuotaExceededOnMac;
    }

    // Windows deletes a file on close itself, when the process is killed too. Elsewhere the runtime does, and only if it lives to do so:
    // there the name goes at once, and the system frees the space with the last handle.
    private static SafeFileHandle Open(FileOptions options)
    {
        var path = Path.Combine(Path.GetTempPath(), $"trade-{Guid.NewGuid():N}");
        if (OperatingSystem.IsWindows()) options |= FileOptions.DeleteOnClose;
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, options);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return file;
    }
}
