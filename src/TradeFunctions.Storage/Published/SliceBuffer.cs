using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Streams;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Published;

/// <summary>
/// The slices of a reporter before they are written, with hashes, so that unchanged slices are never sent: the first megabytes in memory, more on
/// disk. The temporary file is deleted with this object.
/// </summary>
public sealed class SliceBuffer : IDisposable
{
    private const long MaxInMemory = 16 << 20;

    private readonly Dictionary<string, BufferedSlice> _slices = new(StringComparer.Ordinal);

    private SafeFileHandle? _file;
    private long _onDisk;

    /// <summary>The bytes of all content.</summary>
    public long Length { get; private set; }

    /// <summary>A slot's slice; empty if nothing was added.</summary>
    public BufferedSlice this[string slot]
    {
        get
        {
            if (!_slices.TryGetValue(slot, out var slice)) _slices[slot] = slice = new BufferedSlice();
            return slice;
        }
    }

    /// <summary>Whether entities were added to a slot.</summary>
    public bool Has(string slot) => _slices.ContainsKey(slot);

    /// <summary>Adds an entity. Always add the entities of a slot in the same order: it is part of the hash.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="name">The entity's name within the slice.</param>
    /// <param name="packed">Its content.</param>
    /// <param name="columns">Typed columns; null for none.</param>
    public void Add(string slot, string name, byte[] packed, IReadOnlyDictionary<string, object>? columns = null)
    {
        var isInMemory = Length + packed.Length <= MaxInMemory;
        this[slot].Add(new BufferedEntity(name, isInMemory ? packed : null, _onDisk, packed.Length, columns), packed);
        Length += packed.Length;
        if (isInMemory) return;
        RandomAccess.Write(_file ??= TemporaryFile.Open(), packed, _onDisk);
        _onDisk += packed.Length;
    }

    /// <summary>Takes other content for the entities of a slot, unless one of them is too long: then all stay as they are.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="change">Gives the new content from an entity's name and content; null: the entity goes.</param>
    /// <param name="most">The most bytes of new content.</param>
    public bool TryChange(string slot, Func<string, byte[], byte[]?> change, int most)
    {
        var before = this[slot];
        _slices.Remove(slot);
        foreach (var entity in before.Entities)
        {
            if (change(entity.Name, Read(entity)) is not { } content) continue;
            if (content.Length > most)
            {
                this[slot].Dispose();
                _slices[slot] = before;
                return false;
            }

            Add(slot, entity.Name, content, entity.Columns);
        }

        before.Dispose();
        return true;
    }

    /// <summary>An entity's content.</summary>
    public byte[] Read(BufferedEntity entity)
    {
        if (entity.Content is { } inMemory) return inMemory;
        var content = new byte[entity.Length];
        for (var read = 0; read < content.Length;)
        {
            var more = RandomAccess.Read(_file!, content.AsSpan(read), entity.Offset + read);
            if (more == 0) throw new EndOfStreamException("The buffered slices were cut off.");
            read += more;
        }

        return content;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var slice in _slices.Values) slice.Dispose();
        _file?.Dispose();
    }
}

/// <summary>A slot's entities; their content is in a <see cref="SliceBuffer"/>.</summary>
public sealed class BufferedSlice : IDisposable
{
    private readonly List<BufferedEntity> _entities = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The entities, in the order they were added.</summary>
    public IReadOnlyList<BufferedEntity> Entities => _entities;

    /// <summary>Of a period's goods by partner: the levels it has, by flow.</summary>
    public LevelFlows Levels { get; private set; }

    /// <summary>Of commodities: the digest of all that the slot's rows hold.</summary>
    public CommodityDigest? Digest { get; set; }

    /// <summary>Of commodities: the rows that the entities are added to; null: they are rows of their own.</summary>
    public CommodityRows? Rows { get; set; }

    /// <summary>A hash over names and packed content: a slice with the same hash need not be written.</summary>
    public string ContentHash() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>The partners that the entities of summaries and series are named after.</summary>
    public IReadOnlyList<int> Partners() => [.. _entities.Select(entity => TableKeys.ParseEconomy(entity.Name))];

    /// <summary>Adds the levels of a partner's goods to <see cref="Levels"/>.</summary>
    public void Count(ByPartnerEntity entity) => Levels = Levels.With(entity);

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

/// <summary>One entity of a slice.</summary>
/// <param name="Name">Its name within the slice: a partner, a commodity, or a partner and a level.</param>
/// <param name="Content">Its content; null: it is on disk.</param>
/// <param name="Offset">Where its content begins on disk.</param>
/// <param name="Length">The bytes of its content.</param>
/// <param name="Columns">Typed columns for people who use Storage Explorer; nothing reads them. Null for none.</param>
public readonly record struct BufferedEntity(string Name, byte[]? Content, long Offset, int Length, IReadOnlyDictionary<string, object>? Columns);
