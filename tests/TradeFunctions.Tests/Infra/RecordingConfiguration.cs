using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace TradeFunctions.Tests.Infra;

/// <summary>Settings that remember which of them were asked for, by the names that app settings have.</summary>
internal sealed class RecordingConfiguration(IConfiguration settings, ConcurrentDictionary<string, bool> asked) : IConfigurationSection
{
    public RecordingConfiguration(IReadOnlyDictionary<string, string> settings)
        : this(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)))
                .Build(),
            new ConcurrentDictionary<string, bool>(StringComparer.OrdinalIgnoreCase))
    {
    }

    /// <summary>The settings asked for so far.</summary>
    public IEnumerable<string> Asked => asked.Keys.Order(StringComparer.Ordinal);

    public string Key => (settings as IConfigurationSection)?.Key ?? "";

    public string Path => (settings as IConfigurationSection)?.Path ?? "";

    public string? Value
    {
        get
        {
            Remember(Path);
            return (settings as IConfigurationSection)?.Value;
        }

        set => throw new NotSupportedException();
    }

    public string? this[string key]
    {
        get
        {
            Remember(Path.Length == 0 ? key : ConfigurationPath.Combine(Path, key));
            return settings[key];
        }

        set => throw new NotSupportedException();
    }

    public IEnumerable<IConfigurationSection> GetChildren() => settings.GetChildren().Select(child => new RecordingConfiguration(child, asked));

    public IChangeToken GetReloadToken() => settings.GetReloadToken();

    public IConfigurationSection GetSection(string key) => new RecordingConfiguration(settings.GetSection(key), asked);

    private void Remember(string path) => asked[path.Replace(":", "__", StringComparison.Ordinal)] = true;
}
