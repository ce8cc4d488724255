using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Published;

/// <summary>A slot's entities, whose content lies in a <see cref="SliceBuffer"/>.</summary>
public sealed class BufferedSlice : IDisposable
{
    private readonly List<BufferedEntity> _entities = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Its entities, as they were added.</summary>
    public IReadOnlyList<BufferedEntity> Entities => _entities;

    /// <summary>Of a period's goods by partner: which levels it has, by flow.</summary>
    public LevelFlows Levels { get; private set; }

    /// <summary>A hash over the packed content: slices with the same are the same, and need no writing.</summary>
    public string ContentHash() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>The names of its entities as partners: of summaries and series.</summary>
    public IReadOnlyList<int> Partners() => [.. _entities.Select(entity => TableKeys.ParseEconomy(entity.Name))];

    /// <summary>Counts the goods of a partner among <see cref="Levels"/>.</summary>
    public void Count(ByPartnerEntity goods) => Levels = Levels.With(goods);

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    internal void Add(BufferedEntity entity, ReadOnlySpan<byte> packed)
    {
        var name = Encoding.UTF8.GetBytes(entity.Name);
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(head, name.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], packed.Length);
        _hash.AppendData(head);
        _hash.AppendData(name);
        _hash.AppendData(packed);
        _entities.Add(entity);
    }
}
