using System.Buffers.Binary;
using System.Security.Cryptography;

namespace TradeFunctions.Storage.Published;

/// <summary>A slot's entities.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Entities">Its entities, by partner.</param>
public sealed record Slice(string Slot, IReadOnlyList<SliceEntity> Entities)
{
    /// <summary>The most entities of a slice: the emulator slows down in partitions above a thousand.</summary>
    public const int MaxEntities = 999;

    /// <summary>A hash over the packed content: slices with the same are the same, and need no writing.</summary>
    public string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> head = stackalloc byte[8];
        foreach (var entity in Entities)
        {
            BinaryPrimitives.WriteInt32LittleEndian(head, entity.Partner);
            BinaryPrimitives.WriteInt32LittleEndian(head[4..], entity.Packed.Length);
            hash.AppendData(head);
            hash.AppendData(entity.Packed);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
