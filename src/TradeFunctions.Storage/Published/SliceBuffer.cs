using Microsoft.Win32.SafeHandles;
using TradeFunctions.Core.Streams;

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
