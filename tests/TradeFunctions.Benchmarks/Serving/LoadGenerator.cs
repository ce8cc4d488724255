using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TradeFunctions.Benchmarks.Serving;

/// <summary>
/// Asks for one address again and again over several connections. Each connection has a thread that blocks on its socket: on a machine of two cores the
/// generator has to cost much less than what it measures.
/// </summary>
internal static class LoadGenerator
{
    /// <summary>Asks for a while, and fails where an answer has another status or length.</summary>
    public static LoadResult Run(ServedProcess served, LoadRequest request, LoadAnswer expected, int connections, TimeSpan duration)
    {
        var durations = new List<double>[connections];
        var wrong = 0;
        var (processor, watch) = (served.ProcessorTime, Stopwatch.StartNew());
        Thread[] threads = [.. Enumerable.Range(0, connections).Select(i => new Thread(() =>
        {
            var own = durations[i] = new List<double>(1 << 16);
            using var connection = LoadConnection.TryOpen(served.Port) ?? throw new InvalidOperationException("No connection.");
            while (watch.Elapsed < duration)
            {
                var started = Stopwatch.GetTimestamp();
                if (connection.Get(request) != expected) Interlocked.Increment(ref wrong);
                own.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }))];
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        var elapsed = watch.Elapsed;
        if (wrong > 0) throw new InvalidOperationException($"{wrong} answers to {request.Target} were not {expected}.");
        List<double> all = [.. durations.SelectMany(own => own).Order()];
        return new LoadResult(all[all.Count / 2], all.Count / elapsed.TotalSeconds, (served.ProcessorTime - processor).TotalMilliseconds / all.Count);
    }
}

/// <summary>What one run of the generator measured.</summary>
/// <param name="Median">The median time of an answer, in milliseconds.</param>
/// <param name="RequestsPerSecond">Requests a second, over all connections.</param>
/// <param name="ProcessorMilliseconds">Processor time of the application for a request, in milliseconds.</param>
internal sealed record LoadResult(double Median, double RequestsPerSecond, double ProcessorMilliseconds);

/// <summary>A request, ready to be sent.</summary>
internal sealed record LoadRequest(string Target, byte[] Bytes)
{
    /// <summary>A GET.</summary>
    /// <param name="target">The path and query.</param>
    /// <param name="ifNoneMatch">The tag that the client has; null: none.</param>
    public static LoadRequest Of(string target, string? ifNoneMatch = null)
    {
        var condition = ifNoneMatch is null ? "" : $"If-None-Match: {ifNoneMatch}\r\n";
        return new LoadRequest(target, Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n{condition}\r\n"));
    }
}

/// <summary>What an answer was.</summary>
internal readonly record struct LoadAnswer(int Status, int Length);

/// <summary>One connection that is kept alive. It knows as much HTTP as the two applications speak.</summary>
internal sealed class LoadConnection(Socket socket) : IDisposable
{
    private static readonly byte[] HeadersEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LengthName = "\r\nContent-Length: "u8.ToArray();

    private readonly byte[] _buffer = new byte[1 << 16];

    /// <summary>A connection; null where nobody listens.</summary>
    public static LoadConnection? TryOpen(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000 };
        try
        {
            socket.Connect(IPAddress.Loopback, port);
            return new LoadConnection(socket);
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    /// <summary>Sends a request and reads its answer to the end.</summary>
    public LoadAnswer Get(LoadRequest request)
    {
        socket.Send(request.Bytes);
        int read = 0, headers;
        while ((headers = _buffer.AsSpan(0, read).IndexOf(HeadersEnd)) < 0) read += Receive(read);
        var head = _buffer.AsSpan(0, headers);
        var status = int.Parse(head[9..12], NumberStyles.None, CultureInfo.InvariantCulture);
        var length = LengthOf(head);
        for (var missing = headers + HeadersEnd.Length + length - read; missing > 0;) missing -= Receive(0);
        return new LoadAnswer(status, length);
    }

    public void Dispose() => socket.Dispose();

    private int Receive(int offset) =>
        socket.Receive(_buffer, offset, _buffer.Length - offset, SocketFlags.None) is var received and > 0
            ? received
            : throw new IOException("The application closed the connection.");

    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf(LengthName);
        if (at < 0) return 0;
        var digits = head[(at + LengthName.Length)..];
        var end = digits.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
