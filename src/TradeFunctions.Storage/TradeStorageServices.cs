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

/// <summary>Registers the services of trade storage.</summary>
public static class TradeStorageServices
{
    /// <summary>Adds the services; options that are already registered take precedence over <paramref name="options"/>.</summary>
    public static IServiceCollection AddTradeStorage(this IServiceCollection services, Func<TradeStorageOptions> options)
    {
        // Created on first use: an app without settings still starts, and reports the missing setting when it needs it.
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
