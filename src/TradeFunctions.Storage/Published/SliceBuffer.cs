using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Streams;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Published;

/// <summary>
/// The slices of a reporter before they are written: their content on disk, their hashes known, so that a slice that did not change is
/// never sent, and none is held in memory. The temporary file vanishes with this object.
/// </summary>
public sealed class SliceBuffer : IDisposable
{
    private readonly SafeFileHandle _file = TemporaryFile.Open();

    private readonly Dictionary<string, BufferedSlice> _slices = new(StringComparer.Ordinal);

    /// <summary>The bytes of all content.</summary>
    public long Length { get; private set; }

    /// <summary>A slot's slice; empty where nothing was added.</summary>
    public BufferedSlice this[string slot]
    {
        get
        {
            if (!_slices.TryGetValue(slot, out var slice)) _slices[slot] = slice = new BufferedSlice();
            return slice;
        }
    }

    /// <summary>Whether a slot has an entity.</summary>
    public bool Has(string slot) => _slices.ContainsKey(slot);

    /// <summary>Adds an entity. The entities of a slot always come in the same order: it is part of the hash.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="name">The entity's name within the slice.</param>
    /// <param name="packed">Its content.</param>
    /// <param name="columns">Typed columns; null: none.</param>
    public void Add(string slot, string name, ReadOnlySpan<byte> packed, IReadOnlyDictionary<string, object>? columns = null)
    {
        RandomAccess.Write(_file, packed, Length);
        this[slot].Add(new BufferedEntity(name, Length, packed.Length, columns), packed);
        Length += packed.Length;
    }

    /// <summary>An entity's content.</summary>
    public byte[] Read(BufferedEntity entity)
    {
        var content = new byte[entity.Length];
        for (var read = 0; read < content.Length;)
        {
            var more = RandomAccess.Read(_file, content.AsSpan(read), entity.Offset + read);
            if (more == 0) throw new EndOfStreamException("The spooled slices were cut off.");
            read += more;
        }

        return content;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var slice in _slices.Values) slice.Dispose();
        _file.Dispose();
    }
}

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

/// <summary>One entity of a slice, its content on disk.</summary>
/// <param name="Name">Its name within the slice: a partner, a commodity, or a partner and a level.</param>
/// <param name="Offset">Where its content begins.</param>
/// <param name="Length">The bytes of its content.</param>
/// <param name="Columns">Typed columns for people who look with Storage Explorer; nothing reads them. Null: none.</param>
public readonly record struct BufferedEntity(string Name, long Offset, int Length, IReadOnlyDictionary<string, object>? Columns);
