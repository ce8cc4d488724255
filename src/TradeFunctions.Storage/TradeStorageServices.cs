using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Ledgers;
using TradeFunctions.Storage.Names;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Raw;
using TradeFunctions.Storage.Refined;
using TradeFunctions.Storage.Rejects;
using TradeFunctions.Storage.Revisions;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Tables;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Storage;

/// <summary>Registers what keeps trade data.</summary>
public static class TradeStorageServices
{
    /// <summary>Adds the stores over the clients that <paramref name="options"/> describe; options registered before take precedence.</summary>
    public static IServiceCollection AddTradeStorage(this IServiceCollection services, Func<TradeStorageOptions> options)
    {
        // Made when first used: an app without settings still starts, and says what is missing where it is missed.
        services.TryAddSingleton(_ => options());
        services.AddSingleton<TradeStorageClients>();
        services.AddSingleton<RawBlobs>();
        services.AddSingleton<DatasetConfigs>();
        services.AddSingleton<RefinedBlobs>();
        services.AddSingleton<RejectBlobs>();
        services.AddSingleton<LearntNameBlobs>();
        services.AddSingleton<NamesPublisher>();
        services.AddSingleton<PublishedNames>();
        services.AddSingleton<Ledger>();
        services.AddSingleton<DatasetRows>();
        services.AddSingleton<RunRows>();
        services.AddSingleton<RunReader>();
        services.AddSingleton<WorkRows>();
        services.AddSingleton<WorkQueue>();
        services.AddSingleton<Pointers>();
        services.AddSingleton<UnfinishedSlices>();
        services.AddSingleton<PublishedTables>();
        services.AddSingleton<PublishedReader>();
        services.AddSingleton<RevisionStore>();
        return services;
    }
}
