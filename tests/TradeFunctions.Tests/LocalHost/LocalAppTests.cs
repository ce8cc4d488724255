using System.Net;
using System.Net.Sockets;
using TradeFunctions.LocalHost;

namespace TradeFunctions.Tests.LocalHost;

public class LocalAppTests
{
    [Fact]
    public void A_port_in_use_is_an_error_that_names_the_option_to_change_it()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var failure = Assert.Throws<IOException>(() => LocalApp.RequireFreePort(port));
        Assert.Contains($"Port {port} cannot be used", failure.Message, StringComparison.Ordinal);
        Assert.Contains("--port", failure.Message, StringComparison.Ordinal);
        taken.Stop();
        LocalApp.RequireFreePort(port);
    }
}
