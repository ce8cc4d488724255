using System.Security.Cryptography;
using System.Text;
using Azure;
using TradeFunctions.Core;
using TradeFunctions.Core.Metrics;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Storage.Published;

/// <summary>What is published of a reporter: replacing this row is the only commit.</summary>
public sealed record Pointer(string Dataset, int Reporter)
{
    /// <summary>The version of the run that wrote it; an older one never replaces it.</summary>
    public long Version { get; init; }

    /// <summary>When its figures were published.</summary>
    public DateTimeOffset Published { get; init; }

    /// <summary>Since when newer figures could not be published; null: it is up to date.</summary>
    public DateTimeOffset? StaleSince { get; init; }

    /// <summary>What the figures cover; null: the reporter is withdrawn.</summary>
    public AccountCoverage? Coverage { get; init; }

    /// <summary>The slots that can be read.</summary>
    public IReadOnlyList<ManifestSlot> Manifest { get; init; } = [];

    /// <summary>Slices to delete.</summary>
    public IReadOnlyList<RetiredSlice> Retired { get; init; } = [];

    /// <summary>The files the figures come from, oldest first.</summary>
    public IReadOnlyList<PublishSource> Sources { get; init; } = [];

    /// <summary>The versions that replaced earlier figures, newest first; the last thousand of them.</summary>
    public IReadOnlyList<PublishedRevision> Revisions { get; init; } = [];

    /// <summary>The row's version; null: it is not stored yet.</summary>
    public ETag? ETag { get; init; }

    /// <summary>Whether no file has figures of the reporter any more.</summary>
    public bool IsWithdrawn => Manifest.Count == 0;

    /// <summary>The newest release or upload among the files; null: there are none.</summary>
    public DateTimeOffset? Released => Sources.Count == 0 ? null : Sources.Max(source => source.File.Released ?? source.File.LastModified);

    /// <summary>What lists need of it.</summary>
    public PointerHead Head => new(Dataset, Reporter)
    {
        Version = Version,
        Published = Published,
        StaleSince = StaleSince,
        IsWithdrawn = IsWithdrawn,
        DefaultPeriod = Coverage?.DefaultPeriod,
        Years = Coverage?.Bounds(Frequency.Annual),
        Months = Coverage?.Bounds(Frequency.Monthly),
        Input = InputOf(Manifest.Select(entry => KeyValuePair.Create(entry.Slot, entry.Input))),
        RetiredSince = Retired.Count == 0 ? null : Retired.Min(slice => slice.Retired),
    };

    /// <summary>One hash over the inputs of all slots, in whatever order they come: whether anything changed is seen without the manifest.</summary>
    public static string InputOf(IEnumerable<KeyValuePair<string, string>> slots)
    {
        var lines = slots.Select(slot => $"{slot.Key} {slot.Value}\n").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    /// <summary>A slot of the manifest; null: it names none.</summary>
    public ManifestSlot? Find(string slot) => Manifest.FirstOrDefault(entry => entry.Slot == slot);
}
