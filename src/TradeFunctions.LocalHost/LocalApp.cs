using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using TradeFunctions.LocalHost.Functions;

namespace TradeFunctions.LocalHost;

/// <summary>The web application that serves some functions on this machine, as the platform would.</summary>
internal static class LocalApp
{
    /// <summary>Builds it: Kestrel on 127.0.0.1, timers and queues.</summary>
    /// <param name="functionTypes">The function classes.</param>
    /// <param name="settings">host.json.</param>
    /// <param name="configuration">The app's settings.</param>
    /// <param name="port">The HTTP port; 0 for a free one.</param>
    /// <param name="register">Registers the services of the functions.</param>
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
        // On the platform the app's own settings say who may read from a browser.
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowAnyHeader().WithMethods("GET", "HEAD")));
        register(builder.Services, builder.Configuration);
        var app = builder.Build();
        app.UseCors();
        app.UseAnswerOutsidePrefix(settings.RoutePrefix);
        app.MapHttpFunctions(catalog, settings.RoutePrefix);
        return app;
    }

    /// <summary>Where the started application listens, without a slash at the end.</summary>
    public static string Address(this WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
