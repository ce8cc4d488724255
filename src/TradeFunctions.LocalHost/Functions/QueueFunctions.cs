using Azure.Storage.Queues;

namespace TradeFunctions.LocalHost.Functions;

/// <summary>Runs the queue functions: one listener for each of them.</summary>
internal sealed class QueueFunctions(FunctionCatalog functions, HostSettings host, IServiceProvider services, IConfiguration configuration, TimeProvider clock, ILogger<QueueListener> logger)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(functions.Queues.Select(function => Listener(function).RunAsync(stoppingToken)));

    private QueueListener Listener(Function<Microsoft.Azure.Functions.Worker.QueueTriggerAttribute> function)
    {
        var setting = function.Trigger.Connection ?? "AzureWebJobsStorage";
        var connection = configuration[setting] ?? throw new InvalidOperationException(
            $"{function.Name}: the setting {setting} is not there; this host takes a connection string, not the address of a service.");
        var name = SettingText.Resolve(function.Trigger.QueueName, configuration);
        return new QueueListener(
            new QueueServiceClient(connection),
            name,
            host.Queues,
            (message, cancellationToken) => function.InvokeAsync(services, message, cancellationToken),
            clock,
            logger);
    }
}
