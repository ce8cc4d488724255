using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using TradeFunctions.LocalHost.Functions;

namespace TradeFunctions.LocalHost;

/// <summary>The web application that serves functions on this machine, as the platform would.</summary>
internal static class LocalApp
{
    /// <summary>Builds it: Kestrel on 127.0.0.1, timers and queues.</summary>
    /// <param name="functionTypes">Classes to look for functions in.</param>
    /// <param name="settings">What host.json says.</param>
    /// <param name="configuration">The app's settings.</param>
    /// <param name="port">The HTTP port; 0: a free one.</param>
    /// <param name="register">Registers the services that the functions need.</param>
    public static WebApplication Build(
        IEnumerable<Type> functionTypes, HostSettings settings, IConfiguration configuration, int port, Action<IServiceCollection, IConfiguration> register)
    {
        var catalog = FunctionCatalog.Of(functionTypes);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddSingleton(catalog).AddSingleton(settings);
        builder.Services.AddHostedService<QueueFunctions>().AddHostedService<TimerFunctions>();
        // Any page may read here; in Azure the app's settings say which may.
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowAnyHeader().WithMethods("GET", "HEAD")));
        register(builder.Services, builder.Configuration);
        var app = builder.Build();
        app.UseCors();
        app.UseAnswerOutsidePrefix(settings.RoutePrefix);
        app.MapHttpFunctions(catalog, settings.RoutePrefix);
        return app;
    }

    /// <summary>Checks that the port can be used, before anything starts: Kestrel would fail with pages of output.</summary>
    /// <exception cref="IOException">Something listens there, or the system refuses the port.</exception>
    public static void RequireFreePort(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException exception)
        {
            throw new IOException($"Port {port} cannot be used: {exception.Message}. Choose another one with --port N, or 0 for a free one.", exception);
        }
    }

    /// <summary>The address where the started application listens, without a slash at the end.</summary>
    public static string Address(this WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
