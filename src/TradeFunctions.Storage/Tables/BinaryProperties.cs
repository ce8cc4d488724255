using System.Globalization;
using Azure.Data.Tables;

namespace TradeFunctions.Storage.Tables;

/// <summary>
/// Splits content over numbered binary properties (<c>Data0</c>, <c>Data1</c>, …), since one property holds no more than 64 KiB.
/// </summary>
public static class BinaryProperties
{
    /// <summary>The most bytes of one property.</summary>
    public const int MaxProperty = 64 * 1024;

    /// <summary>The most bytes of content in one entity: an entity holds 1 MiB, including names, keys and typed columns, and the emulator counts binary as Base64.</summary>
    public const int MaxContent = 11 * MaxProperty;

    /// <summary>Splits <paramref name="content"/> over properties; throws if an entity cannot hold it.</summary>
    public static void Write(TableEntity entity, string name, ReadOnlySpan<byte> content)
    {
        if (content.Length > MaxContent)
        {
            throw new InvalidOperationException(
                $"{entity.PartitionKey}/{entity.RowKey} has {content.Length} bytes of {name}; an entity holds {MaxContent}.");
        }

        var part = 0;
        do
        {
            var length = Math.Min(MaxProperty, content.Length);
            entity[Property(name, part++)] = content[..length].ToArray();
            content = content[length..];
        }
        while (content.Length > 0);
    }

    /// <summary>Joins what <see cref="Write"/> split; null if the entity has no such content.</summary>
    public static byte[]? Read(TableEntity entity, string name)
    {
        if (entity.GetBinary(Property(name, 0)) is not { } first) return null;
        if (first.Length < MaxProperty) return first;
        using var joined = new MemoryStream();
        for (var (part, bytes) = (0, first); bytes is not null; bytes = entity.GetBinary(Property(name, ++part)))
        {
            joined.Write(bytes);
        }

        return joined.ToArray();
    }

    /// <summary>The names of all properties that the content may take.</summary>
    public static IEnumerable<string> Names(string name) => Enumerable.Range(0, MaxContent / MaxProperty).Select(part => Property(name, part));

    private static string Property(string name, int part) => name + part.ToString(CultureInfo.InvariantCulture);
}
