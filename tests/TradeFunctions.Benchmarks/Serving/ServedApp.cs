using System.Net;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TradeFunctions.LocalHost;
using TradeFunctions.LocalHost.Functions;
using TradeFunctions.Storage.Tables;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Benchmarks.Serving;

/// <summary>The two applications that are compared. Each runs in a process of its own until its standard input ends.</summary>
internal static class ServedApp
{
    /// <summary>The argument of this program that starts one of them.</summary>
    public const string Command = "serve-child";

    /// <summary>The service on the local host, without queues and timers.</summary>
    public const string Ours = "ours";

    /// <summary>Kestrel with one handler: point reads by the same storage client, then a body of the length asked for.</summary>
    public const string Bare = "bare";

    /// <summary>The tag of what the bare application has in memory.</summary>
    public const string Tag = "\"tag\"";

    /// <summary>Serves until standard input ends.</summary>
    public static async Task<int> RunAsync(string kind, string connection, int port)
    {
        await using var app = kind == Ours ? BuildOurs(new TradeStorageOptions { ConnectionString = connection }, port) : BuildBare(connection, port);
        await app.StartAsync();
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }

    /// <summary>The service, with its HTTP functions only.</summary>
    public static WebApplication BuildOurs(TradeStorageOptions storage, int port) => LocalApp.Build(
        typeof(TradeFunctionsServices).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("TradeFunctions.Http", StringComparison.Ordinal) is true),
        HostSettings.Read(Path.Combine(AppContext.BaseDirectory, "host.json")),
        new ConfigurationBuilder().AddEnvironmentVariables().Build(),
        port,
        (services, all) => services.AddSingleton(storage).AddTradeFunctions(all).AddTelemetryExport(all));

    private static WebApplication BuildBare(string connection, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        var tables = new TableServiceClient(connection);
        app.Run(context => context.Request.Path.Value == ReadEntities.BarePath ? ReadAsync(context, tables) : AnswerFromMemoryAsync(context));
        return app;
    }

    private static async Task ReadAsync(HttpContext context, TableServiceClient tables)
    {
        var query = context.Request.Query;
        var reads = query["entity"].Select(entity => ReadEntities.Parse(entity!)).Select(key =>
            tables.GetTableClient(key.Table).GetEntityIfExistsAsync<TableEntity>(key.Partition, key.Row, cancellationToken: context.RequestAborted));
        foreach (var read in await Task.WhenAll(reads))
        {
            if (read.HasValue && read.Value!.GetBinary("Content0") is { Length: > 0 }) continue;
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var body = new byte[int.Parse(query["length"]!, System.Globalization.CultureInfo.InvariantCulture)];
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static Task AnswerFromMemoryAsync(HttpContext context)
    {
        context.Response.Headers.ETag = Tag;
        if (context.Request.Headers.IfNoneMatch == Tag) context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }
}
