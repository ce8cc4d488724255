using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TradeFunctions.Benchmarks.Serving;

/// <summary>One of the two applications, running. It ends when this is disposed, or when this process ends in any way.</summary>
internal sealed class ServedProcess : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ServedProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>Processor time of the process so far, in all threads.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts an application and asks it once. It is ready when it has answered.</summary>
    /// <param name="program">This program, as built or as published.</param>
    /// <param name="kind">Which application.</param>
    /// <param name="connection">The storage.</param>
    /// <param name="target">What to ask.</param>
    /// <param name="environment">Variables of the process, besides this one's.</param>
    /// <returns>The process, and the time from its start to the end of the answer.</returns>
    public static (ServedProcess Process, TimeSpan FirstAnswer) Start(
        string program, string kind, string connection, string target, params (string Name, string Value)[] environment)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true };
        foreach (var argument in (string[])[program, ServedApp.Command, kind, connection, port.ToString(CultureInfo.InvariantCulture)])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        var served = new ServedProcess(Process.Start(start)!, port);
        try
        {
            using var first = Connect(served, watch);
            var answer = first.Get(LoadRequest.Of(target));
            return answer.Status == (int)HttpStatusCode.OK
                ? (served, watch.Elapsed)
                : throw new InvalidOperationException($"{kind} answered {target} with {answer.Status}.");
        }
        catch
        {
            served.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000)) _process.Kill();
        _process.Dispose();
    }

    private static LoadConnection Connect(ServedProcess served, Stopwatch watch)
    {
        while (watch.Elapsed < StartLimit && !served._process.HasExited)
        {
            if (LoadConnection.TryOpen(served.Port) is { } connection) return connection;
            Thread.Sleep(1);
        }

        throw new InvalidOperationException("The application did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
