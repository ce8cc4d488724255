using System.Net;
using System.Net.Sockets;

namespace TradeFunctions.LocalHost;

/// <summary>Looks whether a port can be had before anything is started: the server would say it in pages.</summary>
internal static class FreePort
{
    /// <summary>Does nothing if the port of 127.0.0.1 is free; 0, which means any, always is.</summary>
    /// <exception cref="IOException">Something listens there, or the system does not give it.</exception>
    public static void Require(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException exception)
        {
            throw new IOException($"Port {port} cannot be used: {exception.Message}. --port N chooses another one, 0 a free one.", exception);
        }
    }
}
