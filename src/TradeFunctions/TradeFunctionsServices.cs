using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TradeFunctions.Http;
using TradeFunctions.Recompute;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions;

/// <summary>The one place where the app's services are registered: the Functions worker and the local host both use it.</summary>
public static class TradeFunctionsServices
{
    /// <summary>Registers everything the function classes ask for.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The app's settings; trade data lives where <c>TradeStorage</c> says.</param>
    public static IServiceCollection AddTradeFunctions(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddTradeStorage(() => TradeStorageOptions.FromConfiguration(configuration));
        services.AddRecompute();
        services.AddHttpAnswers();
        return services;
    }
}
